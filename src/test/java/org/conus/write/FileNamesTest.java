package org.conus.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of documents. */
class FileNamesTest {
  private static final int MOST_BYTES = 255;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "reports/a.txt",
        "reports/.hidden/a b (1).txt",
        "in.zip!/sub/a.txt",
        "rows.csv#A_1",
        "r~1.txt",
        "\u00fcber/\u6e2c\u8a66.txt",
      })
  void ordinaryIdsStay(String id) {
    assertThat(FileNames.of("html", id, ".html")).isEqualTo("html/" + id + ".html");
  }

  @Test
  void whatIsReplacedIsToldApart() {
    List<String> ids =
        List.of(
            "r#A_1",
            "r#A:1",
            "r#A?1",
            "r#A\t1",
            "a//b",
            "a/_/b",
            "a/./b",
            "a/../b",
            "..",
            "_",
            "",
            "\ud800",
            "\ud83d\ude00",
            "C:\\b",
            name("r#A:1"));
    Set<String> names = new HashSet<>();
    for (String id : ids) {
      String name = FileNames.of("text", id, ".txt");
      assertThat(names.add(name)).as(id).isTrue();
      assertThat(name.split("/", -1)).doesNotContain("", ".", "..");
      assertThat(Path.of("out").resolve(name).normalize()).startsWithRaw(Path.of("out/text"));
    }
    assertThat(name("r#A:1")).matches("r#A_1~[0-9a-f]{12}");
  }

  @Test
  void noFolderIsCalledAsAFile() {
    assertThat(FileNames.of("brat", "a.txt", ".txt")).isEqualTo("brat/a.txt.txt");
    assertThat(FileNames.of("brat", "a.txt.txt/b", ".txt"))
        .matches("brat/a\\.txt\\.txt~[0-9a-f]{12}/b\\.txt");
    assertThat(FileNames.of("brat", "a.txt.ann/b", ".txt"))
        .matches("brat/a\\.txt\\.ann~[0-9a-f]{12}/b\\.txt");
  }

  private static String name(String id) {
    return FileNames.of("", id, "").substring(1);
  }

  @Test
  void longIdsAreCutAndToldApart() {
    String same = "\u6e2c".repeat(300);
    String first = FileNames.of("text", same + "1", ".json.part");
    String second = FileNames.of("text", same + "2", ".json.part");
    assertThat(first).isNotEqualTo(second).startsWith("text/" + "\u6e2c".repeat(60));
    assertThat(first.substring("text/".length()).getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
    assertThat(FileNames.of("text", "x".repeat(190) + ".txt", ".txt"))
        .isEqualTo("text/" + "x".repeat(190) + ".txt.txt");
  }

  @Property(tries = 500)
  void differentIdsHaveDifferentFiles(
      @ForAll @UniqueElements
          List<
                  @StringLength(max = 4) @Chars({'a', '/', '.', '_', ':', '~'})
                  @CharRange(from = '\u001e', to = '!') String>
              ids) {
    Set<String> names = new HashSet<>();
    for (String id : ids) {
      assertThat(names.add(FileNames.of("html", id, ".html"))).as(id).isTrue();
    }
  }
}

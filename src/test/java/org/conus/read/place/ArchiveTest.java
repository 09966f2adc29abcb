package org.conus.read.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.conus.read.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private final Path folder;

  ArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsTheMembersOfAZip() throws IOException {
    byte[] zip = zip("b/one.txt", "one", "two.txt", "two", "picture.png", "no");
    assertThat(read("a.zip", zip))
        .containsExactly(entry("a.zip!/b/one.txt", "one"), entry("a.zip!/two.txt", "two"));
  }

  @Test
  void tellsAnArchiveByContentAndReadsItInAnother() throws IOException {
    byte[] inner = tar("x.txt", "x");
    byte[] outer = zip("inner.tar", inner, "b.txt", "b".getBytes(StandardCharsets.UTF_8));
    assertThat(read("named.odd", outer))
        .containsExactly(entry("named.odd!/inner.tar!/x.txt", "x"), entry("named.odd!/b.txt", "b"));
  }

  @Test
  void readsPackedFilesUnderTheirOwnNames() throws IOException {
    assertThat(read("a.txt.gz", gzip("words".getBytes(StandardCharsets.UTF_8))))
        .containsExactly(entry("a.txt.gz", "words"));
    assertThat(read("a.tar.gz", gzip(tar("1.txt", "1", "2.txt", "2"))))
        .containsExactly(entry("a.tar.gz!/1.txt", "1"), entry("a.tar.gz!/2.txt", "2"));
    assertThat(read("b.tgz", gzip(tar("1.txt", "1")))).containsExactly(entry("b.tgz!/1.txt", "1"));
  }

  @Test
  void keepsMembersOfOneNameApart() throws IOException {
    assertThat(read("a.tar", tar("1.txt", "a", "1.txt", "b", "1.txt", "c")))
        .containsExactly(
            entry("a.tar!/1.txt", "a"), entry("a.tar!/1.txt~2", "b"), entry("a.tar!/1.txt~3", "c"));
  }

  @Test
  void refusesNamesThatLeadOut() throws IOException {
    byte[] zip = zip("../../etc/a.txt", "a", "/b.txt", "b", "C:\\c.txt", "c", "d..txt", "d");
    assertThat(read("a.zip", zip))
        .containsExactly(
            entry("a.zip!/../../etc/a.txt", "! its name leads out of the archive"),
            entry("a.zip!//b.txt", "! its name leads out of the archive"),
            entry("a.zip!/C:/c.txt", "! its name leads out of the archive"),
            entry("a.zip!/d..txt", "d"));
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.putArchiveEntry(new TarArchiveEntry("pipe.txt", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
      TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    assertThat(read("a.tar", bytes.toByteArray()))
        .containsExactly(
            entry("a.tar!/pipe.txt", "! not a file"),
            entry("a.tar!/passwd.txt", "! a link, which is not followed"));
  }

  @Test
  void refusesABombAndGoesOn() throws IOException {
    byte[] zeros = new byte[80_000_000];
    Arrays.fill(zeros, (byte) ' ');
    byte[] zip = zip("a.txt", bytes("a"), "bomb.txt", zeros, "never.txt", bytes("behind the bomb"));
    Files.createDirectory(folder.resolve("in"));
    Files.write(folder.resolve("in/bomb.zip"), zip);
    Files.writeString(folder.resolve("in/next.txt"), "next");
    assertThat(Read.file(folder.resolve("in")))
        .containsExactly(
            entry("in/bomb.zip!/a.txt", "a"),
            entry("in/bomb.zip!/bomb.txt", "! too large: the limit is 20000000 bytes"),
            entry("in/bomb.zip", "! unpacks to more than 200 times its size, as bombs do"),
            entry("in/next.txt", "next"));
  }

  @Test
  void refusesArchivesWithoutEnd() throws IOException {
    byte[] nested = bytes("deep");
    for (int i = 0; i < 9; i++) {
      nested = zip(i == 0 ? "a.txt" : "a.zip", nested);
    }
    assertThat(read("a.zip", nested).values())
        .containsExactly("! archives in archives, more than 4 deep");
  }

  @Test
  void saysThatAnArchiveIsCutOff() throws IOException {
    byte[] random = new byte[200_000];
    new java.util.Random(1).nextBytes(random);
    for (int i = 0; i < random.length; i++) {
      random[i] = (byte) ('a' + (random[i] & 15));
    }
    byte[] whole = gzip(tar("1.txt", bytes("first"), "2.txt", random));
    Map<String, String> read = read("a.tar.gz", Arrays.copyOf(whole, whole.length / 2));
    assertThat(read.remove("a.tar.gz!/1.txt")).isEqualTo("first");
    assertThat(read).isNotEmpty();
    assertThat(read.values()).allMatch("! cut off: it ends too early"::equals);
    byte[] gzip = gzip(random);
    assertThat(read("a.txt.gz", Arrays.copyOf(gzip, gzip.length / 2)))
        .containsExactly(entry("a.txt.gz", "! cut off: it ends too early"));
  }

  @Test
  void readsTheOtherMembersWhereOneIsBroken() throws IOException {
    byte[] zip = sizedZip(ZipEntry.DEFLATED);
    for (int broken = 1; broken <= 3; broken += 2) {
      int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(broken + ".txt");
      Arrays.fill(zip, at + 20, at + 30, (byte) 0xFF);
    }
    Map<String, String> read = read("a.zip", zip);
    assertThat(read)
        .hasSize(5)
        .containsEntry("a.zip!/1.txt", "! broken: it cannot be unpacked")
        .containsEntry("a.zip!/3.txt", "! broken: it cannot be unpacked");
    for (int whole : new int[] {0, 2, 4}) {
      assertThat(read.get("a.zip!/" + whole + ".txt"))
          .startsWith(whole + " mass ")
          .hasSize(5000 * 7);
    }
    assertThat(read("b.zip", zip("in.zip", zip, "b.txt", bytes("b"))))
        .hasSize(6)
        .containsEntry("b.zip!/in.zip!/1.txt", "! broken: it cannot be unpacked")
        .containsEntry("b.zip!/in.zip!/3.txt", "! broken: it cannot be unpacked")
        .containsEntry("b.zip!/in.zip!/4.txt", "4 mass ".repeat(5000))
        .containsEntry("b.zip!/b.txt", "b");
  }

  @Test
  void refusesAMemberWhoseBytesAreOthersThanWerePacked() throws IOException {
    byte[] zip = sizedZip(ZipEntry.STORED);
    zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("2 mass")] = '9';
    assertThat(read("a.zip", zip))
        .hasSize(5)
        .containsEntry("a.zip!/2.txt", "! broken: its checksum is another");
  }

  @Test
  void readsTheOthersWhereTheSizeOfABrokenMemberIsNotInItsHead() throws IOException {
    String text = words();
    byte[] zip = zip("0.txt", text, "1.txt", text, "2.txt", text, "p.png", text, "3.txt", text);
    for (String broken : new String[] {"1.txt", "p.png"}) {
      int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(broken);
      Arrays.fill(zip, at + 1000, at + 1010, (byte) 0xFF);
    }
    String[] whole = {"0.txt", "2.txt", "3.txt"};
    Map<String, String> read = read("a.zip", zip);
    assertThat(read).hasSize(4);
    assertThat(read.get("a.zip!/1.txt")).startsWith("! broken: it");
    for (String name : whole) {
      assertThat(read).containsEntry("a.zip!/" + name, text);
    }
    Map<String, String> inner = read("b.tgz", gzip(tar("in.zip", zip, "b.txt", "b")));
    assertThat(inner).hasSize(5).containsEntry("b.tgz!/b.txt", "b");
    assertThat(inner.get("b.tgz!/in.zip!/1.txt")).startsWith("! broken: it");
    for (String name : whole) {
      assertThat(inner).containsEntry("b.tgz!/in.zip!/" + name, text);
    }
  }

  /** Words that pack badly. */
  private static String words() {
    StringBuilder words = new StringBuilder();
    new java.util.Random(7).ints(5000, 0, 100_000).forEach(n -> words.append(n).append(' '));
    return words.toString();
  }

  @Test
  void comparesAChecksumThatStandsBehindAMember() throws IOException {
    byte[] zip = zip("a.txt", "a mass of 3 cm", "b.txt", "b");
    int checksum = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\7\10") + 4;
    zip[checksum]++;
    assertThat(read("a.zip", zip))
        .containsExactly(
            entry("a.zip!/a.txt", "! broken: its checksum is another"), entry("a.zip!/b.txt", "b"));
  }

  @Test
  void readsTheMembersBehindABrokenHead() throws IOException {
    for (byte[] zip :
        new byte[][] {sizedZip(ZipEntry.DEFLATED), zip("0.txt", "0", "1.txt", "1", "2.txt", "2")}) {
      int head = new String(zip, StandardCharsets.ISO_8859_1).indexOf("1.txt") - 30;
      zip[head + 1] = 'X';
      assertThat(read("a.zip", zip))
          .hasSize(new String(zip, StandardCharsets.ISO_8859_1).contains("4.txt") ? 5 : 3)
          .containsEntry("a.zip", "! a broken archive: the head of a member is not whole")
          .containsKeys("a.zip!/0.txt", "a.zip!/2.txt")
          .doesNotContainKey("a.zip!/1.txt");
    }
    for (int wrong : new int[] {0, 100, 124, 148, 156}) { // name, mode, size, checksum, kind
      byte[] tar = tar("0.txt", words(), "1.txt", words(), "2.txt", words());
      int head = new String(tar, StandardCharsets.ISO_8859_1).indexOf("1.txt\0");
      tar[head + wrong] = '?';
      assertThat(read("a.tar", tar))
          .hasSize(3)
          .containsEntry("a.tar", "! a broken archive: the head of a member is not whole")
          .containsEntry("a.tar!/0.txt", words())
          .containsEntry("a.tar!/2.txt", words());
      Arrays.fill(tar, head, head + 512, (byte) 0);
      assertThat(read("b.tar.gz", gzip(tar)))
          .hasSize(3)
          .containsEntry("b.tar.gz", "! a broken archive: the head of a member is not whole")
          .containsEntry("b.tar.gz!/2.txt", words());
    }
  }

  @Test
  void saysWhereverAnArchiveIsCutOff() throws IOException {
    byte[] tar = tar("0.txt", "zero", "1.txt", words(), "2.txt", "two");
    int second = new String(tar, StandardCharsets.ISO_8859_1).indexOf("1.txt\0");
    int third = new String(tar, StandardCharsets.ISO_8859_1).indexOf("2.txt\0");
    for (int length :
        new int[] {second, second + 100, second + 512, second + 9000, third, third + 600}) {
      Map<String, String> read = read("a.tar", Arrays.copyOf(tar, length));
      assertThat(read).as("%d", length).containsEntry("a.tar!/0.txt", "zero");
      assertThat(read).as("%d", length).containsEntry("a.tar", "! cut off: it ends too early");
      assertThat(read.getOrDefault("a.tar!/1.txt", words()))
          .isIn(words(), "! cut off: it ends too early");
    }
    for (byte[] zip :
        new byte[][] {sizedZip(ZipEntry.DEFLATED), zip("0.txt", words(), "1.txt", words())}) {
      String ascii = new String(zip, StandardCharsets.ISO_8859_1);
      int head = ascii.indexOf("1.txt") - 30;
      for (int length :
          new int[] {
            head, head + 3, head + 20, head + 40, ascii.indexOf("PK\1\2"), zip.length - 30
          }) {
        Map<String, String> read = read("a.zip", Arrays.copyOf(zip, length));
        assertThat(read).as("%d", length).containsEntry("a.zip", "! cut off: it ends too early");
        assertThat(read.get("a.zip!/0.txt"))
            .as("%d", length)
            .startsWith(zip.length < 9000 ? "0 mass" : "");
      }
    }
  }

  @Test
  void readsLongNamesAndArchivesBehindEachOther() throws IOException {
    String name = "reports/" + "of a patient/".repeat(30) + "\u00E9.txt";
    for (int mode :
        new int[] {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
        tar.setLongFileMode(mode);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(1);
        tar.putArchiveEntry(entry);
        tar.write('a');
        tar.closeArchiveEntry();
      }
      bytes.writeBytes(tar("b.txt", "b"));
      assertThat(read("a.tar", bytes.toByteArray()))
          .containsExactly(entry("a.tar!/" + name, "a"), entry("a.tar!/b.txt", "b"));
    }
  }

  @Test
  void knowsByItsEndingAnArchiveWhoseBeginningIsOdd() throws IOException {
    byte[] zip = zip("a.txt", words(), "b.txt", words());
    byte[] program = new byte[5000 + zip.length];
    Arrays.fill(program, 0, 4000, (byte) 'M');
    System.arraycopy(zip, 0, program, 5000, zip.length);
    assertThat(read("a.zip", program))
        .containsEntry("a.zip!/a.txt", words())
        .containsEntry("a.zip!/b.txt", words());
    zip[0] = 'X';
    assertThat(read("b.zip", zip))
        .containsExactly(
            entry("b.zip", "! a broken archive: the head of a member is not whole"),
            entry("b.zip!/b.txt", words()));
    byte[] part = new byte[4 + zip.length];
    System.arraycopy(bytes("PK\u0007\b"), 0, part, 0, 4);
    zip[0] = 'P';
    System.arraycopy(zip, 0, part, 4, zip.length);
    assertThat(read("d.zip", part))
        .containsExactly(entry("d.zip!/a.txt", words()), entry("d.zip!/b.txt", words()));
    byte[] tar = tar("a.txt", "a", "b.txt", "b");
    Arrays.fill(tar, 257, 265, (byte) 0);
    assertThat(read("a.tar", tar))
        .containsExactly(
            entry("a.tar", "! a broken archive: the head of a member is not whole"),
            entry("a.tar!/b.txt", "b"));
    int sum = 0;
    Arrays.fill(tar, 148, 156, (byte) ' ');
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xFF;
    }
    System.arraycopy(bytes(String.format("%06o", sum)), 0, tar, 148, 6);
    assertThat(read("b.tar", tar))
        .containsExactly(entry("b.tar!/a.txt", "a"), entry("b.tar!/b.txt", "b"));
    assertThat(read("c.zip", bytes("a text"))).containsExactly(entry("c.zip", "a text"));
    assertThat(read("c.tar", bytes("a text"))).containsExactly(entry("c.tar", "a text"));
  }

  @Test
  void tellsOfABrokenGzip() throws IOException {
    byte[] gzip = gzip(bytes(words()));
    gzip[gzip.length - 7]++;
    assertThat(read("a.txt.gz", gzip))
        .containsExactly(entry("a.txt.gz", "! broken: it cannot be unpacked"));
  }

  /** Five members whose heads tell their sizes, as writers of files make them. */
  private byte[] sizedZip(int method) throws IOException {
    Path file = folder.resolve("sized.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.setMethod(method);
      for (int i = 0; i < 5; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry(i + ".txt"));
        zip.write(bytes((i + " mass ").repeat(5000)));
        zip.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(file);
  }

  @Test
  void saysThatAMemberNeedsAPassword() throws IOException {
    byte[] zip = zip("a.txt", "secret", "b.txt", "open");
    zip[6] |= 1; // the flag of encryption in the head of the member
    assertThat(read("a.zip", zip))
        .containsExactly(
            entry("a.zip!/a.txt", "! encrypted: needs a password"), entry("a.zip!/b.txt", "open"));
  }

  @Test
  void saysThatNothingIsInIt() throws IOException {
    assertThat(read("a.zip", zip("a.png", "a")))
        .containsExactly(entry("a.zip", "! an archive without documents of a known format"));
  }

  private Map<String, String> read(String name, byte[] bytes) throws IOException {
    return Read.file(Files.write(folder.resolve(name), bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Names and contents in turn. */
  private static byte[] zip(Object... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        ZipEntry entry = new ZipEntry((String) members[i]);
        zip.putNextEntry(entry);
        zip.write(content(members[i + 1]));
        zip.closeEntry();
      }
    } catch (java.util.zip.ZipException e) {
      throw new IllegalArgumentException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Object... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        byte[] content = content(members[i + 1]);
        TarArchiveEntry entry = new TarArchiveEntry((String) members[i]);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] content(Object content) {
    return content instanceof byte[] bytes ? bytes : bytes((String) content);
  }
}

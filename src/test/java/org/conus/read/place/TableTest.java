package org.conus.read.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.conus.read.Inputs;
import org.conus.read.Read;
import org.conus.read.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV, Parquet and queries. */
class TableTest {
  private static final ReadOptions NAMED = new ReadOptions(1000, "words", "key");

  private final Path folder;

  TableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsCsvByTheUsualNames() throws IOException {
    assertThat(
            csv(
                "a.csv",
                "ID,Text,more\nr1,\"A mass,\n3 cm\",x\nr2,benign,y\n",
                ReadOptions.DEFAULT))
        .containsExactly(entry("a.csv#r1", "A mass,\n3 cm"), entry("a.csv#r2", "benign"));
  }

  @Test
  void readsCsvBySeparatorAndNamesThatAreGiven() throws IOException {
    assertThat(csv("a.csv", "key;words\n1;a\n", NAMED)).containsExactly(entry("a.csv#1", "a"));
    assertThat(csv("b.tsv", "key\twords\n1\ta\n", NAMED)).containsExactly(entry("b.tsv#1", "a"));
    assertThat(csv("c.csv", "id,text\n1,a\n", NAMED))
        .containsExactly(entry("c.csv", "! no column words"));
  }

  @Test
  void keepsRowsApartAndCountsThoseWithoutAKey() throws IOException {
    assertThat(csv("a.csv", "id,text\nx,a\nx,b\n,c\n", ReadOptions.DEFAULT))
        .containsExactly(entry("a.csv#x", "a"), entry("a.csv#x~2", "b"), entry("a.csv#3", "c"));
    assertThat(csv("b.csv", "text\na\nb\n", ReadOptions.DEFAULT))
        .containsExactly(entry("b.csv#1", "a"), entry("b.csv#2", "b"));
  }

  @Test
  void readsTheOthersWhereARowFails() throws IOException {
    String large = "x".repeat(2000);
    assertThat(csv("a.csv", "key,words\n1,\n2,b\n3," + large + "\n4\n5,e\n", NAMED))
        .containsExactly(
            entry("a.csv#1", "! empty"),
            entry("a.csv#2", "b"),
            entry("a.csv#3", "! too large: the limit is 1000 bytes"),
            entry("a.csv#4", "! a row with too few columns"),
            entry("a.csv#5", "e"));
  }

  @Test
  void readsTheRowsBehindAQuoteThatIsNotClosed() throws IOException {
    assertThat(csv("a.csv", "id,text\n1,\"a\n2,b\n3,\"c\"\n4,d\n", ReadOptions.DEFAULT))
        .containsExactly(
            entry("a.csv#1", "! a quote that is not closed: it opens in line 2"),
            entry("a.csv#2", "b"),
            entry("a.csv#3", "c"),
            entry("a.csv#4", "d"));
    assertThat(csv("b.csv", "id;text\r\n1;a\r\n2;\"b\r\n3;c\r\n4;d", ReadOptions.DEFAULT))
        .containsExactly(
            entry("b.csv#1", "a"),
            entry("b.csv#2", "! a quote that is not closed: it opens in line 3"),
            entry("b.csv#3", "c"),
            entry("b.csv#4", "d"));
    assertThat(
            csv(
                "c.csv",
                "\"id\",\"text\"\n\"1\",\"A mass,\n3 cm\nin all\n\"2\",\"b\"\n",
                ReadOptions.DEFAULT))
        .containsExactly(
            entry(
                "c.csv#1",
                "! a quote that is not closed: it opens in line 2,"
                    + " and the text up to line 4 is lost"),
            entry("c.csv#2", "b"));
  }

  @Test
  void takesNoTextOfACutTableForRows() throws IOException {
    assertThat(
            csv(
                "a.csv",
                "id,text\n1,\"A mass\nof 3 cm, red\"\n2,\"B mass\nin the bone,\nof 3 cm, blue\nand gro",
                ReadOptions.DEFAULT))
        .containsExactly(
            entry("a.csv#1", "A mass\nof 3 cm, red"),
            entry(
                "a.csv#2",
                "! a quote that is not closed: it opens in line 4,"
                    + " and the text up to line 7 is lost"));
  }

  @Test
  void keepsQuotesThatAreNotDoubledAndTellsOfTextsThatSeparatorsCut() throws IOException {
    assertThat(
            csv(
                "a.csv",
                "id,text,more\n1,\"a \"big, bad\" mass\", x\n2,5\" long,\n3, \"c, d\" ,y\n"
                    + "4,mass, of 3 cm,x\n5,e,x,,\n  \n6,\"say \"\"no\"\"\",\n",
                ReadOptions.DEFAULT))
        .containsExactly(
            entry("a.csv#1", "a \"big, bad\" mass"),
            entry("a.csv#2", "5\" long"),
            entry("a.csv#3", "c, d"),
            entry("a.csv#4", "! a row with more columns than the head"),
            entry("a.csv#5", "e"),
            entry("a.csv#6", "say \"no\""));
  }

  @Test
  void readsHeadsAsProgramsWriteThem() throws IOException {
    assertThat(csv("a.csv", "sep=;\r\nid;text\r\n1;a, b\r\n", ReadOptions.DEFAULT))
        .containsExactly(entry("a.csv#1", "a, b"));
    assertThat(csv("b.csv", "\uFEFF\"id\",\"text\"\n\"x\",\"b\"\n", ReadOptions.DEFAULT))
        .containsExactly(entry("b.csv#x", "b"));
    assertThat(csv("c.csv", "id;text\r1;c, c, c, c\r2;d\r", ReadOptions.DEFAULT))
        .containsExactly(entry("c.csv#1", "c, c, c, c"), entry("c.csv#2", "d"));
    assertThat(csv("d.csv", "text\na, b\n\"c, d\"\n", ReadOptions.DEFAULT))
        .containsExactly(entry("d.csv#1", "a, b"), entry("d.csv#2", "c, d"));
    assertThat(
            csv(
                "e.tsv",
                "id\ttext, of a, b, c\n1\ta\n",
                new ReadOptions(99, "text, of a, b, c", null)))
        .containsExactly(entry("e.tsv#1", "a"));
  }

  @Test
  void goesOnBehindARowThatFillsTheMemory() throws IOException {
    String large = "a mass, red\n".repeat(200_000);
    ReadOptions little = new ReadOptions(10_000, null, null);
    assertThat(
            csv(
                "a.csv",
                "id,text\n1,\"" + large + "\",x\n2,b\n3," + "c".repeat(200_000) + "\n4,d",
                little))
        .containsExactly(
            entry("a.csv#1", "! too large: the row that begins in line 2"),
            entry("a.csv#2", "b"),
            entry("a.csv#3", "! too large: the row that begins in line 200004"),
            entry("a.csv#4", "d"));
    assertThat(csv("b.csv", "id,text\n1,\"a\n" + "2,b\n".repeat(30_000), little))
        .hasSize(30_001)
        .containsEntry("b.csv#1", "! a quote that is not closed: it opens in line 2")
        .containsEntry("b.csv#2~30000", "b");
  }

  @Test
  void decodesEveryCellByItself() throws IOException {
    byte[] utf8 = "\uFEFFid,text\n1,3 \u00B5m\n".getBytes(StandardCharsets.UTF_8);
    byte[] windows = "2,4 \u00B5m\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[utf8.length + windows.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(windows, 0, both, utf8.length, windows.length);
    Path file = Files.write(folder.resolve("a.csv"), both);
    assertThat(Read.file(file))
        .containsExactly(entry("a.csv#1", "3 \u00B5m"), entry("a.csv#2", "4 \u00B5m"));
    for (String wide : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
      Files.write(file, "id,text\n1,3 \u00B5m\n".getBytes(Charset.forName(wide)));
      assertThat(Read.file(file)).containsExactly(entry("a.csv#1", "3 \u00B5m"));
    }
    Files.write(file, "\uFEFFid,text\n1,3 \u00B5m\n".getBytes(Charset.forName("UTF-32LE")));
    assertThat(Read.file(file)).containsExactly(entry("a.csv#1", "3 \u00B5m"));
  }

  @Test
  void tellsNoWordOfATableWithoutAHead() throws IOException {
    assertThat(csv("a.csv", "1,Zyxquorn had a mass\n", ReadOptions.DEFAULT).values())
        .allMatch(reason -> reason.startsWith("! no column") && !reason.contains("Zyxquorn"));
  }

  @Test
  void readsParquet() throws IOException {
    MessageType schema =
        Types.buildMessage()
            .required(PrimitiveTypeName.INT64)
            .named("note_id")
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("note_text")
            .named("notes");
    Path file = folder.resolve("notes.parquet");
    try (ParquetWriter<Object[]> out =
        ParquetWriter.writeFile(
            schema,
            file.toFile(),
            (row, writer) -> {
              writer.write("note_id", row[0]);
              if (row[1] != null) {
                writer.write("note_text", row[1]);
              }
            })) {
      out.write(new Object[] {7L, "A mass of 3 cm"});
      out.write(new Object[] {8L, null});
      out.write(new Object[] {9L, "benign"});
    }
    assertThat(Read.file(file))
        .containsExactly(
            entry("notes.parquet#7", "A mass of 3 cm"),
            entry("notes.parquet#8", "! empty"),
            entry("notes.parquet#9", "benign"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Read.file(file)).containsExactly(entry("notes.parquet", "! broken Parquet"));
  }

  @Test
  void readsAQuery() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("reports.db");
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement()) {
      statement.execute("create table reports (accession text, body text, kind text)");
      try (PreparedStatement insert =
          database.prepareStatement("insert into reports values (?, ?, 'p')")) {
        for (String[] row : new String[][] {{"S1", "A mass"}, {"S2", null}, {"S3", "benign"}}) {
          insert.setString(1, row[0]);
          insert.setString(2, row[1]);
          insert.execute();
        }
      }
    }
    String sql = "select * from reports order by accession";
    assertThat(query(url, sql))
        .containsExactly(
            entry("query#S1", "A mass"), entry("query#S2", "! empty"), entry("query#S3", "benign"));
    assertThat(
            query(url, "select accession as id, body as text from reports where body = 'benign'"))
        .containsExactly(entry("query#S3", "benign"));
    assertThat(query(url, "select 'Zyxquorn' from nowhere").values())
        .allMatch(reason -> reason.startsWith("! the query failed") && !reason.contains("Zyx"));
    assertThat(query("jdbc:sqlite:/nowhere/at/all.db", sql).values())
        .allMatch(reason -> reason.startsWith("! no connection"));
  }

  private static Map<String, String> query(String url, String sql) throws IOException {
    return Read.all(Inputs.of(List.of(), ReadOptions.DEFAULT).andQuery(url, sql));
  }

  private Map<String, String> csv(String name, String table, ReadOptions options)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), table);
    return Read.all(Inputs.of(List.of(file.toString()), options), options);
  }
}

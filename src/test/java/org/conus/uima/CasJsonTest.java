package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.FeatureStructuresMode;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apache.uima.json.jsoncas2.mode.SofaMode;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.conus.evaluate.gold.GoldProblem;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasJsonTest {
  private static final String EMOJI = "\ud83d\ude00";

  private static final String CUSTOM =
      """
      {
        "%TYPES": {
          "custom.Span": {
            "%NAME": "custom.Span",
            "%SUPER_TYPE": "uima.tcas.Annotation",
            "answer": {"%NAME": "answer", "%RANGE": "uima.cas.String"},
            "links": {"%NAME": "links", "%RANGE": "custom.Span[]"},
            "kind": {"%NAME": "kind", "%RANGE": "custom.Kind"}
          },
          "custom.Kind": {"%NAME": "custom.Kind", "%SUPER_TYPE": "uima.cas.String"}
        },
        "%FEATURE_STRUCTURES": [
          {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView",
           "mimeType": "text", "sofaString": "TEXT"},
          {"%ID": 2, "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": 1, "begin": 0, "end": 38,
           "language": "x-unspecified"},
          {"%ID": 3, "%TYPE": "custom.Span", "@sofa": 1, "begin": 16, "end": 20,
           "answer": "yes", "kind": "stain", "@links": 5},
          {"%ID": 4, "%TYPE": "custom.Span", "@sofa": 1, "begin": 32, "end": 37,
           "answer": "no", "kind": "stain"},
          {"%ID": 5, "%TYPE": "custom.Span[]", "%ELEMENTS": [4]}
        ],
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2, 3, 4]}}
      }
      """
          .replace("TEXT", EMOJI + " Positive for CD56, negative: TTF-1.");

  private static final String MAPPING =
      """
      name: mine
      form: cas
      types:
        custom.Span:
          kind: ihc-result
          attributes:
            answer: {to: result, values: {"yes": positive, "no": negative}}
      ignoreAttributes: [kind]
      """;

  @RegisterExtension private static final OpenPipeline PIPELINE = new OpenPipeline();

  private final Path folder;

  CasJsonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a01-case-sclc-conus.txt", "a02-case-ependymoma-cervical.txt"})
  void readsWhatUimaWrites(String name) throws Exception {
    agrees(Files.readString(Path.of("test-docs", name)), new JsonCas2Serializer());
  }

  @ParameterizedTest
  @EnumSource(TypeSystemMode.class)
  void readsAnyShareOfTheTypes(TypeSystemMode mode) throws Exception {
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setTypeSystemMode(mode);
    agrees(EMOJI + " The ependymoma at T12-L1 was negative for CD56.", serializer);
  }

  @ParameterizedTest
  @EnumSource(OffsetConversionMode.class)
  void readsOffsetsOfAnyEncoding(OffsetConversionMode mode) throws Exception {
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setOffsetConversionMode(mode);
    agrees(EMOJI + " The ependymoma at T12-L1 was \u00e4 negative for CD56.", serializer);
  }

  @Test
  void readsStructuresByTheirNumberAndSofasInTheirViews() throws Exception {
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setFsMode(FeatureStructuresMode.AS_OBJECT);
    agrees("The ependymoma at T12-L1 was negative for CD56.", serializer);
    JsonCas2Serializer inViews = new JsonCas2Serializer();
    inViews.setSofaMode(SofaMode.AS_PART_OF_VIEW);
    agrees("The ependymoma at T12-L1 was negative for CD56.", inViews);
  }

  @Test
  void readsTypesOfOthersByTheirMapping() throws Exception {
    GoldSet gold = custom(CUSTOM);

    assertThat(gold.problems()).isEmpty();
    GoldDocument document = gold.documents().get(0);
    assertThat(document.marks()).extracting(Mark::text).containsExactly("CD56", "TTF-1");
    assertThat(document.marks())
        .extracting(mark -> mark.attributes().get("result"))
        .containsExactly("positive", "negative");
    assertThat(document.marks().get(0).spans().get(0).begin()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%VIEWS\"|\"%OTHER\"|no %VIEWS",
        "\"%TYPE\": \"custom.Span\"|\"%TYPE\": \"custom.Spam\"|no type custom.Spam",
        "\"answer\": \"yes\"|\"anser\": \"yes\"|has no feature anser",
        "[2, 3, 4]|[2, 3, 9]|no feature structure 9",
        "\"begin\": 16|\"begin\": \"x\"|no offset",
        "\"%ID\": 4|\"%ID\": 3|no %ID of its own",
        "{\"_InitialView\"|[\"_InitialView\"|broken JSON"
      })
  void saysWhatIsWrong(String change) throws Exception {
    List<String> parts = List.of(change.split("\\|"));
    GoldSet gold = custom(CUSTOM.replace(parts.get(0), parts.get(1)));

    assertThat(gold.problems()).hasSize(1);
    assertThat(gold.problems())
        .extracting(GoldProblem::reason)
        .first()
        .asString()
        .contains(parts.get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"begin\": 16|\"begin\": \"Zyxquorn\"",
        "\"%ID\": 4|\"%ID\": 3, \"word\": \"Zyxquorn\"",
        "{\"_InitialView\"|{Zyxquorn \"_InitialView\"",
      })
  void noWordOfTheTextIsCited(String change) throws Exception {
    List<String> parts = List.of(change.split("\\|"));
    GoldSet gold = custom(CUSTOM.replace(parts.get(0), parts.get(1)));

    assertThat(gold.problems()).hasSize(1);
    assertThat(gold.problems().get(0).toString()).doesNotContain("Zyxquorn");
  }

  private GoldSet custom(String json) throws IOException {
    Path mapping = folder.resolve("mine.yaml");
    Files.writeString(mapping, MAPPING);
    Files.writeString(folder.resolve("custom.json"), json);
    return GoldSet.read(folder.resolve("custom.json"), mapping.toString());
  }

  /** The JSON and the XMI of a document are the same gold, with every mention of the record. */
  private void agrees(String text, JsonCas2Serializer serializer) throws Exception {
    CasExtracted document = PIPELINE.extract(SourceText.of("d.txt", text));
    Path xmi = folder.resolve("d.xmi");
    Files.write(xmi, new XmiFormat().encode(document).get(0).bytes());
    Path json = folder.resolve("d.json");
    CAS cas = document.cas().getCas();
    try (OutputStream out = Files.newOutputStream(json)) {
      serializer.serialize(cas, out);
    }

    GoldSet read = GoldSet.read(json, null);
    assertThat(read.problems()).isEmpty();
    assertThat(read.documents()).isEqualTo(GoldSet.read(xmi, null).documents());
    GoldDocument gold = read.documents().get(0);
    assertThat(gold.text()).isEqualTo(text);
    List<String> kinds = List.copyOf(gold.profile().judged().keySet());
    assertThat(gold.marks())
        .map(CasJsonTest::place)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            document.report().mentions().stream()
                .filter(m -> kinds.contains(m.kind().label()))
                .map(m -> m.kind().label() + " " + m.begin() + " " + m.end() + " " + m.text())
                .toList());
  }

  private static String place(Mark mark) {
    var span = mark.spans().get(0);
    return mark.kind() + " " + span.begin() + " " + span.end() + " " + mark.text();
  }
}

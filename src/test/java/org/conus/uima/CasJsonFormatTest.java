package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.util.CasCreationUtils;
import org.conus.TestDocs;
import org.conus.evaluate.gold.GoldSet;
import org.conus.findings.RecordedMention;
import org.conus.text.SourceText;
import org.conus.write.Chunk;
import org.conus.write.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** CAS JSON, read back as plain JSON, by UIMA as INCEpTION does, and as gold. */
class CasJsonFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @RegisterExtension private static final OpenPipeline PIPELINE = new OpenPipeline();

  @Test
  void everyTestDocumentReadsBackAsPlainJson() throws IOException {
    for (String id : TestDocs.ids()) {
      SourceText source = TestDocs.source(id);
      CasExtracted document = PIPELINE.extract(source);
      List<RecordedMention> mentions = document.report().mentions();
      JsonNode root = JSON.readTree(encoded(document).bytes());

      assertThat(root.at("/%HEADER/%OFFSET_ENCODING").asText("UTF-16")).isEqualTo("UTF-16");
      assertThat(root.path("%VIEWS").properties()).hasSize(1);
      List<String> found = new ArrayList<>();
      for (JsonNode structure : root.path("%FEATURE_STRUCTURES")) {
        if (structure.path("typeID").isInt()
            || structure.has("ontologyConceptArr")
            || structure.has("@ontologyConceptArr")) {
          found.add(structure.path("begin").asInt() + "-" + structure.path("end").asInt());
        }
      }
      assertThat(found)
          .containsAll(mentions.stream().map(m -> m.begin() + "-" + m.end()).distinct().toList());
      String text = Objects.requireNonNull(sofa(root));
      assertThat(text).isEqualTo(source.text());
    }
  }

  @Test
  void uimaReadsItAsInceptionDoes() throws Exception {
    SourceText source = TestDocs.source("a01-case-sclc-conus");
    CasExtracted document = PIPELINE.extract(source);
    CAS cas =
        CasCreationUtils.createCas(
            TypeSystemDescriptionFactory.createTypeSystemDescription(), null, null);

    new JsonCas2Deserializer()
        .deserialize(new ByteArrayInputStream(encoded(document).bytes()), cas);

    assertThat(cas.getDocumentText()).isEqualTo(source.text());
    List<String> words = new ArrayList<>();
    String type = "org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation";
    for (AnnotationFS mention : cas.getAnnotationIndex(cas.getTypeSystem().getType(type))) {
      words.add(mention.getBegin() + " " + mention.getCoveredText());
    }
    assertThat(words)
        .containsAll(
            document.report().mentions().stream().map(m -> m.begin() + " " + m.text()).toList());
  }

  @Test
  void halvesOfPairsAreReplacedOneForOne(@TempDir Path folder) throws IOException {
    String text = "A \uD800 metastasis \uD83D\uDE00 in the\u0000 lung \uDC00, S-100 positive.";
    CasExtracted document = PIPELINE.extract(SourceText.of("\uDC01.txt", text));
    byte[] bytes = encoded(document).bytes();

    String read = sofa(JSON.readTree(bytes));
    assertThat(read).isEqualTo(text.replace("\uD800 ", "\uFFFD ").replace("\uDC00,", "\uFFFD,"));
    Files.write(folder.resolve("a.json"), bytes);
    GoldSet gold = GoldSet.read(folder.resolve("a.json"), null);
    assertThat(gold.problems()).isEmpty();
    assertThat(gold.documents().get(0).marks()).extracting(m -> m.text()).contains("metastasis");
  }

  private static String sofa(JsonNode root) {
    for (JsonNode structure : root.path("%FEATURE_STRUCTURES")) {
      if (structure.has("sofaString")) {
        return structure.path("sofaString").textValue();
      }
    }
    throw new AssertionError("no text");
  }

  private static Chunk encoded(CasExtracted document) throws IOException {
    List<Chunk> chunks = Formats.named("casjson").encode(document);
    assertThat(chunks).hasSize(1);
    return chunks.get(0);
  }
}

package org.conus.uima.learn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conus.TestDocs;
import org.conus.evaluate.gold.DocumentFilter;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Sentence;
import org.conus.extract.learned.NameFeatures;
import org.conus.extract.learned.NameModel;
import org.conus.extract.learned.NameTagger;
import org.conus.extract.learned.NameTagger.Name;
import org.conus.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameTrainerTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Extraction EXTRACTION = new Extraction(KNOWLEDGE);
  private static final NameFeatures FEATURES = new NameFeatures(KNOWLEDGE, EXTRACTION.vocabulary());
  private static final LexiconReader READER = new LexiconReader(EXTRACTION);
  private static final NameSamples SAMPLES = new NameSamples(READER, FEATURES);

  private static List<GoldDocument> documents = List.of();
  private static byte[] trained = new byte[0];

  @BeforeAll
  static void train() throws IOException {
    Path heldOut = TestDocs.FOLDER.resolve("held-out.txt");
    documents =
        DocumentFilter.of(null, heldOut).filter(GoldSet.read(TestDocs.FOLDER, null)).documents();
    trained = trainOnHalf(7);
  }

  /** So that the other half has words that the model has not seen. */
  private static byte[] trainOnHalf(long seed) throws IOException {
    return trainOnHalf(0.5, seed);
  }

  private static byte[] trainOnHalf(double lean, long seed) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += 2) {
      GoldDocument document = documents.get(i);
      texts.add(
          new LabelledText(
              document.id(),
              String.valueOf(document.text()),
              document.marks().stream()
                  .map(mark -> new LabelledText.Label(mark.hull(), mark.kind()))
                  .toList()));
    }
    NameTrainer.Settings settings = new NameTrainer.Settings(4, 1, 0.01, lean, seed);
    return new NameTrainer(SAMPLES, settings).train("anatomy", texts);
  }

  @Test
  void givesTheSameBytesForTheSameTextAndSeed() throws IOException {
    assertThat(trainOnHalf(7)).isEqualTo(trained);
    assertThat(trainOnHalf(8)).isNotEqualTo(trained);
  }

  @Test
  void refusesTextsWithoutNamesOfTheKind() {
    List<LabelledText> none = List.of(new LabelledText("a", "A mass of the liver.", List.of()));
    NameTrainer trainer = new NameTrainer(SAMPLES, NameTrainer.Settings.DEFAULT);
    assertThatThrownBy(() -> trainer.train("tumor", none))
        .isInstanceOf(IOException.class)
        .hasMessage("nothing to learn: the texts have no names of tumor");
  }

  @Test
  void refusesWhatIsNoModel() {
    byte[] half = Arrays.copyOf(trained, trained.length / 2);
    assertThatThrownBy(() -> tagger(half)).hasMessage("no model of names: it ends too early");
    byte[] other = "a text that is no model of names at all".getBytes(US_ASCII);
    assertThatThrownBy(() -> tagger(other))
        .isInstanceOf(IOException.class)
        .hasMessage("no model of names: it does not begin like one");
  }

  @Test
  void findsWhatPlainDecodingDoes() throws IOException {
    assertThat(new PlainField(trained).tags().kinds()).contains("anatomy", "tumor", "ihc-result");
    assertThat(differingDocuments(trained, tagger(trained), 0)).isEmpty();
  }

  /** Together, as they run in the pipeline. */
  @Test
  void findsWhatPlainDecodingDoesWithTheModelsThatShip() throws IOException {
    List<NameModel> models = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    for (String file : List.of("anatomy.bin", "tumor.bin")) {
      try (InputStream in = NameModel.class.getResourceAsStream("/org/conus/models/" + file)) {
        files.add(in.readAllBytes());
        models.add(NameModel.read(new ByteArrayInputStream(files.get(files.size() - 1))));
      }
    }
    NameTagger together = new NameTagger(models, FEATURES);
    for (int model = 0; model < files.size(); model++) {
      assertThat(differingDocuments(files.get(model), together, model)).isEmpty();
    }
  }

  @Test
  void leaningFindsMore() throws IOException {
    NameTagger leaning = tagger(trainOnHalf(3, 7));
    NameTagger plain = tagger(trained);
    int more = 0;
    for (int i = 1; i < documents.size(); i += 2) {
      Analysis analysis = READER.read(String.valueOf(documents.get(i).text()));
      more += leaning.find(analysis).get(0).size() - plain.find(analysis).get(0).size();
    }
    assertThat(more).isGreaterThan(10);
  }

  /** A model that finds nothing would agree with any other that finds nothing. */
  @Test
  void findsNamesInTextThatItHasNotSeen() throws IOException {
    NameTagger tagger = tagger(trained);
    int found = 0;
    int right = 0;
    for (int i = 1; i < documents.size(); i += 2) {
      GoldDocument document = documents.get(i);
      Analysis analysis = READER.read(String.valueOf(document.text()));
      for (Name name : tagger.find(analysis).get(0)) {
        found++;
        var span = analysis.tokens().span(name.first(), name.last());
        right += document.marks().stream().anyMatch(m -> m.hull().equals(span)) ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(200);
    assertThat(right).isGreaterThan(found * 7 / 10);
  }

  private static NameTagger tagger(byte[] model) throws IOException {
    return new NameTagger(NameModel.read(new ByteArrayInputStream(model)), FEATURES);
  }

  private static List<String> differingDocuments(byte[] bytes, NameTagger ours, int model)
      throws IOException {
    PlainField plain = new PlainField(bytes);
    List<String> differing = new ArrayList<>();
    for (GoldDocument document : documents) {
      Analysis analysis = READER.read(String.valueOf(document.text()));
      List<String> expected = new ArrayList<>();
      for (Sentence sentence : analysis.sentences()) {
        if (sentence.limit() > sentence.first()) {
          List<int[]> features = FEATURES.describe(analysis, sentence);
          expected.addAll(plain.names(features, sentence.first()));
        }
      }
      List<String> actual =
          ours.find(analysis).get(model).stream().map(n -> n.first() + ".." + n.last()).toList();
      if (!actual.equals(expected)) {
        differing.add(document.id() + ": " + actual + " and not " + expected);
      }
    }
    return differing;
  }
}

package org.conus.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.conus.evaluate.Evaluation;
import org.conus.evaluate.gold.DocumentFilter;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Profile;
import org.conus.evaluate.report.ScoreTable;
import org.conus.evaluate.score.Bootstrap;
import org.conus.evaluate.score.SpanMatch;
import org.conus.extract.Extraction;
import org.conus.extract.learned.NameFeatures;
import org.conus.extract.learned.NameModel;
import org.conus.extract.learned.NameTagger;
import org.conus.knowledge.Knowledge;
import org.conus.uima.learn.LabelledText;
import org.conus.uima.learn.LearnedExtractor;
import org.conus.uima.learn.LexiconReader;
import org.conus.uima.learn.NameSamples;
import org.conus.uima.learn.NameTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conus train}: finders of names out of annotated documents, and how right they are by
 * themselves, in the convention of the documents: on others ({@code --test}) or by cross-validation
 * over documents ({@code --folds}).
 */
@Command(
    name = "train",
    description = "Trains a model that finds names of anatomy or of tumors.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  private static final Set<String> KINDS = Set.of("anatomy", "tumor");

  @Parameters(paramLabel = "KIND", description = "anatomy or tumor.")
  private String kind = "";

  @Option(
      names = "--corpus",
      paramLabel = "DIR[=MAPPING]",
      required = true,
      description =
          "Annotated documents to learn from, several by repeating; the mapping says what their"
              + " types stand for, by default the one that ships for them.")
  private List<String> corpora = List.of();

  @Option(
      names = "--apart",
      description =
          "Learns to tell the names of the mapping's other kinds apart, which are not found.")
  private boolean apart;

  @Option(
      names = "--except",
      paramLabel = "FILE",
      description = "Learns nothing from the documents whose names stand in it.")
  private @Nullable Path except;

  @Option(
      names = "--test",
      paramLabel = "DIR[=MAPPING]",
      description = "Annotated documents on which the model is scored by itself.")
  private @Nullable String test;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Scores by cross-validation over documents in N parts; nothing is written.")
  private int folds;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the model goes.")
  private @Nullable Path out;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds over the text (default: ${DEFAULT-VALUE}).")
  private int rounds = NameTrainer.Settings.DEFAULT.rounds();

  @Option(
      names = "--cutoff",
      paramLabel = "N",
      description = "Rarer features are left out (default: ${DEFAULT-VALUE}).")
  private int cutoff = NameTrainer.Settings.DEFAULT.cutoff();

  @Option(
      names = "--least",
      paramLabel = "W",
      description = "Smaller weights are left out (default: ${DEFAULT-VALUE}).")
  private double least = NameTrainer.Settings.DEFAULT.least();

  @Option(
      names = "--lean",
      paramLabel = "W",
      description =
          "Added to the weights of what is to be found, so that more is (default:"
              + " ${DEFAULT-VALUE}).")
  private double lean = NameTrainer.Settings.DEFAULT.lean();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the order of learning (default: ${DEFAULT-VALUE}).")
  private long seed = NameTrainer.Settings.DEFAULT.seed();

  @Spec private @Nullable CommandSpec spec;

  private @Nullable Tools tools;

  /** What training needs; made when it is asked for, as every start makes every command. */
  private record Tools(Knowledge knowledge, LexiconReader reader, NameFeatures features) {
    static Tools make() {
      Knowledge knowledge = Knowledge.builtIn();
      Extraction extraction = new Extraction(knowledge);
      return new Tools(
          knowledge,
          new LexiconReader(extraction),
          new NameFeatures(knowledge, extraction.vocabulary()));
    }
  }

  private Tools tools() {
    Tools made = tools == null ? Tools.make() : tools;
    tools = made;
    return made;
  }

  @Override
  public Integer call() throws IOException {
    if (!KINDS.contains(kind)
        || folds < 0
        || folds == 1
        || folds == 0 && out == null && test == null) {
      err().println("conus: train anatomy or tumor, with -o, --test or --folds of 2 and more");
      return ExitStatus.USAGE;
    }
    List<GoldDocument> documents = new ArrayList<>();
    for (String corpus : corpora) {
      documents.addAll(read(corpus, except));
    }
    if (documents.isEmpty()) {
      err().println("conus: no annotated documents in what was named");
      return ExitStatus.NOTHING_DONE;
    }
    if (folds > 1) {
      score(documents, crossValidated(documents));
      return ExitStatus.WELL;
    }
    byte[] model = train(documents);
    if (out != null) {
      Files.write(out, model);
    }
    err().println(size(documents, model));
    if (test != null) {
      NameTagger tagger = tagger(model);
      score(
          read(test, null),
          new LearnedExtractor(tools().knowledge(), tools().reader(), id -> tagger));
    }
    return ExitStatus.WELL;
  }

  private List<GoldDocument> read(String corpus, @Nullable Path without) throws IOException {
    int equals = corpus.lastIndexOf('=');
    String mapping = equals < 0 ? null : corpus.substring(equals + 1);
    Path folder = Path.of(equals < 0 ? corpus : corpus.substring(0, equals));
    GoldSet gold = DocumentFilter.of(null, without).filter(GoldSet.read(folder, mapping));
    if (!gold.problems().isEmpty()) {
      throw new IOException(gold.problems().get(0).toString());
    }
    return gold.documents();
  }

  /** The document with the marks of what is to be found alone. */
  private GoldDocument judged(GoldDocument document) {
    List<Mark> marks = document.marks().stream().filter(m -> m.kind().equals(kind)).toList();
    Profile profile =
        new Profile(
            document.profile().name(), Map.of(kind, Set.of()), Map.of(), true, false, false);
    return new GoldDocument(document.id(), document.text(), marks, null, profile);
  }

  private byte[] train(List<GoldDocument> documents) throws IOException {
    NameTrainer.Settings settings = new NameTrainer.Settings(rounds, cutoff, least, lean, seed);
    return new NameTrainer(new NameSamples(tools().reader(), tools().features()), settings)
        .train(kind, documents.stream().map(this::labelled).toList());
  }

  private LabelledText labelled(GoldDocument document) {
    return new LabelledText(
        document.id(),
        String.valueOf(document.text()),
        document.marks().stream()
            .filter(m -> apart || m.kind().equals(kind))
            .filter(m -> !m.optional() && m.spans().size() == 1)
            .map(m -> new LabelledText.Label(m.hull(), m.kind()))
            .toList());
  }

  private NameTagger tagger(byte[] model) throws IOException {
    return new NameTagger(NameModel.read(new ByteArrayInputStream(model)), tools().features());
  }

  /** Each document is asked of the model that has not seen its part. */
  private LearnedExtractor crossValidated(List<GoldDocument> documents) throws IOException {
    Map<String, NameTagger> taggers = new HashMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<GoldDocument> others = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % folds != fold) {
          others.add(documents.get(i));
        }
      }
      NameTagger tagger = tagger(train(others));
      for (int i = fold; i < documents.size(); i += folds) {
        taggers.put(documents.get(i).id(), tagger);
      }
    }
    return new LearnedExtractor(
        tools().knowledge(), tools().reader(), id -> Objects.requireNonNull(taggers.get(id)));
  }

  private void score(List<GoldDocument> documents, LearnedExtractor extractor) throws IOException {
    Evaluation.Result result =
        Evaluation.running(extractor, null)
            .score(
                new GoldSet(documents.stream().map(this::judged).toList(), List.of(), List.of()),
                SpanMatch.EXACT,
                new Bootstrap(Bootstrap.DEFAULT_ROUNDS, Bootstrap.DEFAULT_SEED));
    result.failures().forEach((id, reason) -> err().println("failed: " + id + ": " + reason));
    PrintWriter printed = spec().commandLine().getOut();
    printed.print(ScoreTable.of(result.scores()));
    printed.flush();
  }

  private String size(List<GoldDocument> documents, byte[] model) {
    int names = documents.stream().mapToInt(d -> judged(d).marks().size()).sum();
    return String.format(
        Locale.ROOT, "%d documents, %d names, %d bytes", documents.size(), names, model.length);
  }

  private PrintWriter err() {
    return spec().commandLine().getErr();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    return spec;
  }
}

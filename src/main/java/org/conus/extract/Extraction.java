package org.conus.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.anatomy.AnatomyFinder;
import org.conus.extract.assertion.Assertions;
import org.conus.extract.ihc.IhcFinder;
import org.conus.extract.learned.LearnedNames;
import org.conus.extract.learned.NameFeatures;
import org.conus.extract.learned.ServiceWords;
import org.conus.extract.learned.SharedTagger;
import org.conus.extract.learned.ShippedModels;
import org.conus.extract.measure.CompartmentFinder;
import org.conus.extract.measure.GradeFinder;
import org.conus.extract.measure.PathologyFinder;
import org.conus.extract.measure.PersonFinder;
import org.conus.extract.measure.ProcedureFinder;
import org.conus.extract.measure.SizeFinder;
import org.conus.extract.measure.StageFinder;
import org.conus.extract.spine.SpinalLevelFinder;
import org.conus.extract.tumor.TumorFinder;
import org.conus.knowledge.Knowledge;
import org.conus.match.Vocabulary;

/**
 * Every algorithm of this room over one knowledge and one vocabulary. Built once a process;
 * immutable and safe for threads.
 */
public final class Extraction {
  /** Names of finders that models are begin so. */
  public static final String LEARNED = "learned-";

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final TextStructure structure;
  private final Map<String, MentionFinder> finders = new LinkedHashMap<>();
  private final Assertions assertions;

  /** Without models. */
  public Extraction(Knowledge knowledge) {
    this(knowledge, List.of());
  }

  /**
   * @param models that find names beside the lexicon; each is a finder {@code learned-} and its
   *     kind
   */
  public Extraction(Knowledge knowledge, List<ShippedModels.Shipped> models) {
    this.vocabulary = new Vocabulary();
    this.knowledge = knowledge;
    finders.put("spinal-level", new SpinalLevelFinder(knowledge, vocabulary));
    finders.put("anatomy", new AnatomyFinder(knowledge, vocabulary));
    finders.put("tumor", new TumorFinder(knowledge, vocabulary));
    finders.put("ihc-result", new IhcFinder(knowledge, vocabulary));
    finders.put("compartment", new CompartmentFinder(knowledge, vocabulary));
    finders.put("size", new SizeFinder(knowledge, vocabulary));
    finders.put("grade", new GradeFinder(knowledge, vocabulary));
    finders.put("stage", new StageFinder(knowledge, vocabulary));
    finders.put("pathology", new PathologyFinder(knowledge, vocabulary));
    finders.put("age", new PersonFinder(knowledge, vocabulary));
    finders.put("procedure", new ProcedureFinder(knowledge, vocabulary));
    this.assertions = new Assertions(knowledge, vocabulary);
    this.structure = new TextStructure(knowledge, vocabulary);
    addLearned(models);
  }

  private void addLearned(List<ShippedModels.Shipped> models) {
    if (models.isEmpty()) {
      return;
    }
    SharedTagger tagger =
        new SharedTagger(
            models.stream().map(ShippedModels.Shipped::model).toList(),
            new NameFeatures(knowledge, vocabulary));
    ServiceWords services = new ServiceWords(knowledge);
    for (int m = 0; m < models.size(); m++) {
      ShippedModels.Shipped shipped = models.get(m);
      finders.put(
          LEARNED + shipped.model().kind(), new LearnedNames(tagger, m, shipped.least(), services));
    }
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  /** The words of all tables. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Kind, sections, sentences and tokens. */
  public TextStructure structure() {
    return structure;
  }

  /** The names of the finders, in the order in which they run. */
  public List<String> finderNames() {
    return List.copyOf(finders.keySet());
  }

  /**
   * The finder with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public MentionFinder finder(String name) {
    MentionFinder finder = finders.get(name);
    if (finder == null) {
      throw new IllegalArgumentException(
          "no finder " + name + "; there are " + String.join(", ", finders.keySet()));
    }
    return finder;
  }

  public Assertions assertions() {
    return assertions;
  }
}

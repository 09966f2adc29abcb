package org.conus.uima;

import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.jspecify.annotations.Nullable;

/** Runs one finder of the extract room and puts its mentions into the CAS. */
public final class MentionAnnotator extends JCasAnnotator_ImplBase {
  /** Name of the finder, one of {@link org.conus.extract.Extraction#finderNames()}. */
  public static final String FINDER = "finder";

  @ConfigurationParameter(name = FINDER)
  private String finder = "";

  private @Nullable MentionFinder algorithm;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      algorithm = SharedExtraction.of(context).finder(finder);
    } catch (IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
  }

  @Override
  public void process(JCas cas) {
    if (algorithm == null) {
      throw new IllegalStateException("not initialized");
    }
    List<Mention> earlier = CasMentions.load(cas, algorithm.reads());
    algorithm
        .find(CasAnalysis.load(cas, earlier))
        .forEach(mention -> CasMentions.store(cas, mention));
  }
}

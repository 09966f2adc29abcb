package org.conus.uima;

import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.assertion.Assertions;
import org.jspecify.annotations.Nullable;

/** Says of every mention what the text holds of it, in the features that cTAKES has for that. */
public final class AssertionAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable Assertions algorithm;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    algorithm = SharedExtraction.of(context).assertions();
  }

  @Override
  public void process(JCas cas) {
    if (algorithm == null) {
      throw new IllegalStateException("not initialized");
    }
    List<IdentifiedAnnotation> stored = CasMentions.annotations(cas);
    List<Mention> mentions = CasMentions.load(stored);
    List<Assertion> assertions = algorithm.assess(CasAnalysis.load(cas, mentions), mentions);
    for (int i = 0; i < stored.size(); i++) {
      CasAssertions.store(stored.get(i), assertions.get(i));
    }
  }
}

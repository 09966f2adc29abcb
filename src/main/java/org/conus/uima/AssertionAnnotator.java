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
import org.conus.uima.PlainDocument.Assessed;
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
    PlainDocument plain = PlainDocument.of(cas);
    List<IdentifiedAnnotation> stored = plain == null ? CasMentions.annotations(cas) : List.of();
    List<Mention> mentions = plain == null ? CasMentions.load(stored) : plain.mentions();
    List<Assertion> assertions = algorithm.assess(CasAnalysis.load(cas, mentions), mentions);
    if (plain != null) {
      plain.keep(new Assessed(mentions, assertions));
    }
    for (int i = 0; i < stored.size(); i++) {
      CasAssertions.store(stored.get(i), assertions.get(i));
    }
  }
}

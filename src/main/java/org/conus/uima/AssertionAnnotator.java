package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;

/** Says of every mention what the text holds of it, in the features that cTAKES has for that. */
public final class AssertionAnnotator extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas cas) {
    List<IdentifiedAnnotation> stored = CasMentions.annotations(cas);
    List<Mention> mentions = new ArrayList<>(stored.size());
    stored.forEach(annotation -> mentions.add(CasMentions.load(annotation)));
    List<Assertion> assertions =
        SharedExtraction.get().assertions().assess(CasAnalysis.load(cas, mentions), mentions);
    for (int i = 0; i < mentions.size(); i++) {
      CasAssertions.store(stored.get(i), assertions.get(i));
    }
  }
}

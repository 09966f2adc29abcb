package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.extract.Mention;
import org.conus.extract.dictionary.DictionaryFit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tumors and sites that a dictionary lookup of cTAKES left in the view among our
 * mentions. It runs behind that lookup and the finders of tumors and anatomy, before the
 * assertions.
 */
public final class DictionaryAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable CtakesNames names;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    names = new CtakesNames(SharedExtraction.of(context).knowledge());
  }

  @Override
  public void process(JCas cas) {
    if (names == null) {
      throw new IllegalStateException("not initialized");
    }
    List<IdentifiedAnnotation> stored = CasMentions.annotations(cas);
    List<Mention> mentions = new ArrayList<>(stored.size());
    stored.forEach(annotation -> mentions.add(CasMentions.load(annotation)));
    DictionaryFit fit = DictionaryFit.of(mentions, names.load(cas));
    fit.codes()
        .forEach(
            (index, joined) ->
                CasMentions.join(
                    stored.get(index), mentions.get(index), joined.codes(), joined.rule()));
    fit.added().forEach(mention -> CasMentions.store(cas, mention));
  }
}

package org.conus.uima;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.jcas.JCas;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What the engines of the built-in pipeline find in a document, as plain objects, where no engine
 * but ours sees the CAS: features that nobody reads need not be made. Whoever wants the CAS has it
 * filled by {@link #fill}. For every other pipeline there is none of this, and the engines write
 * and read the CAS. Not safe for threads.
 */
final class PlainDocument {
  private static final ThreadLocal<PlainDocument> CURRENT = new ThreadLocal<>();

  private final CASImpl base;

  /** By kind: the place of its type among those of a place in the index of a CAS. */
  private final int[] ranks;

  private @Nullable OffsetMap map;
  private @Nullable Analysis analysis;

  /** In the order in which they were found. */
  private final List<Mention> mentions = new ArrayList<>();

  private @Nullable Assessed assessed;
  private boolean isInCas;

  /**
   * All mentions of a view in the order of its index.
   *
   * @param assertions one a mention
   */
  record Assessed(List<Mention> mentions, List<Assertion> assertions) {}

  private PlainDocument(JCas cas) {
    this.base = cas.getCasImpl().getBaseCAS();
    this.ranks = CasValues.ranks(cas);
  }

  private int compareAsInIndex(Mention one, Mention other) {
    int byPlace = one.span().compareTo(other.span());
    return byPlace != 0
        ? byPlace
        : Integer.compare(ranks[one.kind().ordinal()], ranks[other.kind().ordinal()]);
  }

  /** Begins with the next document of a CAS, which engines of ours alone will see. */
  static void begin(JCas cas) {
    PlainDocument current = of(cas);
    if (current == null) {
      CURRENT.set(new PlainDocument(cas));
    } else {
      current.clear();
    }
  }

  /** Lets go of what is kept of a CAS. */
  static void end(JCas cas) {
    if (of(cas) != null) {
      CURRENT.remove();
    }
  }

  /** What is kept of the CAS of a view; null where nothing is. */
  static @Nullable PlainDocument of(JCas view) {
    PlainDocument current = CURRENT.get();
    return current != null && current.base == view.getCasImpl().getBaseCAS() ? current : null;
  }

  private void clear() {
    mentions.clear();
    map = null;
    analysis = null;
    assessed = null;
    isInCas = false;
  }

  void keep(OffsetMap offsets) {
    this.map = offsets;
  }

  @Nullable OffsetMap map() {
    return map;
  }

  void keep(Analysis structure) {
    this.analysis = structure;
  }

  /** Without mentions; null before the structure is known. */
  @Nullable Analysis analysis() {
    return analysis;
  }

  void addAll(List<Mention> found) {
    mentions.addAll(found);
  }

  /** All mentions, in the order that the index of a CAS has. */
  List<Mention> mentions() {
    List<Mention> all = new ArrayList<>(mentions);
    all.sort(this::compareAsInIndex);
    return all;
  }

  /** The mentions of some kinds, in the order of the text. */
  List<Mention> mentions(Set<MentionKind> kinds) {
    List<Mention> some = new ArrayList<>();
    for (Mention mention : mentions) {
      if (kinds.contains(mention.kind())) {
        some.add(mention);
      }
    }
    Collections.sort(some);
    return some;
  }

  void keep(Assessed all) {
    this.assessed = all;
  }

  /** All mentions with their assertions; null until they have some. */
  @Nullable Assessed assessed() {
    return assessed;
  }

  /** Puts all that was found into the CAS, as the engines do where others see it; once. */
  void fill(JCas cas, SourceText source) throws CASException {
    if (isInCas) {
      return;
    }
    isInCas = true;
    JCas view = cas.getView(Views.REPAIRED);
    if (map != null) {
      CasOffsets.store(view, map);
    }
    if (analysis != null) {
      CasAnalysis.store(view, analysis);
      CasAnalysis.name(view, source);
    }
    mentions.forEach(mention -> CasMentions.store(view, mention));
    if (assessed != null) {
      List<IdentifiedAnnotation> stored = CasMentions.annotations(view);
      for (int i = 0; i < stored.size(); i++) {
        CasAssertions.store(stored.get(i), assessed.assertions().get(i));
      }
    }
  }
}

package org.conus.extract.dictionary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Code;
import org.conus.text.Span;

/**
 * The names of another engine's dictionary beside mentions of our own. Ours have the first word: a
 * name that stands where one of the same kind does gives it the codes of the systems that it lacks;
 * one that overlaps any otherwise (a site: a spinal level too) is left out. A bare lesion bars a
 * tumor's name but one that says more around it. Of names that overlap each other the longest
 * stays.
 *
 * @param added the mentions of names that stand alone, in order
 * @param codes what is to be added to mentions of our own, by their place in the list
 */
public record DictionaryFit(List<Mention> added, Map<Integer, Joined> codes) {
  private static final Comparator<Code> BY_SYSTEM =
      Comparator.comparing(Code::system).thenComparing(Code::code);

  /** Codes for a mention and the rule that brought them. */
  public record Joined(List<Code> codes, String rule) {}

  private record Place(MentionKind kind, Span span) {}

  /** Fits names, in whatever order, to the mentions that there are. */
  public static DictionaryFit of(List<Mention> own, List<DictionaryName> names) {
    Map<Place, Integer> places = new LinkedHashMap<>();
    BitSet tumors = new BitSet();
    BitSet sites = new BitSet();
    BitSet lesions = new BitSet();
    for (int i = 0; i < own.size(); i++) {
      Mention mention = own.get(i);
      places.putIfAbsent(new Place(mention.kind(), mention.span()), i);
      switch (mention.kind()) {
        case TUMOR -> mark(tumors, mention.span());
        case LESION -> mark(lesions, mention.span());
        case ANATOMY, SPINAL_LEVEL -> mark(sites, mention.span());
        default -> {}
      }
    }
    List<Mention> added = new ArrayList<>();
    Map<Integer, Joined> codes = new TreeMap<>();
    for (DictionaryName name : longestFirst(names)) {
      Integer same = places.get(new Place(name.kind(), name.span()));
      BitSet taken = name.kind() == MentionKind.TUMOR ? tumors : sites;
      if (same != null) {
        List<Code> lacking = lacking(own.get(same), name);
        if (!lacking.isEmpty()) {
          codes.put(same, new Joined(lacking, name.rule()));
        }
      } else if (isFree(taken, name.span()) && !isBarred(name, lesions)) {
        mark(taken, name.span());
        added.add(name.mention());
      }
    }
    Collections.sort(added);
    return new DictionaryFit(List.copyOf(added), Collections.unmodifiableMap(codes));
  }

  private static void mark(BitSet taken, Span span) {
    taken.set(span.begin(), span.end());
  }

  private static boolean isFree(BitSet taken, Span span) {
    int next = taken.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }

  /** Whether a tumor's name is no more than a bare lesion or cuts one. */
  private static boolean isBarred(DictionaryName name, BitSet lesions) {
    int begin = name.span().begin();
    int end = name.span().end();
    if (name.kind() != MentionKind.TUMOR || isFree(lesions, name.span())) {
      return false;
    }
    boolean cutsBegin = begin > 0 && lesions.get(begin - 1) && lesions.get(begin);
    boolean cutsEnd = lesions.get(end - 1) && lesions.get(end);
    return cutsBegin || cutsEnd || lesions.nextClearBit(begin) >= end;
  }

  /** A name a place, with the codes of all that stand there. */
  private static List<DictionaryName> longestFirst(List<DictionaryName> names) {
    Map<Place, DictionaryName> merged = new LinkedHashMap<>();
    for (DictionaryName name : names) {
      merged.merge(new Place(name.kind(), name.span()), name, DictionaryFit::together);
    }
    List<DictionaryName> sorted = new ArrayList<>(merged.values());
    sorted.sort(
        Comparator.comparingInt((DictionaryName name) -> -name.span().length())
            .thenComparing(DictionaryName::span)
            .thenComparing(DictionaryName::kind));
    return sorted;
  }

  private static DictionaryName together(DictionaryName one, DictionaryName other) {
    Set<Code> codes = new LinkedHashSet<>(one.codes());
    codes.addAll(other.codes());
    List<Code> sorted = new ArrayList<>(codes);
    sorted.sort(BY_SYSTEM);
    // the names of two dictionaries come in no order: the first of the alphabet is taken
    String name = one.name().compareTo(other.name()) <= 0 ? one.name() : other.name();
    return new DictionaryName(one.kind(), one.span(), name, sorted);
  }

  private static List<Code> lacking(Mention mention, DictionaryName name) {
    List<Code> lacking = new ArrayList<>();
    for (Code code : name.codes()) {
      if (mention.codes().stream().noneMatch(has -> has.system().equals(code.system()))) {
        lacking.add(code);
      }
    }
    return lacking;
  }
}

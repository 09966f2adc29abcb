package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.DocumentKind;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** All facts of a document, in the order of the text; by kind and by sentence found at once. */
final class Facts {
  /** The ids of the first facts, which every document has. */
  private static final List<String> IDS =
      IntStream.rangeClosed(1, 1000).mapToObj(number -> "m" + number).toList();

  private final Tokens tokens;
  private final DocumentKind kind;
  private final List<Fact> all;
  private final Map<MentionKind, List<Fact>> patients = new EnumMap<>(MentionKind.class);

  /** By index of a fact, the index of the first one of its sentence. */
  private final int[] firsts;

  /** By index of the first fact of a sentence: the kinds that stand in it, a bit each. */
  private final int[] kinds;

  /** Those of one patient of a series, by index; null where all are. */
  private final @Nullable BitSet own;

  /** The topography printed for a tumor, by the index of its fact. */
  private final Map<Integer, String> printedSites;

  private final Analysis analysis;
  private final ItemLabels labels;

  /** Those of which these are one patient's. */
  private final @Nullable Facts whole;

  /** Made when they are first asked for. */
  private @Nullable Items items;

  Facts(
      Analysis analysis,
      List<Assertion> assertions,
      Map<Integer, String> printedSites,
      ItemLabels labels) {
    this.analysis = analysis;
    this.labels = labels;
    this.whole = null;
    this.printedSites = printedSites;
    this.tokens = analysis.tokens();
    this.kind = analysis.kind();
    List<Mention> mentions = analysis.mentions();
    this.all = new ArrayList<>(mentions.size());
    this.firsts = new int[mentions.size()];
    this.kinds = new int[mentions.size()];
    this.own = null;
    Places places = new Places(analysis);
    for (int i = 0; i < firsts.length; i++) {
      Mention mention = mentions.get(i);
      Sentence sentence = places.sentenceAt(mention.span().begin());
      String section = places.sections.get(sentence.section()).kind();
      Fact fact = Fact.of(i, id(i), mention, assertions.get(i), sentence, section);
      firsts[i] = i > 0 && all.get(i - 1).sentence() == sentence ? firsts[i - 1] : i;
      kinds[firsts[i]] |= bit(fact.kind());
      all.add(fact);
      addPatients(fact);
    }
  }

  private void addPatients(Fact fact) {
    if (fact.isPatients()) {
      MentionKind kind = fact.kind();
      List<Fact> same = patients.get(kind);
      if (same == null) {
        same = new ArrayList<>();
        patients.put(kind, same);
      }
      same.add(fact);
    }
  }

  private static int bit(MentionKind kind) {
    return 1 << kind.ordinal();
  }

  private static String id(int index) {
    return index < IDS.size() ? IDS.get(index) : "m" + (index + 1);
  }

  /** The facts of one patient of a series. */
  private Facts(Facts of, BitSet text) {
    this.analysis = of.analysis;
    this.labels = of.labels;
    this.whole = of;
    this.printedSites = of.printedSites;
    this.tokens = of.tokens;
    this.kind = of.kind;
    this.all = of.all;
    this.firsts = of.firsts;
    this.kinds = of.kinds;
    this.own = new BitSet();
    for (Fact fact : all) {
      if (text.get(fact.begin())) {
        own.set(fact.index());
        addPatients(fact);
      }
    }
  }

  /**
   * The facts of a patient whose text is {@code text}, by UTF-16 units; ids and sentences are those
   * of the whole document.
   */
  Facts within(BitSet text) {
    return new Facts(this, text);
  }

  /** Whether a fact is of this patient's text. */
  boolean isOwn(Fact fact) {
    return own == null || own.get(fact.index());
  }

  /** Walks along the sentences as the mentions do, which are in the order of the text. */
  private static final class Places {
    private final List<Sentence> sentences;
    private final List<Section> sections;
    private int at;

    Places(Analysis analysis) {
      this.sentences = analysis.sentences();
      this.sections = analysis.sections();
    }

    Sentence sentenceAt(int offset) {
      while (at + 1 < sentences.size() && sentences.get(at + 1).span().begin() <= offset) {
        at++;
      }
      return sentences.get(at);
    }
  }

  DocumentKind kind() {
    return kind;
  }

  String text() {
    return tokens.text();
  }

  Tokens tokens() {
    return tokens;
  }

  List<Fact> all() {
    return all;
  }

  /** The lettered or numbered items of the document. */
  Items items() {
    if (whole != null) {
      return whole.items();
    }
    Items made = items;
    if (made == null) {
      made = Items.of(analysis.sentences(), analysis.sections(), text(), labels);
      items = made;
    }
    return made;
  }

  /** The topography code that the text prints beside a tumor's name; null where it prints none. */
  @Nullable String printedSite(Fact tumor) {
    return printedSites.isEmpty() ? null : printedSites.get(tumor.index());
  }

  /** The fact with an id of the record. */
  Fact byId(String id) {
    return all.get(Integer.parseInt(id, 1, id.length(), 10) - 1);
  }

  /** The facts of a kind that are said of the patient and not denied; not to be changed. */
  List<Fact> patients(MentionKind kind) {
    return patients.getOrDefault(kind, List.of());
  }

  /** The facts of a kind that are said of the patient, denied ones too. */
  List<Fact> ofPatient(MentionKind kind) {
    List<Fact> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Fact fact = all.get(i);
      if (fact.is(kind) && fact.assertion().subject() == Assertion.Subject.PATIENT && isOwn(fact)) {
        found.add(fact);
      }
    }
    return found;
  }

  /** The facts of a kind in the same sentence as another; a new list. */
  List<Fact> beside(Fact fact, MentionKind kind) {
    List<Fact> found = new ArrayList<>();
    if (hasBeside(fact, kind)) {
      int end = endOfSentence(fact);
      for (int i = first(fact); i < end; i++) {
        if (all.get(i).is(kind)) {
          found.add(all.get(i));
        }
      }
    }
    return found;
  }

  /** The fact of a kind that stands nearest to another in its sentence; null if there is none. */
  @Nullable Fact nearestBeside(Fact fact, MentionKind kind) {
    Fact nearest = null;
    int least = Integer.MAX_VALUE;
    for (Fact other : beside(fact, kind)) {
      int gap = Math.max(other.begin() - fact.end(), fact.begin() - other.end());
      if (gap < least) {
        nearest = other;
        least = gap;
      }
    }
    return nearest;
  }

  /** Whether a fact of a kind stands in the same sentence as another. */
  boolean hasBeside(Fact fact, MentionKind kind) {
    return (kinds[first(fact)] & bit(kind)) != 0;
  }

  /**
   * Whether the sentence of a fact says where what it tells of is: no {@code It is 9 mm across}.
   */
  boolean namesPlace(Fact fact) {
    return hasBeside(fact, MentionKind.SPINAL_LEVEL) || hasBeside(fact, MentionKind.ANATOMY);
  }

  /** The index behind that of the last fact of the sentence in which a fact stands. */
  int endOfSentence(Fact fact) {
    int first = first(fact);
    int end = fact.index() + 1;
    while (end < firsts.length && firsts[end] == first) {
      end++;
    }
    return end;
  }

  /** The index of the first fact of the sentence in which a fact stands, which numbers it. */
  int first(Fact fact) {
    return firsts[fact.index()];
  }

  /** The text of a fact on one line. */
  String words(Fact fact) {
    String text = text();
    int begin = fact.begin();
    int end = fact.end();
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && i + 1 < end && text.charAt(i + 1) == ' ') {
        return text.substring(begin, end).replaceAll("\\s+", " ");
      }
    }
    return text.substring(begin, end);
  }
}

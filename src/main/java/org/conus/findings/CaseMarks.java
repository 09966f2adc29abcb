package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conus.extract.Analysis;
import org.conus.extract.MentionKind;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patients of a case series: stretches of the text that begin with {@code Case 1}, {@code
 * Patient 2}, {@code 3. Mrs} or {@code The second patient} at the head of a sentence. A series has
 * marks from one on without a gap; what stands before the first mark, or under a heading that is of
 * no patient, is no one's. Where nothing is numbered, {@code A 39-year-old woman} begins a patient,
 * and one of another age another; what stands before is of all.
 */
final class CaseMarks {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 60;
  private static final String TITLE = "title";
  private static final Set<String> NOUNS = Set.of("noun", TITLE);
  private static final String ARTICLE = "article";

  private record Word(String role, int value) {}

  /** Where a patient's text begins; the number 0 stands for what is no patient's. */
  private record Mark(int begin, int number, boolean ordinal) {}

  private final WordTable<Word> words;

  /** With what the words begin, in lower case; most sentences need no further look. */
  private final BitSet firsts = new BitSet();

  /** With what a sentence begins that introduces a patient by an age, with a blank behind. */
  private final List<String> articles = new ArrayList<>();

  private final SectionSubjects sections;

  CaseMarks(Knowledge knowledge) {
    this.sections = new SectionSubjects(knowledge);
    Table table = knowledge.table("case-marks.tsv", "text", "role", "value");
    Map<String, Word> byText = new HashMap<>();
    for (Table.Row row : table.uniqueRows("text")) {
      if (row.need("role").equals(ARTICLE)) {
        articles.add(row.get("text") + " ");
        continue;
      }
      String value = row.get("value");
      int number = value.isEmpty() ? 0 : Integer.parseInt(value);
      byText.put(row.get("text"), new Word(row.need("role"), number));
      firsts.set(row.get("text").charAt(0));
    }
    this.words = new WordTable<>(byText);
  }

  /** The text of every patient, in their order; none where the document is of one patient. */
  List<BitSet> patients(Analysis analysis, Facts facts) {
    List<Mark> marks = marks(analysis);
    return haveFurther(marks) ? texts(marks, analysis.text().length()) : introduced(marks, facts);
  }

  private List<BitSet> introduced(List<Mark> marks, Facts facts) {
    Map<Integer, Mark> byAge = introductions(facts);
    if (byAge.isEmpty()) {
      return List.of();
    }
    List<Mark> all = new ArrayList<>(byAge.values());
    int first = all.get(0).begin();
    marks.stream().filter(mark -> mark.number() == 0).forEach(all::add);
    all.sort(Comparator.comparingInt(Mark::begin));
    List<BitSet> texts = texts(all, facts.text().length());
    texts.forEach(text -> text.set(0, first));
    return texts;
  }

  private static List<BitSet> texts(List<Mark> marks, int length) {
    boolean numbered = marks.stream().anyMatch(mark -> !mark.ordinal() && mark.number() == 2);
    Map<Integer, BitSet> texts = new TreeMap<>();
    int number = numbered || marks.stream().anyMatch(mark -> mark.number() == 1) ? 0 : 1;
    int from = 0;
    for (Mark mark : marks) {
      if (mark.number() > 0 && mark.ordinal() == numbered) {
        continue;
      }
      add(texts, number, from, mark.begin());
      number = mark.number();
      from = mark.begin();
    }
    add(texts, number, from, length);
    boolean isSeries = texts.size() > 1 && texts.containsKey(texts.size());
    return isSeries ? new ArrayList<>(texts.values()) : List.of();
  }

  /**
   * The sentences that introduce patients by their ages, by where they begin (a full stop before
   * them may be lost); none where all are of one age.
   */
  private Map<Integer, Mark> introductions(Facts facts) {
    Map<Integer, Mark> found = new TreeMap<>();
    Map<Value, Integer> numbers = new HashMap<>();
    for (Fact age : facts.patients(MentionKind.AGE)) {
      int begin = article(facts.text(), age.begin());
      if (begin >= 0 && !sections.isOfNoPatient(age.section())) {
        int number = numbers.computeIfAbsent(age.mention().value(), value -> numbers.size() + 1);
        found.put(begin, new Mark(begin, number, false));
      }
    }
    return numbers.size() > 1 ? found : Map.of();
  }

  /** Where a sentence's first word begins, if it is an article before an age; -1 else. */
  private int article(String text, int age) {
    for (String article : articles) {
      int begin = age - article.length();
      boolean first = begin == 0 || begin > 0 && Character.isWhitespace(text.charAt(begin - 1));
      if (first && text.startsWith(article, begin)) {
        return begin;
      }
    }
    return -1;
  }

  /** Whether one is of another patient than the first. */
  private static boolean haveFurther(List<Mark> marks) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).number() > 1) {
        return true;
      }
    }
    return false;
  }

  private static void add(Map<Integer, BitSet> texts, int number, int from, int to) {
    if (number > 0) {
      texts.computeIfAbsent(number, key -> new BitSet()).set(from, to);
    }
  }

  private List<Mark> marks(Analysis analysis) {
    List<Mark> marks = new ArrayList<>();
    int section = -1;
    for (Sentence sentence : analysis.sentences()) {
      boolean opens = sentence.section() != section;
      section = sentence.section();
      Section own = analysis.sections().get(section);
      Mark mark = opens ? mark(own.heading(), analysis.text()) : null;
      if (mark == null && mayBegin(analysis.tokens(), sentence.first())) {
        mark = mark(sentence.span(), analysis.text());
      }
      if (mark != null) {
        marks.add(mark);
      } else if (opens && sections.isOfNoPatient(own.kind())) {
        marks.add(new Mark(sentence.span().begin(), 0, false));
      }
    }
    return marks;
  }

  /** Whether one of the words may stand at a token, or something else before it. */
  private boolean mayBegin(Tokens tokens, int token) {
    if (token >= tokens.size()) {
      return true;
    }
    char small = (char) (tokens.firstChar(token) | 0x20);
    if (small < 'a' || small > 'z') {
      return true;
    }
    boolean whole = token + 1 < tokens.size() && tokens.spaceBefore(token + 1);
    return firsts.get(small)
        && (!whole || words.at(tokens.text(), tokens.begin(token), tokens.end(token)) != null);
  }

  /**
   * A mark at the head of a span. The number of a list's item counts before a title ({@code 2.
   * Mrs}), not before a noun: {@code 4. Case 1}.
   */
  private @Nullable Mark mark(Span span, String text) {
    int limit = Math.min(span.end(), span.begin() + LONGEST);
    boolean noun = false;
    boolean ordinal = false;
    int number = 0;
    int at = span.begin();
    for (int i = 0; i < MOST_WORDS && number * (noun ? 1 : 0) == 0; i++) {
      int from = skip(text, at, limit);
      if (from == limit || !firsts.get(Character.toLowerCase(text.charAt(from)))) {
        return null;
      }
      int to = end(text, from, limit);
      Word word = words.at(text, from, to);
      noun |= word != null && NOUNS.contains(word.role());
      boolean counts = word != null && word.role().equals("number");
      Word next = counts && !noun ? word(text, skip(text, to, limit), limit) : null;
      if (word == null || counts && !noun && (next == null || !NOUNS.contains(next.role()))) {
        return null;
      }
      if (next != null && !next.role().equals(TITLE)) {
        at = to;
        continue;
      }
      ordinal |= word.role().equals("ordinal");
      number = Math.max(number, word.value());
      at = to;
    }
    return noun && number > 0 ? new Mark(span.begin(), number, ordinal) : null;
  }

  private @Nullable Word word(String text, int from, int limit) {
    return words.at(text, from, end(text, from, limit));
  }

  private static int skip(String text, int at, int limit) {
    int i = at;
    while (i < limit && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int end(String text, int from, int limit) {
    int i = from;
    while (i < limit && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }
}

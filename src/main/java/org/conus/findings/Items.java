package org.conus.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.text.Span;

/**
 * The lettered or numbered items of a document: the specimens of a pathology report, the results of
 * an impression. The letter of a specimen stands for it wherever the report goes through its
 * specimens, in the diagnosis, the gross description and the stains ({@code B2:} is a block of B);
 * numbers do so in lists of equal length, and else count each list apart. Immutable.
 */
final class Items {
  /** The key of what stands in no item. */
  static final int NONE = 0;

  /** The most UTF-16 units of a numbered item; longer ones are numbered paragraphs. */
  private static final int LONGEST = 400;

  /** By how much the keys of two lists of numbers differ. */
  private static final int LIST = 1000;

  private record Place(ItemLabels.Label label, int sentence) {}

  private final int[] begins;
  private final int[] ends;
  private final int[] keys;

  private Items(int size) {
    begins = new int[size];
    ends = new int[size];
    keys = new int[size];
  }

  /** The items of a document. */
  static Items of(
      List<Sentence> sentences, List<Section> sections, String text, ItemLabels labels) {
    List<Place> letters = new ArrayList<>();
    List<Place> numbers = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      ItemLabels.Label label = labels.at(text, sentence.span());
      if (label != null && label.letter()) {
        letters.add(new Place(label, i));
      } else if (label != null && !isHeading(sentence, sections)) {
        numbers.add(new Place(label, i));
      }
    }
    List<Place> listed = inOrder(letters);
    return made(listed.isEmpty() ? inOrder(numbers) : listed, sentences, text);
  }

  private static boolean isHeading(Sentence sentence, List<Section> sections) {
    Span heading = sections.get(sentence.section()).heading();
    return heading.begin() <= sentence.span().begin() && sentence.span().begin() < heading.end();
  }

  /**
   * Labels that count on from the first letter or number, and firm ones of the letters that do;
   * none where no list has two items.
   */
  private static List<Place> inOrder(List<Place> places) {
    List<Place> kept = new ArrayList<>();
    int last = 0;
    int most = 0;
    boolean isList = false;
    for (Place place : places) {
      ItemLabels.Label label = place.label();
      boolean next = last > 0 && (label.value() == last + 1 || label.value() == last);
      if (label.opens() || next) {
        isList |= label.value() == last + 1;
        last = label.value();
        most = Math.max(most, last);
        kept.add(place);
      } else if (label.firm() && label.value() <= most) {
        last = label.value();
        kept.add(place);
      }
    }
    return isList ? kept : List.of();
  }

  private static Items made(List<Place> places, List<Sentence> sentences, String text) {
    Items items = new Items(places.size());
    int[] lists = lists(places);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Place next = i + 1 < places.size() ? places.get(i + 1) : null;
      boolean goesOn = next != null && next.label().value() > place.label().value();
      int limit = next == null ? text.length() : next.label().begin();
      items.begins[i] = place.label().begin();
      items.ends[i] = goesOn ? limit : Math.min(limit, endOfLast(place, sentences, text));
      boolean isShort = place.label().letter() || items.ends[i] - items.begins[i] <= LONGEST;
      items.keys[i] = isShort ? lists[i] * LIST + place.label().value() : NONE;
    }
    return items;
  }

  /** Where the last item of a list ends: with its section, or at an empty line. */
  private static int endOfLast(Place place, List<Sentence> sentences, String text) {
    int section = sentences.get(place.sentence()).section();
    int i = place.sentence();
    while (i + 1 < sentences.size()
        && sentences.get(i + 1).section() == section
        && !isParted(text, sentences.get(i).span().end(), sentences.get(i + 1).span().begin())) {
      i++;
    }
    return sentences.get(i).span().end();
  }

  private static boolean isParted(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /**
   * The list of each label: 0 for all of letters, and for numbers of lists of the first's length.
   */
  private static int[] lists(List<Place> places) {
    int[] lists = new int[places.size()];
    if (places.isEmpty() || places.get(0).label().letter()) {
      return lists;
    }
    Map<Integer, Integer> lengths = new HashMap<>();
    int list = 0;
    for (int i = 0; i < lists.length; i++) {
      list += places.get(i).label().opens() ? 1 : 0;
      lists[i] = list;
      lengths.merge(list, places.get(i).label().value(), Math::max);
    }
    Integer first = lengths.get(1);
    for (int i = 0; i < lists.length; i++) {
      Integer own = lengths.get(lists[i]);
      lists[i] = own != null && own.equals(first) ? 1 : lists[i];
    }
    return lists;
  }

  /** Whether the document has items. */
  boolean areThere() {
    return begins.length > 0;
  }

  /** The key of the item in which a fact stands; {@link #NONE} where it stands in none. */
  int of(Fact fact) {
    int found = Arrays.binarySearch(begins, fact.begin());
    int at = found >= 0 ? found : -found - 2;
    return at >= 0 && fact.begin() < ends[at] ? keys[at] : NONE;
  }

  /** Whether a key is that of a lettered item, which is a specimen. */
  static boolean isSpecimen(int key) {
    return key != NONE && key < LIST;
  }

  /** Whether two keys are those of two items of one list. */
  static boolean areTwo(int one, int other) {
    return one != NONE && other != NONE && one != other && one / LIST == other / LIST;
  }
}

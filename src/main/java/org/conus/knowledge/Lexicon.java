package org.conus.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A vocabulary that a user brought, compiled: names as phrases of numbered words, in flat arrays.
 * Nodes are numbered so that the children of one stand together, in the order of their words. Made
 * by {@code conus lexicon build}, read by {@link LexiconFile}. Immutable by contract: the arrays
 * are not copied.
 *
 * @param info what it is and of what it was made
 * @param words small, without accents, in American spelling; their numbers are their places
 * @param nodeWords by node, the word that leads to it; node 0 is the root
 * @param firstChildren by node
 * @param childLimits by node, one past its last child
 * @param firstEndings by node, and one more: the names that end there
 * @param endings by name, the number of its thing times four plus the {@link TermName.Form}'s
 * @param spellings by name, its place in the things' text plus one if it counts in just one case; 0
 * @param things by thing, its place in {@code text}, and one more
 * @param spellingTexts the spellings, by their place
 * @param text UTF-8: id, name and codes of each thing with tabs between them
 */
public record Lexicon(
    Info info,
    List<String> words,
    int[] nodeWords,
    int[] firstChildren,
    int[] childLimits,
    int[] firstEndings,
    int[] endings,
    int[] spellings,
    int[] things,
    List<String> spellingTexts,
    byte[] text) {

  /**
   * What a lexicon is.
   *
   * @param sha256 of the file
   * @param sources of which it was made
   */
  public record Info(TermKind kind, String sha256, List<Source> sources, int names, int concepts) {
    public Info {
      sources = List.copyOf(sources);
    }
  }

  /** A file of which a lexicon was made. */
  public record Source(String name, String sha256) {}

  /** Every thing with all its names, for a lexicon of some thousands. */
  public List<Concept> concepts() {
    List<List<TermName>> names = new ArrayList<>();
    for (int i = 0; i + 1 < things.length; i++) {
      names.add(new ArrayList<>());
    }
    collect(0, "", names);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Concept bare = concept(i);
      concepts.add(
          new Concept(bare.id(), bare.name(), names.get(i), bare.codes(), Map.of(), Set.of()));
    }
    return concepts;
  }

  private void collect(int node, String written, List<List<TermName>> names) {
    for (int i = firstEndings[node]; i < firstEndings[node + 1]; i++) {
      String text = spellings[i] == 0 ? written : spellingTexts.get(spellings[i] - 1);
      TermName.Form form = TermName.Form.values()[endings[i] & 3];
      names.get(endings[i] >>> 2).add(new TermName(text, form));
    }
    for (int child = firstChildren[node]; child < childLimits[node]; child++) {
      String word = words.get(nodeWords[child]);
      collect(child, written.isEmpty() ? word : written + " " + word, names);
    }
  }

  /** The thing of a number. */
  public Concept concept(int thing) {
    String[] cells =
        new String(text, things[thing], things[thing + 1] - things[thing], StandardCharsets.UTF_8)
            .split("\t", -1);
    List<Code> codes = new ArrayList<>();
    for (int i = 2; i + 1 < cells.length; i += 2) {
      codes.add(new Code(cells[i], cells[i + 1]));
    }
    return new Concept(
        cells[0],
        cells[1],
        List.of(new TermName(cells[1], TermName.Form.NOUN)),
        codes,
        Map.of(),
        Set.of());
  }
}

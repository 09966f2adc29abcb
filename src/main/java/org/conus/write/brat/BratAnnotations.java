package org.conus.write.brat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.conus.extract.MentionKind;
import org.conus.findings.RecordedMention;
import org.conus.text.Span;

/** The lines of an {@code .ann} file. */
final class BratAnnotations {
  private final String text;
  private final StringBuilder lines = new StringBuilder();
  private int attributes;
  private int notes;
  private int unit;
  private int character;

  private BratAnnotations(String text) {
    this.text = text;
  }

  /**
   * The annotations of a text.
   *
   * @param mentions in the order of the text
   */
  static String of(String text, List<RecordedMention> mentions) {
    BratAnnotations annotations = new BratAnnotations(text);
    mentions.forEach(annotations::add);
    return annotations.lines.toString();
  }

  private void add(RecordedMention mention) {
    List<Span> parts = parts(mention);
    if (parts.isEmpty()) {
      return;
    }
    String id = "T" + mention.id().substring(1);
    lines.append(id).append('\t').append(type(mention.kind())).append(' ');
    lines.append(parts.stream().map(this::offsets).collect(Collectors.joining(";")));
    String words = parts.stream().map(part -> part.in(text)).collect(Collectors.joining(" "));
    lines.append('\t').append(words).append('\n');
    for (Map.Entry<String, String> said : MentionAttributes.of(mention).entrySet()) {
      String value = Characters.value(said.getValue());
      if (!value.isEmpty()) {
        lines.append('A').append(++attributes).append('\t').append(said.getKey());
        lines.append(' ').append(id).append(' ').append(value).append('\n');
      }
    }
    String note = Characters.onOneLine(MentionAttributes.note(mention));
    if (!note.isEmpty()) {
      lines.append('#').append(++notes).append("\tAnnotatorNotes ").append(id);
      lines.append('\t').append(note).append('\n');
    }
  }

  /** What a mention's kind is called: {@code IhcResult}. */
  static String type(MentionKind kind) {
    StringBuilder type = new StringBuilder();
    for (String part : kind.label().split("-", -1)) {
      type.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return type.toString();
  }

  /** A part for each line; the white space at its ends does not belong to it. */
  private List<Span> parts(RecordedMention mention) {
    List<Span> parts = new ArrayList<>();
    int begin = mention.begin();
    for (int i = begin; i <= mention.end(); i++) {
      if (i == mention.end() || Characters.isBreak(text.charAt(i))) {
        addPart(begin, i, parts);
        begin = i + 1;
      }
    }
    return parts;
  }

  private void addPart(int from, int to, List<Span> parts) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      parts.add(new Span(begin, end));
    }
  }

  private String offsets(Span part) {
    return characters(part.begin()) + " " + characters(part.end());
  }

  /** How many characters stand before a unit. */
  private int characters(int at) {
    if (at < unit) {
      character -= text.codePointCount(at, unit);
    } else {
      character += text.codePointCount(unit, at);
    }
    unit = at;
    return character;
  }
}

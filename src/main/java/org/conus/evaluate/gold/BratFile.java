package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.conus.read.format.TextDecoder;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one document in brat standoff. Text-bound annotations ({@code T}) become
 * annotations; attributes ({@code A}, {@code M}), also those of an event ({@code E}) for its
 * trigger, become attributes. References ({@code N}) become the attribute {@code N:system}, and a
 * relation ({@code R}) gives each argument the other's text: {@code MODIFY:Lab_value} on the
 * second, {@code >MODIFY:Diagnostic_procedure} on the first. Notes and equivalences are passed
 * over.
 *
 * <p>The format: https://brat.nlplab.org/standoff.html
 */
final class BratFile {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String text;
  private final boolean codePoints;
  private final GoldSink sink;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, String> triggers = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  private record Entity(String type, List<Span> spans, int line, Map<String, String> attributes) {}

  /** A line about another one, which may come later. */
  private record Waiting(Path file, int line, String id, String body) {}

  BratFile(String text, boolean codePoints, GoldSink sink) {
    this.text = text;
    this.codePoints = codePoints;
    this.sink = sink;
  }

  /** Reads one file, which may be empty; several may belong to one document. */
  void read(Path file) throws IOException {
    List<String> lines = Lines.of(TextDecoder.decode(Files.readAllBytes(file)).text());
    for (int i = 0; i < lines.size(); i++) {
      readLine(file, i + 1, lines.get(i));
    }
    waiting.forEach(this::attach);
    waiting.clear();
  }

  List<RawAnnotation> annotations() {
    List<RawAnnotation> annotations = new ArrayList<>();
    entities.forEach(
        (id, e) -> annotations.add(new RawAnnotation(id, e.type, e.spans, e.attributes, e.line)));
    return annotations;
  }

  private void readLine(Path file, int line, String content) {
    if (content.isBlank() || content.startsWith("#") || content.startsWith("*")) {
      return;
    }
    int tab = content.indexOf('\t');
    if (tab < 2) {
      sink.problem(file, line, "no annotation: " + content);
      return;
    }
    String id = content.substring(0, tab);
    String body = content.substring(tab + 1);
    switch (content.charAt(0)) {
      case 'T' -> readEntity(file, line, id, body);
      case 'E' -> readEvent(file, line, id, body);
      case 'A', 'M', 'N', 'R' -> waiting.add(new Waiting(file, line, id, body));
      default -> sink.problem(file, line, "unknown sort of annotation: " + id);
    }
  }

  private void readEntity(Path file, int line, String id, String body) {
    int tab = body.indexOf('\t');
    int blank = body.indexOf(' ');
    if (blank < 0 || tab < blank) {
      sink.problem(file, line, id + " needs a type, a span and its text");
      return;
    }
    List<Span> spans = new ArrayList<>();
    for (String range : body.substring(blank + 1, tab).split(";", -1)) {
      Span span = span(range.strip());
      if (span == null) {
        sink.problem(file, line, id + " has the span " + range + " outside its text");
        return;
      }
      spans.add(span);
    }
    String said = body.substring(tab + 1);
    String there = String.join(" ", spans.stream().map(s -> s.in(text)).toList());
    if (!flat(said).equals(flat(there))) {
      sink.problem(file, line, id + " says \"" + said + "\" where the text says \"" + there + "\"");
    } else if (entities.containsKey(id)) {
      sink.problem(file, line, id + " stands twice");
    } else {
      entities.put(id, new Entity(body.substring(0, blank), spans, line, new TreeMap<>()));
    }
  }

  private @Nullable Span span(String range) {
    String[] ends = BLANKS.split(range);
    try {
      int begin = unit(Integer.parseInt(ends[0]));
      int end = unit(Integer.parseInt(ends[1]));
      return begin >= 0 && begin < end && end <= text.length() ? new Span(begin, end) : null;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private int unit(int offset) {
    return codePoints ? text.offsetByCodePoints(0, offset) : offset;
  }

  private static String flat(String words) {
    return BLANKS.matcher(words.strip()).replaceAll(" ");
  }

  private void readEvent(Path file, int line, String id, String body) {
    String[] parts = BLANKS.split(body.strip());
    int colon = parts[0].indexOf(':');
    if (colon < 0) {
      sink.problem(file, line, id + " has no trigger");
    } else {
      triggers.put(id, parts[0].substring(colon + 1));
    }
  }

  private void attach(Waiting w) {
    String[] words = w.body.split("[ \t]", 3);
    if (words.length < 2) {
      sink.problem(w.file, w.line, w.id + " is of nothing");
    } else if (w.id.charAt(0) == 'R') {
      attachRelation(w, words);
    } else {
      Entity entity = entity(w, words[1]);
      if (entity != null) {
        attachAttribute(w, words, entity);
      }
    }
  }

  private void attachAttribute(Waiting w, String[] words, Entity entity) {
    String name = words[0];
    String value = words.length == 3 ? words[2] : "true";
    if (w.id.charAt(0) == 'N') {
      int colon = value.indexOf(':');
      int end = value.indexOf('\t');
      name = "N:" + (colon < 0 ? name : value.substring(0, colon));
      value = value.substring(colon + 1, end < 0 ? value.length() : end);
    } else if (entity.attributes.containsKey(name)) {
      sink.problem(w.file, w.line, w.id + " says " + name + " a second time");
    }
    entity.attributes.put(name, value);
  }

  private void attachRelation(Waiting w, String[] words) {
    if (words.length < 3) {
      sink.problem(w.file, w.line, w.id + " needs two arguments");
      return;
    }
    Entity first = entity(w, argument(words[1]));
    Entity second = entity(w, argument(words[2].strip()));
    if (first != null && second != null) {
      second.attributes.put(words[0] + ":" + first.type, words(first));
      first.attributes.put(">" + words[0] + ":" + second.type, words(second));
    }
  }

  private static String argument(String word) {
    return word.substring(word.indexOf(':') + 1);
  }

  private String words(Entity entity) {
    return String.join(" ", entity.spans.stream().map(s -> s.in(text)).toList());
  }

  private @Nullable Entity entity(Waiting w, String id) {
    Entity entity = entities.get(triggers.getOrDefault(id, id));
    if (entity == null) {
      sink.problem(w.file, w.line, w.id + " is of " + id + ", which is not there");
    }
    return entity;
  }
}

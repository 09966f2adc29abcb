package org.conus.read.place;

import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Attachments;
import org.conus.read.format.DocumentFormat.Extract;
import org.jspecify.annotations.Nullable;

/**
 * A report out of its segments: the name of each observation as a heading where it changes, and its
 * lines; measured and coded values stand behind the name.
 */
final class Hl7Report {
  private static final Set<String> TEXTS = Set.of("TX", "FT", "ED", "");
  private static final Pattern BREAK =
      Pattern.compile("\\\\\\.(?:br|sp|ce|fi|nf)[ +]*[0-9]*\\\\", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOKS =
      Pattern.compile("\\\\(?:[HN]|\\.(?:in|ti|sk)[ +-]*[0-9]*)\\\\", Pattern.CASE_INSENSITIVE);

  private final @Nullable String id;
  private final @Nullable String title;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable String name;

  /** Words, a heading, or a file in Base64. */
  private record Part(String words, boolean heading, boolean file) {
    static Part words(String words) {
      return new Part(words, false, false);
    }
  }

  Hl7Report(@Nullable String id, @Nullable String title) {
    this.id = id;
    this.title = title;
  }

  @Nullable String id() {
    return id;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** What an NTE says. */
  void addNote(String segment, EncodingCharacters signs) {
    addLines(Hl7Value.of(segment, 3, signs));
  }

  /** An OBX. */
  void addObservation(String segment, EncodingCharacters signs) {
    String type = Hl7Value.of(segment, 2, signs).component(1);
    Hl7Value value = Hl7Value.of(segment, 5, signs);
    String of = nameOf(Hl7Value.of(segment, 3, signs));
    if (type.equals("ED")) {
      addHeading(of);
      addFile(value);
    } else if (TEXTS.contains(type) || Objects.equals(name, of)) {
      addHeading(of);
      addLines(value);
    } else {
      name = of;
      addValue(type, value, Hl7Value.of(segment, 6, signs).component(1));
    }
  }

  private static @Nullable String nameOf(Hl7Value code) {
    String text = code.component(2);
    String shown = text.isBlank() ? code.component(1) : text;
    return shown.isEmpty() ? null : shown;
  }

  private void addHeading(@Nullable String heading) {
    if (!Objects.equals(name, heading)) {
      name = heading;
      if (heading != null && !heading.equals(title)) {
        parts.add(new Part((parts.isEmpty() ? "" : "\n") + heading + "\n", true, false));
      }
    }
  }

  private void addLines(Hl7Value lines) {
    for (Hl7Value line : lines.repetitions()) {
      parts.add(Part.words(plain(line.words()) + "\n"));
    }
  }

  private void addValue(String type, Hl7Value values, String unit) {
    List<Hl7Value> repetitions = values.repetitions();
    if (repetitions.isEmpty()) {
      return;
    }
    boolean coded = type.equals("CE") || type.equals("CWE") || type.equals("CNE");
    String text = coded ? values.component(2) : "";
    String value = text.isEmpty() ? repetitions.get(0).words() : text;
    if (!value.isBlank()) {
      String caption = name == null ? "" : name;
      String measured = plain(value) + (unit.isEmpty() ? "" : " " + unit);
      parts.add(Part.words(caption + ": " + measured + "\n"));
    }
  }

  private void addFile(Hl7Value file) {
    String data = file.component(5);
    boolean packed = file.component(4).equalsIgnoreCase("Base64");
    if (!data.isBlank()) {
      parts.add(packed ? new Part(data, false, true) : Part.words(plain(data) + "\n"));
    }
  }

  /** Formatted text: breaks of lines stay, looks do not. */
  private static String plain(String formatted) {
    String broken = BREAK.matcher(formatted.replace('\r', '\n')).replaceAll("\n");
    return LOOKS.matcher(broken).replaceAll("");
  }

  /**
   * The text, with a remark for each file in it that cannot be read. A file in it that cannot be
   * read is U+FFFD where there are other words.
   *
   * @throws IOException if there is nothing but a file that cannot be read
   */
  Extract extract(Attachments attachments) throws IOException {
    StringBuilder text = new StringBuilder();
    if (title != null && !title.isBlank()) {
      text.append(title).append('\n');
    }
    UnreadableDocumentException unreadable = null;
    boolean some = false;
    List<String> remarks = new ArrayList<>();
    for (Part part : parts) {
      try {
        Extract file = part.file() ? unpacked(part, attachments) : new Extract(part.words());
        text.append(file.text());
        remarks.addAll(file.remarks());
        some |= !part.heading() && !part.words().isBlank();
      } catch (UnreadableDocumentException e) {
        unreadable = e;
        text.append("\uFFFD\n");
        remarks.add("an attached file is not read: " + e.getMessage());
      }
    }
    if (unreadable != null && !some) {
      throw unreadable;
    }
    return new Extract(text.toString(), null, null, remarks);
  }

  private static Extract unpacked(Part file, Attachments attachments) throws IOException {
    try {
      return attachments.extract(Base64.getMimeDecoder().decode(file.words()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocumentException("its attached file is not in Base64");
    }
  }
}

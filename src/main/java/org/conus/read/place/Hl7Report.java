package org.conus.read.place;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.util.Terser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Attachments;
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

  /** Words, or a file in Base64. */
  private record Part(String words, boolean file) {}

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

  /** An OBX or NTE. */
  void add(GenericSegment segment) throws HL7Exception {
    if (segment.getName().equals("NTE")) {
      addLines(segment, 3);
      return;
    }
    String type = said(Terser.get(segment, 2, 0, 1, 1));
    if (type.equals("ED")) {
      addHeading(segment);
      addFile(segment);
    } else if (TEXTS.contains(type) || sameName(segment)) {
      addHeading(segment);
      addLines(segment, 5);
    } else {
      addValue(segment, type);
    }
  }

  private boolean sameName(GenericSegment segment) throws HL7Exception {
    return Objects.equals(name, nameOf(segment));
  }

  private static @Nullable String nameOf(GenericSegment segment) throws HL7Exception {
    String text = Terser.get(segment, 3, 0, 2, 1);
    return text == null || text.isBlank() ? Terser.get(segment, 3, 0, 1, 1) : text;
  }

  private void addHeading(GenericSegment segment) throws HL7Exception {
    String heading = nameOf(segment);
    if (!Objects.equals(name, heading)) {
      name = heading;
      if (heading != null && !heading.equals(title)) {
        parts.add(new Part((parts.isEmpty() ? "" : "\n") + said(heading) + "\n", false));
      }
    }
  }

  private void addLines(GenericSegment segment, int field) throws HL7Exception {
    int repetitions = segment.getField(field).length;
    for (int i = 0; i < repetitions; i++) {
      parts.add(new Part(plain(whole(segment, field, i)) + "\n", false));
    }
  }

  private void addValue(GenericSegment segment, String type) throws HL7Exception {
    boolean coded = type.equals("CE") || type.equals("CWE") || type.equals("CNE");
    String text = coded ? said(Terser.get(segment, 5, 0, 2, 1)) : "";
    String value = text.isEmpty() ? whole(segment, 5, 0) : text;
    name = nameOf(segment);
    if (!value.isBlank()) {
      String unit = said(Terser.get(segment, 6, 0, 1, 1));
      parts.add(
          new Part(
              said(name) + ": " + plain(value) + (unit.isEmpty() ? "" : " " + unit) + "\n", false));
    }
  }

  private void addFile(GenericSegment segment) throws HL7Exception {
    String data = said(Terser.get(segment, 5, 0, 5, 1));
    boolean packed = said(Terser.get(segment, 5, 0, 4, 1)).equalsIgnoreCase("Base64");
    parts.add(new Part(packed ? data : plain(data) + "\n", packed));
  }

  /** A field with what its sender forgot to escape. */
  private static String whole(GenericSegment segment, int field, int repetition)
      throws HL7Exception {
    Type value = segment.getField(field, repetition);
    StringBuilder whole = new StringBuilder();
    for (int c = 1; c <= Terser.numComponents(value); c++) {
      for (int s = 1; s <= Terser.numSubComponents(value, c); s++) {
        String part = said(Terser.get(segment, field, repetition, c, s));
        whole.append(s > 1 ? "&" : c > 1 ? "^" : "").append(part);
      }
    }
    return whole.toString();
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Formatted text: breaks of lines stay, looks do not. */
  private static String plain(String formatted) {
    String broken = BREAK.matcher(formatted.replace('\r', '\n')).replaceAll("\n");
    return LOOKS.matcher(broken).replaceAll("");
  }

  /**
   * The text.
   *
   * @throws IOException if a file in it cannot be read
   */
  String text(Attachments attachments) throws IOException {
    StringBuilder text = new StringBuilder();
    if (title != null && !title.isBlank()) {
      text.append(title).append('\n');
    }
    for (Part part : parts) {
      text.append(part.file() ? unpacked(part, attachments) : part.words());
    }
    return text.toString();
  }

  private static String unpacked(Part file, Attachments attachments) throws IOException {
    try {
      return attachments.extract(Base64.getMimeDecoder().decode(file.words())).text();
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocumentException("its attached file is not in Base64");
    }
  }
}

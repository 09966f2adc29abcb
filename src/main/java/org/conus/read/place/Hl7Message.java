package org.conus.read.place;

import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.read.Input;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.DocumentFormat.Extract;
import org.conus.read.format.TextDecoder;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/** A message of HL7 version 2, cut into its reports. */
final class Hl7Message {

  /** Units of a segment's name; behind them stands the sign between fields. */
  private static final int NAME = 3;

  /** MSH-18, counted from the name on. */
  private static final int ENCODING_FIELD = 17;

  private static final Pattern ISO = Pattern.compile("8859/([0-9]{1,2})(?![0-9])");

  private final List<String> segments;
  private final EncodingCharacters signs;
  private final String encoding;

  /**
   * @param lines of the message, of which the first is its MSH
   * @throws UnreadableDocumentException if they are no message
   */
  Hl7Message(List<byte[]> lines) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = decode(lines);
    String text = decoded.text();
    if (!text.startsWith("MSH") || text.lines().findFirst().orElse("").length() < 9) {
      throw new UnreadableDocumentException("broken HL7: no MSH before a segment");
    }
    this.signs = new EncodingCharacters(text.charAt(NAME), text.substring(NAME + 1, 8));
    this.segments = segments(text, text.charAt(NAME));
    this.encoding = decoded.encoding();
  }

  /** In the encoding that the message names where it is one of ISO's, else as it looks. */
  private static TextDecoder.Decoded decode(List<byte[]> lines) throws UnreadableDocumentException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    Charset said = said(new String(lines.get(0), StandardCharsets.ISO_8859_1));
    try {
      TextDecoder.Decoded decoded = TextDecoder.decode(all.toByteArray());
      if (said == null || decoded.isUtf8()) {
        return decoded;
      }
    } catch (UnreadableDocumentException e) {
      if (said == null) {
        throw e;
      }
    }
    return new TextDecoder.Decoded(all.toString(said), said.name());
  }

  /**
   * The encoding of ISO that a head names; null if it is another or one that Java does not know.
   */
  private static @Nullable Charset said(String head) {
    String[] fields =
        head.length() <= NAME
            ? new String[0]
            : head.split(Pattern.quote(head.substring(NAME, NAME + 1)), ENCODING_FIELD + 2);
    Matcher number = ISO.matcher(fields.length > ENCODING_FIELD ? fields[ENCODING_FIELD] : "");
    String name = number.lookingAt() ? "ISO-8859-" + number.group(1) : "";
    return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : null;
  }

  /**
   * A line that is no segment, as no sign between fields stands behind its name, goes on with the
   * one before: its sender broke a text.
   */
  private static List<String> segments(String text, char sign) {
    List<String> segments = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (isSegment(line, sign)) {
        if (!open.isEmpty()) {
          segments.add(open.toString());
        }
        open.setLength(0);
        open.append(line);
      } else if (!line.isEmpty()) {
        open.append("\\.br\\").append(line);
      }
    }
    segments.add(open.toString());
    return segments;
  }

  private static boolean isSegment(String line, char sign) {
    return line.length() > NAME
        && line.charAt(NAME) == sign
        && isCapital(line.charAt(0))
        && isCapitalOrDigit(line.charAt(1))
        && isCapitalOrDigit(line.charAt(2));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isCapitalOrDigit(char c) {
    return isCapital(c) || c >= '0' && c <= '9';
  }

  /** The reports; one that fails if there is none. */
  List<Input> reports(Rows rows) {
    List<Hl7Report> reports = new ArrayList<>();
    String patient = null;
    String control = null;
    for (String segment : segments) {
      switch (segment.substring(0, NAME)) {
        case "MSH" -> control = first(segment, 10);
        case "PID" -> patient = first(segment, 3, 2);
        case "OBR" ->
            reports.add(
                new Hl7Report(first(segment, 3, 2), Hl7Value.of(segment, 4, signs).component(2)));
        case "TXA" -> reports.add(new Hl7Report(first(segment, 12), null));
        case "OBX" -> last(reports).addObservation(segment, signs);
        case "NTE" -> last(reports).addNote(segment, signs);
        default -> {} // what is said of the visit, the order and the staff
      }
    }
    List<Input> inputs = new ArrayList<>();
    for (Hl7Report report : reports) {
      if (!report.isEmpty()) {
        Origin origin = new Origin("hl7", encoding, patient);
        String key = report.id() == null ? control : report.id();
        inputs.add(
            new Input(
                rows.nextId(key),
                (of, reader) -> {
                  Extract extract = report.extract(reader);
                  return reader.readText(of, extract.text(), origin.with(extract.remarks()));
                }));
      }
    }
    return inputs.isEmpty()
        ? List.of(rows.refused(control, "an HL7 message without text"))
        : inputs;
  }

  private static Hl7Report last(List<Hl7Report> reports) {
    if (reports.isEmpty()) {
      reports.add(new Hl7Report(null, null));
    }
    return reports.get(reports.size() - 1);
  }

  /** The first component of the first of some fields that has one; null if none has. */
  private @Nullable String first(String segment, int... fields) {
    for (int field : fields) {
      String value = Hl7Value.of(segment, field, signs).component(1);
      if (!value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}

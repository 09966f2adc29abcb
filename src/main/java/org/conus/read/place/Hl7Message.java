package org.conus.read.place;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.conus.read.Input;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.TextDecoder;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/** A message of HL7 version 2, cut into its reports. */
final class Hl7Message {
  private static final PipeParser PARSER = parser();

  private final List<String> segments;
  private final EncodingCharacters signs;
  private final String encoding;

  private static PipeParser parser() {
    return new DefaultHapiContext(new GenericModelClassFactory()).getPipeParser();
  }

  /**
   * @param lines of the message, of which the first is its MSH
   * @throws UnreadableDocumentException if they are no message
   */
  Hl7Message(List<byte[]> lines) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = decode(lines);
    this.segments = segments(decoded.text());
    this.encoding = decoded.encoding();
    String head = segments.get(0);
    if (!head.startsWith("MSH") || head.length() < 9) {
      throw new UnreadableDocumentException("broken HL7: no MSH before a segment");
    }
    this.signs = new EncodingCharacters(head.charAt(3), head.substring(4, 8));
  }

  /** In the encoding that the message names where it is one of ISO's, else as it looks. */
  private static TextDecoder.Decoded decode(List<byte[]> lines) throws UnreadableDocumentException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    TextDecoder.Decoded decoded = TextDecoder.decode(all.toByteArray());
    String head = decoded.text().lines().findFirst().orElse("");
    String[] fields =
        head.length() < 4 ? new String[0] : head.split("\\Q" + head.charAt(3) + "\\E");
    String said = fields.length > 17 ? fields[17] : "";
    if (said.matches("8859/(1?[0-9])") && !decoded.encoding().equals("UTF-8")) {
      Charset charset = Charset.forName("ISO-8859-" + said.substring(5));
      return new TextDecoder.Decoded(all.toString(charset), charset.name());
    }
    return decoded;
  }

  /** A line that is no segment goes on with the one before: its sender broke a text. */
  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      boolean begins = line.length() > 3 && line.matches("[A-Z][A-Z0-9]{2}[^A-Za-z0-9\\s].*");
      if (begins || segments.isEmpty()) {
        segments.add(line);
      } else if (!line.isEmpty()) {
        segments.add(segments.remove(segments.size() - 1) + "\\.br\\" + line);
      }
    }
    return segments;
  }

  /** The reports; one that fails if there is none. */
  List<Input> reports(Rows rows) throws UnreadableDocumentException {
    List<Hl7Report> reports = new ArrayList<>();
    String patient = null;
    String control = null;
    try {
      for (String line : segments) {
        GenericSegment segment = parse(line);
        switch (segment.getName()) {
          case "MSH" -> control = get(segment, 10, 1);
          case "PID" -> patient = first(get(segment, 3, 1), get(segment, 2, 1));
          case "OBR" ->
              reports.add(
                  new Hl7Report(first(get(segment, 3, 1), get(segment, 2, 1)), get(segment, 4, 2)));
          case "TXA" -> reports.add(new Hl7Report(get(segment, 12, 1), null));
          case "OBX", "NTE" -> {
            if (reports.isEmpty()) {
              reports.add(new Hl7Report(null, null));
            }
            reports.get(reports.size() - 1).add(segment);
          }
          default -> {} // what is said of the visit, the order and the staff
        }
      }
    } catch (HL7Exception e) { // its message may cite the segment
      throw new UnreadableDocumentException("broken HL7");
    }
    List<Input> inputs = new ArrayList<>();
    for (Hl7Report report : reports) {
      if (!report.isEmpty()) {
        Origin origin = new Origin("hl7", encoding, patient);
        String id = rows.nextId(first(report.id(), control));
        inputs.add(new Input(id, (of, reader) -> reader.readText(of, report.text(reader), origin)));
      }
    }
    return inputs.isEmpty()
        ? List.of(rows.refused(control, "an HL7 message without text"))
        : inputs;
  }

  private GenericSegment parse(String line) throws HL7Exception {
    GenericMessage message = new GenericMessage.V251(new GenericModelClassFactory());
    GenericSegment segment = new GenericSegment(message, line.substring(0, 3));
    PARSER.parse(segment, line, signs);
    return segment;
  }

  private static @Nullable String get(GenericSegment segment, int field, int component)
      throws HL7Exception {
    return Terser.get(segment, field, 0, component, 1);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }
}

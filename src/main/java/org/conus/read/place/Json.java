package org.conus.read.place;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Head;
import org.conus.read.format.TextDecoder;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * JSON: lines with an object each, an array of them, or one; objects are rows with a field for the
 * text, or resources of FHIR (R4 and later), of which bundles are opened. A line that is broken
 * spoils no other.
 */
final class Json implements PlaceFormat {
  /** Base64 and escapes make a document larger than it is. */
  private static final int MOST_FOLD = 2;

  private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson");

  private static final Pattern BUNDLE = Pattern.compile("\"resourcetype\"\\s*:\\s*\"bundle\"");

  @Override
  public boolean recognises(Opened opened) {
    String text = start(opened.head());
    if (!text.isEmpty() && ENDINGS.stream().anyMatch(opened.name()::endsWith)) {
      return true; // whatever it is, it is no text
    }
    return text.startsWith("{\"")
        || text.startsWith("{}")
        || text.startsWith("[{\"")
        || text.startsWith("[]");
  }

  /** The first signs without blanks. */
  private static String start(Head head) {
    if (head.first() != '{' && head.first() != '[' && !head.begins("{") && !head.begins("[")) {
      return "";
    }
    String text = head.lowerCase();
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < text.length() && start.length() < 3; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
        start.append(text.charAt(i));
      }
    }
    return start.toString();
  }

  @Override
  public Place open(Opened opened) throws IOException {
    long longest = MOST_FOLD * opened.options().limitBytes();
    JsonMapper mapper = mapper(longest);
    return isLines(opened.head(), mapper)
        ? new Lines(opened, mapper.readerFor(JsonNode.class), longest)
        : new Whole(opened, mapper, longest);
  }

  private static JsonMapper mapper(long longest) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxStringLength((int) Math.min(Integer.MAX_VALUE, longest))
            .maxNestingDepth(200)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .build();
  }

  /**
   * Whether its first line is a whole object; where that is long, whether it may be; where it is
   * broken, whether reading on over the ends of lines makes no sense of it.
   */
  private static boolean isLines(Head head, JsonMapper mapper) {
    String text = head.lowerCase().strip();
    int end = text.indexOf('\n');
    if (!text.startsWith("{")) {
      return false;
    }
    if (end < 0) {
      return !BUNDLE.matcher(text).find();
    }
    try {
      return mapper.readTree(text.substring(0, end)).isObject();
    } catch (JsonProcessingException e) {
      return isBroken(text, mapper);
    }
  }

  /** Whether something is no JSON for another reason than that it ends too early. */
  private static boolean isBroken(String text, JsonMapper mapper) {
    try (JsonParser parser = mapper.createParser(text)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return false;
    } catch (JsonEOFException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Makes documents of objects. */
  private static final class Objects {
    private final Opened opened;
    private final Rows rows;
    private final Deque<Input> found = new ArrayDeque<>();
    private boolean some;

    Objects(Opened opened) {
      this.opened = opened;
      this.rows = new Rows(opened.id(), opened.options());
    }

    void add(JsonNode node, @Nullable String encoding) {
      if (Fhir.isBundle(node)) {
        node.path("entry").forEach(entry -> addEntry(entry, encoding));
      } else if (Fhir.isResource(node)) {
        if (Fhir.isDocument(node)) {
          put(Fhir.input(node, rows));
        }
      } else {
        put(row(node, encoding));
      }
    }

    /** One that tells of a request alone holds nothing. */
    void addEntry(JsonNode entry, @Nullable String encoding) {
      if (entry.has("resource")) {
        add(entry.path("resource"), encoding);
      }
    }

    private Input row(JsonNode node, @Nullable String encoding) {
      String key = null;
      for (String name : Rows.idNames(opened.options())) {
        key = key == null && node.path(name).isValueNode() ? node.path(name).asText() : key;
      }
      for (String name : Rows.textNames(opened.options())) {
        if (node.path(name).isTextual()) {
          return rows.row(key, node.path(name).asText(), new Origin("json", encoding, null));
        }
      }
      return rows.refused(key, rows.noText());
    }

    void put(Input input) {
      some = true;
      found.add(input);
    }

    void refuse(String reason) {
      put(rows.refused(null, reason));
    }

    @Nullable Input poll() {
      return found.poll();
    }

    /** What is said at the end, if nothing was in it. */
    @Nullable Input end() {
      if (some) {
        return null;
      }
      some = true;
      return Input.refused(opened.id(), "JSON without documents");
    }
  }

  private static final class Lines implements Place {
    private final Opened opened;
    private final ObjectReader reader;
    private final @Nullable Charset wide;
    private final ByteLines lines;
    private final Objects objects;

    Lines(Opened opened, ObjectReader reader, long longest) {
      this.opened = opened;
      this.reader = reader;
      this.wide = opened.head().wide();
      this.lines = new ByteLines(opened.stream(), longest, false, wide);
      this.objects = new Objects(opened);
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      Input ready = objects.poll();
      while (ready == null) {
        byte[] line = lines.next();
        if (line == null) {
          return objects.end();
        }
        read(line);
        ready = objects.poll();
      }
      return ready;
    }

    private void read(byte[] line) {
      if (line == ByteLines.TOO_LONG) {
        objects.refuse(
            UnreadableDocumentException.reason(
                UnreadableDocumentException.tooLarge(opened.options().limitBytes())));
        return;
      }
      try {
        TextDecoder.Decoded decoded =
            wide == null ? TextDecoder.decode(line) : TextDecoder.wide(line, wide);
        MappingIterator<JsonNode> values = reader.readValues(decoded.text());
        while (values.hasNextValue()) {
          objects.add(values.nextValue(), decoded.encoding());
        }
      } catch (JsonProcessingException e) { // its message may cite the line
        objects.refuse("broken JSON");
      } catch (IOException e) {
        objects.refuse(UnreadableDocumentException.reason(e));
      }
    }

    @Override
    public void close() throws IOException {
      opened.close();
    }
  }

  /** An array or object over several lines, of which one element is in memory at a time. */
  private static final class Whole implements Place {
    private final Opened opened;
    private final Allowance allowance;
    private final Charset charset;
    private final JsonParser parser;
    private final Objects objects;
    private @Nullable ObjectNode object;

    Whole(Opened opened, JsonMapper mapper, long longest) throws IOException {
      this.opened = opened;
      this.allowance = new Allowance(opened.stream(), longest);
      this.charset = opened.head().charset();
      this.parser = mapper.createParser(withoutMark(new InputStreamReader(allowance, charset)));
      this.objects = new Objects(opened);
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      try {
        Input ready = objects.poll();
        while (ready == null) {
          allowance.renew();
          if (!step()) {
            return objects.end();
          }
          ready = objects.poll();
        }
        return ready;
      } catch (JsonProcessingException e) { // its message may cite the document
        throw e.getCause() instanceof UnreadableDocumentException refusal
            ? refusal
            : new UnreadableDocumentException("broken JSON");
      }
    }

    private static Reader withoutMark(Reader json) throws IOException {
      BufferedReader unmarked = new BufferedReader(json);
      unmarked.mark(1);
      if (unmarked.read() != '\uFEFF') {
        unmarked.reset();
      }
      return unmarked;
    }

    /** Reads an element of an array, or a field of the object that may be a bundle. */
    private boolean step() throws IOException {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return false;
      }
      if (object != null) {
        readField(token, object);
      } else if (token == JsonToken.START_OBJECT
          && parser.getParsingContext().getParent() != null
          && parser.getParsingContext().getParent().inRoot()) {
        object = JsonNodeFactory.instance.objectNode();
      } else if (token == JsonToken.START_OBJECT) {
        addElement(parser.readValueAsTree());
      } else if (token.isScalarValue()) {
        objects.refuse("no object");
      }
      return true;
    }

    private void readField(JsonToken token, ObjectNode fields) throws IOException {
      if (token == JsonToken.END_OBJECT && parser.getParsingContext().inRoot()) {
        objects.add(
            fields, charset.name()); // the entries of a bundle, where they stood before its name
        object = null;
      } else if (token == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value != JsonToken.START_ARRAY || !name.equals("entry") || !Fhir.isBundle(fields)) {
          fields.set(name, parser.readValueAsTree());
        }
      } else if (token == JsonToken.START_OBJECT) {
        objects.addEntry(parser.readValueAsTree(), charset.name());
      }
    }

    private void addElement(JsonNode node) {
      objects.add(node, charset.name());
    }

    @Override
    public void close() throws IOException {
      parser.close();
      opened.close();
    }
  }

  /** Lets so many bytes through between two elements, so that none fills the memory. */
  private static final class Allowance extends FilterInputStream {
    private final long most;
    private long left;

    Allowance(InputStream stream, long most) {
      super(stream);
      this.most = most;
      this.left = most;
    }

    void renew() {
      left = most;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new UnreadableDocumentException("JSON with a document that is too large");
      }
      return read;
    }
  }
}

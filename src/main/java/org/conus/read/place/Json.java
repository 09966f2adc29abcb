package org.conus.read.place;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.conus.read.Place;
import org.conus.read.format.Head;

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
        ? new JsonLines(opened, mapper.readerFor(JsonNode.class), longest)
        : new JsonWhole(opened, mapper, longest);
  }

  private static JsonMapper mapper(long longest) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxStringLength((int) Math.min(Integer.MAX_VALUE, JsonElements.longestString(longest)))
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
}

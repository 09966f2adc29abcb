package org.conus.read.place;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** An array or object over several lines, of which one element is in memory at a time. */
final class JsonWhole implements Place {
  private final Opened opened;
  private final Charset charset;
  private final JsonElements elements;
  private final JsonParser parser;
  private final JsonObjects objects;
  private @Nullable ObjectNode object;
  private boolean objectIsCut;

  JsonWhole(Opened opened, JsonMapper mapper, long longest) throws IOException {
    this.opened = opened;
    this.charset = opened.head().charset();
    this.elements =
        new JsonElements(withoutMark(new InputStreamReader(opened.stream(), charset)), longest);
    this.parser = mapper.createParser(elements);
    this.objects = new JsonObjects(opened);
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
        elements.begin();
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
      objectIsCut = false;
    } else if (token == JsonToken.START_OBJECT) {
      addElement(parser.readValueAsTree());
    } else if (token.isScalarValue()) {
      objects.refuse("no object");
    }
    return true;
  }

  private void readField(JsonToken token, ObjectNode fields) throws IOException {
    if (token == JsonToken.END_OBJECT && parser.getParsingContext().inRoot()) {
      if (objectIsCut) {
        objects.refuseTooLarge();
      } else { // the entries of a bundle, where they stood before its name
        objects.add(fields, charset.name());
      }
      object = null;
    } else if (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value != JsonToken.START_ARRAY || !name.equals("entry") || !Fhir.isBundle(fields)) {
        fields.set(name, parser.readValueAsTree());
        objectIsCut |= elements.isCut();
      }
    } else if (token == JsonToken.START_OBJECT) {
      JsonNode entry = parser.readValueAsTree();
      if (elements.isCut()) {
        objects.refuseTooLarge();
      } else {
        objects.addEntry(entry, charset.name());
      }
    }
  }

  private void addElement(JsonNode node) {
    if (elements.isCut()) {
      objects.refuseTooLarge();
    } else {
      objects.add(node, charset.name());
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
    opened.close();
  }
}

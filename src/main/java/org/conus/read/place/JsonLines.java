package org.conus.read.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.Charset;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/** An object a line; a line that is broken spoils no other. */
final class JsonLines implements Place {
  private final Opened opened;
  private final ObjectReader reader;
  private final @Nullable Charset wide;
  private final ByteLines lines;
  private final JsonObjects objects;

  JsonLines(Opened opened, ObjectReader reader, long longest) {
    this.opened = opened;
    this.reader = reader;
    this.wide = opened.head().wide();
    this.lines = new ByteLines(opened.stream(), longest, false, wide);
    this.objects = new JsonObjects(opened);
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
      objects.refuseTooLarge();
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

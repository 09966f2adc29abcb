package org.conus.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.conus.read.format.Attachments;
import org.conus.read.format.DocumentFormat;
import org.conus.read.format.DocumentFormat.Extract;
import org.conus.read.format.DocumentFormats;
import org.conus.read.format.Head;
import org.conus.read.format.TextDecoder;
import org.conus.read.place.Opened;
import org.conus.read.place.Places;
import org.conus.text.Origin;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of every format, told by content. One serves all threads; it counts what it read.
 */
public final class DocumentReader implements Attachments {
  private final ReadOptions options;
  private final Map<String, LongAdder> origins = new ConcurrentHashMap<>();

  public DocumentReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * @param limitBytes the largest document
   */
  public DocumentReader(long limitBytes) {
    this(new ReadOptions(limitBytes, null, null));
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableDocumentException if it has no text, is broken or too large
   * @throws IOException if the file cannot be read
   */
  public SourceText read(Input input) throws IOException {
    SourceText source = remarked(input.content().read(input.id(), this));
    origins.computeIfAbsent(source.origin().label(), label -> new LongAdder()).increment();
    return source;
  }

  private static SourceText remarked(SourceText source) {
    String encoding = source.origin().encoding();
    if (encoding == null || !encoding.endsWith(TextDecoder.DAMAGED)) {
      return source;
    }
    Origin origin = source.origin().with(List.of("some bytes are no characters: " + encoding));
    return new SourceText(source.id(), source.text(), source.sha256(), origin);
  }

  /** How many documents were read, by format and encoding. */
  public Map<String, Long> origins() {
    Map<String, Long> counts = new TreeMap<>();
    origins.forEach((label, count) -> counts.put(label, count.sum()));
    return counts;
  }

  @Override
  public long limitBytes() {
    return options.limitBytes();
  }

  SourceText readFile(String id, Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new UnreadableDocumentException(whyNoFile(path));
    }
    if (!Files.isReadable(path)) {
      throw new UnreadableDocumentException("not readable");
    }
    long size = Files.size(path);
    if (size > options.limitBytes()) {
      throw UnreadableDocumentException.tooLarge(size, options.limitBytes());
    }
    return readBytes(id, Files.readAllBytes(path));
  }

  private static String whyNoFile(Path path) {
    if (Files.exists(path)) {
      return "not a file";
    }
    boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    return link ? "a link that leads nowhere or in a circle" : "does not exist";
  }

  /**
   * A document out of its bytes.
   *
   * @throws UnreadableDocumentException if they hold no text, or several documents
   */
  public SourceText readBytes(String id, byte[] bytes) throws IOException {
    Head head = Head.of(bytes);
    Place place = Places.open(Opened.ofBytes(id, bytes, head, options));
    if (place != null) {
      return sole(id, place);
    }
    DocumentFormat format = DocumentFormats.of(head);
    Extract extract = read(format, bytes);
    if (isEmpty(extract.text())) {
      throw new UnreadableDocumentException("empty");
    }
    Origin origin =
        new Origin(format.name(), extract.encoding(), extract.patient(), extract.remarks());
    return SourceText.of(id, extract.text(), bytes, origin);
  }

  /** Whether nobody would see anything of a text. */
  private static boolean isEmpty(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  @Override
  public Extract extract(byte[] bytes) throws IOException {
    return read(DocumentFormats.of(Head.of(bytes)), bytes);
  }

  /** Libraries throw whatever they like at broken documents. */
  private Extract read(DocumentFormat format, byte[] bytes) throws IOException {
    try {
      return format.read(bytes, this);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableDocumentException("broken " + format.name());
    }
  }

  private SourceText sole(String id, Place place) throws IOException {
    try (Walk walk = new Walk(place)) {
      Input first = walk.next();
      @Nullable Input second = first == null ? null : walk.next();
      if (first == null) {
        throw new UnreadableDocumentException("empty");
      }
      if (second != null) {
        throw new UnreadableDocumentException(
            "holds several documents: name the file itself or give it the ending of its format");
      }
      return first.content().read(id, this);
    }
  }

  /** A document whose text is known; it is hashed as UTF-8. */
  public SourceText readText(String id, String text, Origin origin) throws IOException {
    if (isEmpty(text)) {
      throw new UnreadableDocumentException("empty");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableDocumentException("binary, not text");
    }
    return SourceText.of(id, text, text.getBytes(StandardCharsets.UTF_8), origin);
  }
}

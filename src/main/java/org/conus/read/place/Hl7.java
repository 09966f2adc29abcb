package org.conus.read.place;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Head;
import org.conus.read.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * HL7 version 2: files of messages, in batches or not, with the signs of MLLP or not. Each report
 * (OBR with its OBX and NTE, or a document by TXA) is a document. A message that is broken spoils
 * no other.
 */
final class Hl7 implements PlaceFormat {
  private static final List<String> BATCH = List.of("FHS", "BHS", "BTS", "FTS");
  private static final Pattern SEGMENT = Pattern.compile("[\\s\\x0b]*[a-z][a-z0-9]{2}[^\\sa-z0-9]");
  private static final int NAME = 3;

  /** No batch has more messages. */
  private static final long MOST_COUNT = 1L << 40;

  private static final byte MLLP_BEGIN = 0x0B;
  private static final byte MLLP_END = 0x1C;

  @Override
  public boolean recognises(Opened opened) {
    Head head = opened.head();
    if (opened.name().endsWith(".hl7") && SEGMENT.matcher(head.lowerCase()).lookingAt()) {
      return true; // the first message may be broken, the others need not be
    }
    if (!head.begins("MSH") && !head.begins("FHS") && !head.begins("BHS")) {
      return false;
    }
    String start = head.lowerCase().stripLeading();
    return start.length() > 5
        && !Character.isLetterOrDigit(start.charAt(3))
        && !Character.isWhitespace(start.charAt(3))
        && start.startsWith("~", 5);
  }

  @Override
  public Place open(Opened opened) {
    return new Messages(opened);
  }

  private static final class Messages implements Place {
    private final Opened opened;
    private final @Nullable Charset wide;
    private final ByteLines lines;
    private final Rows rows;
    private final Deque<Input> reports = new ArrayDeque<>();
    private List<byte[]> message = new ArrayList<>();
    private long size;
    private boolean tooLarge;
    private long inBatch;
    private boolean ended;

    Messages(Opened opened) {
      this.opened = opened;
      this.wide = opened.head().wide();
      this.lines = new ByteLines(opened.stream(), 2 * opened.options().limitBytes(), true, wide);
      this.rows = new Rows(opened.id(), opened.options());
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      while (reports.isEmpty() && !ended) {
        byte[] line = lines.next();
        if (line == null) {
          ended = true;
          endMessage();
        } else {
          take(line == ByteLines.TOO_LONG ? line : withoutMarks(inUtf8(line)));
        }
      }
      return reports.poll();
    }

    /** What has several bytes a character, in UTF-8; other bytes are decoded message by message. */
    private byte[] inUtf8(byte[] line) throws UnreadableDocumentException {
      return wide == null
          ? line
          : TextDecoder.wide(line, wide).text().getBytes(StandardCharsets.UTF_8);
    }

    private void take(byte[] line) {
      if (line.length == 0) {
        return;
      }
      if (BATCH.stream().anyMatch(name -> begins(line, name))) {
        takeBatch(line);
        return;
      }
      if (begins(line, "MSH")) {
        endMessage();
        inBatch++;
      }
      size += line.length;
      tooLarge |= line == ByteLines.TOO_LONG || size > 2 * opened.options().limitBytes();
      if (!tooLarge) {
        message.add(line);
      }
    }

    /** The end of a batch tells how many messages it should have. */
    private void takeBatch(byte[] line) {
      if (begins(line, "BHS")) {
        endMessage();
        inBatch = 0;
      } else if (begins(line, "BTS")) {
        endMessage();
        long told = count(line);
        if (told > inBatch) {
          reports.add(
              rows.refused(
                  null,
                  "a batch that is not whole: it has " + inBatch + " of " + told + " messages"));
        }
        inBatch = 0;
      }
    }

    /** The first field as a number; 0 if it is none. */
    private static long count(byte[] line) {
      int digits = NAME + 1;
      long count = 0;
      while (digits < line.length && Character.isDigit(line[digits]) && count < MOST_COUNT) {
        count = 10 * count + line[digits] - '0';
        digits++;
      }
      return count;
    }

    private void endMessage() {
      if (tooLarge) {
        reports.add(
            rows.refused(
                null,
                UnreadableDocumentException.reason(
                    UnreadableDocumentException.tooLarge(opened.options().limitBytes()))));
      } else if (!message.isEmpty()) {
        try {
          reports.addAll(new Hl7Message(message).reports(rows));
        } catch (UnreadableDocumentException | RuntimeException e) { // the library's words cite it
          reports.add(rows.refused(null, UnreadableDocumentException.reason(e)));
        }
      }
      message = new ArrayList<>();
      size = 0;
      tooLarge = false;
    }

    private static boolean begins(byte[] line, String name) {
      return line.length > name.length()
          && line[0] == name.charAt(0)
          && line[1] == name.charAt(1)
          && line[2] == name.charAt(2);
    }

    private static byte[] withoutMarks(byte[] line) {
      int from = Head.of(line).isMagic(0xEF, 0xBB, 0xBF) ? 3 : 0;
      int to = line.length;
      while (from < to && line[from] == MLLP_BEGIN) {
        from++;
      }
      while (to > from && line[to - 1] == MLLP_END) {
        to--;
      }
      return Arrays.copyOfRange(line, from, to);
    }

    @Override
    public void close() throws IOException {
      opened.close();
    }
  }
}

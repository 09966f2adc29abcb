package org.conus.read.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.conus.read.Place;
import org.conus.read.format.Docx;
import org.jspecify.annotations.Nullable;

/**
 * {@code .zip}, read by the heads of its members: its table of contents, which may be larger than
 * memory and may lie, is not needed. By its ending also one whose beginning is broken, or a program
 * that unpacks it.
 */
final class Zip implements PlaceFormat {
  private static final List<Integer> METHODS = List.of(ZipEntry.STORED, ZipEntry.DEFLATED);

  @Override
  public boolean recognises(Opened opened) {
    boolean zip =
        opened.head().isMagic('P', 'K', 3, 4)
            || opened.head().isMagic('P', 'K', 5, 6)
            || isFirstOfParts(opened)
            || opened.head().isMagic('P', 'K', '0', '0', 'P', 'K')
            || opened.name().endsWith(".zip") && opened.head().isUnknownBinary();
    return zip && !Docx.isOfficeFile(opened.head());
  }

  @Override
  public Place open(Opened opened) throws IOException {
    Tape tape = new Tape(opened.stream());
    if (isFirstOfParts(opened)) {
      tape.goTo(ZipMembers.SIGNATURE);
    }
    return new Archive<>(opened, new ZipMembers(tape));
  }

  /** What may be the first of several files has a sign of that before the first member. */
  private static boolean isFirstOfParts(Opened opened) {
    return opened.head().isMagic('P', 'K', 7, 8);
  }

  private static final class ZipMembers implements Members<ZipArchiveEntry> {
    private static final int SIGNATURE = 4;
    private static final int HEAD = 30;
    private static final int VERSION_AT = 4;
    private static final int METHOD_AT = 8;
    private static final int NAME_LENGTH_AT = 26;
    private static final int LAST_VERSION = 63;
    private static final int LAST_METHOD = 99;

    /** What ends a zip, with the longest remark behind it. */
    private static final int FOOT = 22 + 0xFFFF;

    private final Tape tape;

    /** Where {@link #zip} begins. */
    private long begin;

    private ZipArchiveInputStream zip;
    private @Nullable ZipArchiveEntry last;

    /** Whether the head behind {@link #last} could not be read. */
    private boolean headIsBroken;

    private boolean atTable;

    ZipMembers(Tape tape) {
      this.tape = tape;
      this.begin = tape.position();
      this.zip = open(tape);
    }

    private static ZipArchiveInputStream open(InputStream zip) {
      return new ZipArchiveInputStream(zip, "UTF-8", true, true);
    }

    @Override
    public @Nullable ZipArchiveEntry next() throws IOException {
      if (atTable) {
        return null;
      }
      headIsBroken = true;
      ZipArchiveEntry next = zip.getNextEntry();
      headIsBroken = false;
      last = next;
      return next;
    }

    @Override
    public InputStream content() {
      return zip;
    }

    @Override
    public boolean isReadable(ZipArchiveEntry entry) {
      return fault(entry) == null;
    }

    @Override
    public boolean isCut() {
      return tape.isEnded();
    }

    @Override
    public @Nullable String fault(ZipArchiveEntry entry) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return "encrypted: needs a password";
      }
      return METHODS.contains(entry.getMethod()) ? null : "packed in a way that is not known";
    }

    @Override
    public long checksum(ZipArchiveEntry entry, boolean behind) {
      boolean tellsBehind = entry.getGeneralPurposeBit().usesDataDescriptor();
      return tellsBehind && !behind ? -1 : entry.getCrc();
    }

    /** By the size that the head of the last member tells, else by what looks like the next one. */
    @Override
    public boolean goOn() throws IOException {
      tape.goTo(behindLast() + (headIsBroken ? 1 : 0));
      last = null;
      atTable = !seekHead();
      if (atTable) {
        return false;
      }
      begin = tape.position();
      zip = open(tape);
      return true;
    }

    private long behindLast() {
      if (last == null) {
        return begin;
      }
      long size = last.getCompressedSize();
      boolean told = size >= 0 && !last.getGeneralPurposeBit().usesDataDescriptor();
      return begin + last.getDataOffset() + (told ? size : 0);
    }

    /** Goes to the next head of a member; false where the table of contents or the end is next. */
    private boolean seekHead() throws IOException {
      while (true) {
        long place = tape.position();
        int b = tape.read();
        if (b < 0) {
          return false;
        }
        if (b != 'P') {
          continue;
        }
        tape.goTo(place);
        byte[] head = tape.readNBytes(HEAD);
        if (begins(head, 0, 1, 2) || begins(head, 0, 5, 6)) {
          return false;
        }
        boolean found = isHead(head);
        tape.goTo(found ? place : place + 1);
        if (found) {
          return true;
        }
      }
    }

    private static boolean begins(byte[] bytes, int at, int third, int fourth) {
      return bytes.length >= at + SIGNATURE
          && bytes[at] == 'P'
          && bytes[at + 1] == 'K'
          && bytes[at + 2] == third
          && bytes[at + 3] == fourth;
    }

    private static boolean isHead(byte[] head) {
      return head.length == HEAD
          && begins(head, 0, 3, 4)
          && number(head, VERSION_AT) <= LAST_VERSION
          && number(head, METHOD_AT) <= LAST_METHOD
          && number(head, NAME_LENGTH_AT) > 0;
    }

    private static int number(byte[] bytes, int at) {
      return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    /** Whether the end of its table of contents is there. */
    @Override
    public boolean isWhole() throws IOException {
      byte[] rest = new byte[1 << 13];
      while (tape.read(rest) >= 0) {
        // the table tells nothing that the heads do not
      }
      tape.goTo(Math.max(tape.oldest(), tape.position() - FOOT));
      byte[] foot = tape.readNBytes(FOOT);
      for (int at = 0; at < foot.length; at++) {
        if (begins(foot, at, 5, 6)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() throws IOException {
      tape.close();
    }
  }
}

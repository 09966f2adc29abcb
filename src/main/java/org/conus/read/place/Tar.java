package org.conus.read.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.conus.read.Place;
import org.jspecify.annotations.Nullable;

/**
 * {@code .tar} of POSIX and GNU; by its ending also one of before, or one whose first head is
 * broken.
 */
final class Tar implements PlaceFormat {
  private static final int MAGIC_AT = 257;

  @Override
  public boolean recognises(Opened opened) {
    return opened.head().has(MAGIC_AT, "ustar")
        || opened.name().endsWith(".tar") && opened.head().isUnknownBinary();
  }

  @Override
  public Place open(Opened opened) {
    return new Archive<>(opened, new TarMembers(new Tape(opened.stream())));
  }

  private static final class TarMembers implements Members<TarArchiveEntry> {
    private static final int BLOCK = 512;

    /** So many blocks of zeros end it. */
    private static final int END_BLOCKS = 2;

    private final Tape tape;
    private TarArchiveInputStream tar;

    /** Where the member ends and the next head should be. */
    private long behind;

    private boolean whole;

    TarMembers(Tape tape) {
      this.tape = tape;
      this.tar = open(tape);
    }

    private static TarArchiveInputStream open(InputStream tar) {
      return new TarArchiveInputStream(tar, "UTF-8");
    }

    @Override
    public @Nullable TarArchiveEntry next() throws IOException {
      TarArchiveEntry entry = nextEntry();
      if (entry == null) {
        return isNextBehindTheEnd() ? next() : null;
      }
      behind = tape.position();
      if (!entry.isCheckSumOK()) {
        throw new ZipException("the checksum of a head is another");
      }
      behind += entry.isSparse() ? 0 : inBlocks(Math.max(0, entry.getSize()));
      return entry;
    }

    private @Nullable TarArchiveEntry nextEntry() throws IOException {
      try {
        return tar.getNextEntry();
      } catch (IOException | RuntimeException e) {
        behind += BLOCK;
        throw e;
      }
    }

    /**
     * Whether members stand behind what ended them, as where archives were put behind each other.
     *
     * @throws IOException if something else stands there: what ended them was a broken head
     */
    private boolean isNextBehindTheEnd() throws IOException {
      tape.goTo(behind);
      int zeros = 0;
      byte[] block = block();
      while (block.length == BLOCK && isZeros(block)) {
        zeros++;
        block = block();
      }
      whole = zeros > 0;
      if (block.length < BLOCK) {
        return false;
      }
      if (isHead(block)) {
        begin();
        return true;
      }
      if (zeros < END_BLOCKS) {
        throw new ZipException("no head behind a member");
      }
      return goOn();
    }

    private byte[] block() throws IOException {
      return tape.readNBytes(BLOCK);
    }

    private static boolean isHead(byte[] block) {
      try {
        return TarUtils.verifyCheckSum(block);
      } catch (IllegalArgumentException e) { // where a checksum should be is no number
        return false;
      }
    }

    private static boolean isZeros(byte[] block) {
      return Arrays.equals(block, new byte[BLOCK]);
    }

    private static long inBlocks(long bytes) {
      return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Begins anew at the block that was read last. */
    private void begin() throws IOException {
      behind = tape.position();
      tape.goTo(behind - BLOCK);
      tar = open(tape);
    }

    @Override
    public InputStream content() {
      return tar;
    }

    @Override
    public boolean isReadable(TarArchiveEntry entry) {
      return tar.canReadEntryData(entry);
    }

    @Override
    public boolean isCut() {
      return tape.isEnded();
    }

    @Override
    public @Nullable String fault(TarArchiveEntry entry) {
      if (entry.isLink() || entry.isSymbolicLink()) {
        return "a link, which is not followed";
      }
      boolean device = entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice();
      return entry.isFile() && !device && tar.canReadEntryData(entry) ? null : "not a file";
    }

    @Override
    public long checksum(TarArchiveEntry entry, boolean behindIt) {
      return -1;
    }

    @Override
    public boolean goOn() throws IOException {
      whole = false;
      tape.goTo(inBlocks(Math.max(behind, tape.oldest())));
      for (byte[] block = block(); block.length == BLOCK; block = block()) {
        if (isZeros(block)) {
          whole = true;
        } else if (isHead(block)) {
          begin();
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isWhole() {
      return whole;
    }

    @Override
    public void close() throws IOException {
      tape.close();
    }
  }
}

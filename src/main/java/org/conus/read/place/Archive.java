package org.conus.read.place;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an archive from front to back, a member at a time in memory, whatever its size. What
 * is no document by its ending is passed over. A member that is broken is one failure, and the
 * others are read.
 */
final class Archive<E extends ArchiveEntry> implements Place {
  private final Opened opened;
  private final Members<E> members;
  private final Expansion.Guard guard;
  private final UniqueKeys names = new UniqueKeys();
  private @Nullable Unpacked member;

  /** What was gone to already, to know the checksum of the member before. */
  private @Nullable Step<E> ahead;

  /** Whether the next head must be sought, as the member before it cannot be read to its end. */
  private boolean lost;

  private boolean some;

  /** Whether there is no more, or nothing more can be had. */
  private boolean ended;

  /** What came when the next member was asked for: it, nothing, or an error. */
  private record Step<E>(@Nullable E entry, @Nullable IOException error) {}

  Archive(Opened opened, Members<E> members) {
    this.opened = opened;
    this.members = members;
    this.guard = opened.expansion().new Guard();
  }

  @Override
  public String id() {
    return opened.id();
  }

  @Override
  public @Nullable Found next() throws IOException {
    Found found = null;
    while (found == null && !ended) {
      Step<E> step = ahead == null ? step() : ahead;
      ahead = null;
      found = found(step);
    }
    return found;
  }

  private Step<E> step() {
    try {
      return new Step<>(nextEntry(), null);
    } catch (IOException e) {
      return new Step<>(null, e);
    } catch (RuntimeException e) { // a library meets what it does not expect
      return new Step<>(null, new IOException(e));
    }
  }

  private @Nullable E nextEntry() throws IOException {
    endMember();
    if (lost) {
      ended = true;
      boolean found = members.goOn();
      ended = false;
      lost = false;
      if (!found) {
        return null;
      }
    }
    return members.next();
  }

  /** The rest of a member is read through the guard, as it may be the bomb. */
  private void endMember() throws IOException {
    Unpacked rest = member;
    member = null;
    lost |= rest != null && rest.isBroken();
    if (rest != null && !lost) {
      try {
        rest.transferTo(OutputStream.nullOutputStream());
      } catch (UnreadableDocumentException e) {
        if (!rest.isBroken()) {
          throw e;
        }
        lost = true;
      }
    }
  }

  /** What a step came to; null if that is no document. */
  private @Nullable Found found(Step<E> step) throws IOException {
    IOException error = step.error();
    if (error instanceof UnreadableDocumentException || error instanceof EOFException) {
      throw error;
    }
    if (error != null && ended) {
      throw new UnreadableDocumentException("a broken archive");
    }
    if (error != null) {
      lost = true;
      some = true;
      return Input.refused(id(), "a broken archive: the head of a member is not whole");
    }
    E entry = step.entry();
    if (entry == null) {
      ended = true;
      return end();
    }
    lost = !members.isReadable(entry);
    MemberName name = MemberName.of(entry.getName());
    if (entry.isDirectory() || name.isForSystems() || !Places.isKnownEnding(name.name())) {
      member = lost ? null : new Unpacked(guard.over(members.content()), members::isCut);
      return null;
    }
    some = true;
    String memberId = id() + "!/" + names.unique(name.name());
    String fault = name.fault() == null ? members.fault(entry) : name.fault();
    return fault == null ? content(entry, memberId, name) : Input.refused(memberId, fault);
  }

  private @Nullable Found end() throws IOException {
    if (!members.isWhole()) {
      throw new EOFException();
    }
    return some ? null : Input.refused(id(), "an archive without documents of a known format");
  }

  private Found content(E entry, String memberId, MemberName name) {
    CRC32 checksum = new CRC32();
    Unpacked unpacked =
        new Unpacked(
            new CheckedInputStream(guard.over(members.content()), checksum), members::isCut);
    member = unpacked;
    try {
      Found found = Places.of(opened.inside(memberId, name.name(), unpacked));
      return found instanceof Place || unpacked.read() >= 0 || fits(entry, checksum.getValue())
          ? found
          : Input.refused(memberId, "broken: its checksum is another");
    } catch (IOException | RuntimeException e) { // if the archive is broken, the next one meets it
      lost = unpacked.isBroken();
      return Input.refused(memberId, UnreadableDocumentException.reason(e));
    }
  }

  private boolean fits(E entry, long checksum) {
    long told = members.checksum(entry, false);
    if (told < 0) {
      ahead = step();
      told = members.checksum(entry, true);
    }
    return told < 0 || told == checksum;
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}

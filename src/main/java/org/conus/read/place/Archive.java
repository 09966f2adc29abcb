package org.conus.read.place;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an archive from front to back, a member at a time in memory, whatever its size. What
 * is no document by its ending is passed over.
 */
final class Archive<E extends ArchiveEntry> implements Place {
  private final Opened opened;
  private ArchiveInputStream<E> members;
  private final Kind<E> kind;
  private final Expansion.Guard guard;
  private final UniqueKeys names = new UniqueKeys();
  private @Nullable InputStream member;
  private @Nullable E last;
  private boolean some;
  private boolean ended;

  /** What kinds of archives say of their members. */
  interface Kind<E extends ArchiveEntry> {
    /** Why a member cannot be taken, as it is a link or encrypted; null if it can. */
    @Nullable String fault(E entry);

    /** The CRC-32 of a member's bytes; -1 where its head does not tell. */
    long checksum(E entry);

    /** The members behind one, from the file anew; null where nobody knows where they begin. */
    @Nullable ArchiveInputStream<E> behind(E entry) throws IOException;
  }

  Archive(Opened opened, ArchiveInputStream<E> members, Kind<E> kind) {
    this.opened = opened;
    this.members = members;
    this.kind = kind;
    this.guard = opened.expansion().new Guard();
  }

  @Override
  public String id() {
    return opened.id();
  }

  @Override
  public @Nullable Found next() throws IOException {
    if (ended) {
      return null;
    }
    for (E entry = nextEntry(); entry != null; entry = nextEntry()) {
      MemberName name = MemberName.of(entry.getName());
      if (!entry.isDirectory() && !name.isForSystems() && Places.isKnownEnding(name.name())) {
        some = true;
        return found(entry, name);
      }
    }
    ended = true;
    return some ? null : Input.refused(id(), "an archive without documents of a known format");
  }

  /** The rest of a member is read through the guard, as it may be the bomb. */
  private @Nullable E nextEntry() throws IOException {
    InputStream rest = member;
    member = null;
    try {
      if (rest != null) {
        rest.transferTo(OutputStream.nullOutputStream());
      }
    } catch (ZipException e) {
      goOnBehindTheLast();
    }
    try {
      last = members.getNextEntry();
      return last;
    } catch (UnsupportedZipFeatureException e) {
      throw new UnreadableDocumentException(
          "its members are encrypted or packed in an unknown way");
    } catch (UnreadableDocumentException | EOFException e) {
      throw e;
    } catch (IOException e) { // its message may cite a name
      throw new UnreadableDocumentException("a broken archive");
    }
  }

  /** Where the packed bytes of a member are broken, the next one is found by the size of this. */
  private void goOnBehindTheLast() throws IOException {
    ArchiveInputStream<E> behind = last == null ? null : kind.behind(last);
    if (behind == null) {
      throw new UnreadableDocumentException(
          "a broken archive: what is behind the broken member is lost");
    }
    members.close();
    members = behind;
  }

  private Found found(E entry, MemberName name) throws IOException {
    String memberId = id() + "!/" + names.unique(name.name());
    String fault = name.fault() != null ? name.fault() : kind.fault(entry);
    if (fault != null) {
      return Input.refused(memberId, fault);
    }
    CheckedInputStream unpacked = new CheckedInputStream(guard.over(members), new CRC32());
    member = unpacked;
    try {
      Found found = Places.of(opened.inside(memberId, name.name(), unpacked));
      long checksum = kind.checksum(entry);
      boolean unread = found instanceof Place || unpacked.read() >= 0;
      return unread || checksum < 0 || checksum == unpacked.getChecksum().getValue()
          ? found
          : Input.refused(memberId, "broken: its checksum is another");
    } catch (ZipException e) { // the next member may be whole
      return Input.refused(memberId, "broken: it cannot be unpacked");
    } catch (IOException | RuntimeException e) { // if the archive is broken, the next one meets it
      return Input.refused(memberId, UnreadableDocumentException.reason(e));
    }
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}

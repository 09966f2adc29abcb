package org.conus.read.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
  private final ArchiveInputStream<E> members;
  private final Faults<E> faults;
  private final Expansion.Guard guard;
  private final UniqueKeys names = new UniqueKeys();
  private @Nullable InputStream member;
  private boolean some;
  private boolean ended;

  /** Why a member cannot be taken, as it is a link or encrypted; null if it can. */
  @FunctionalInterface
  interface Faults<E> {
    @Nullable String of(E entry);
  }

  Archive(Opened opened, ArchiveInputStream<E> members, Faults<E> faults) {
    this.opened = opened;
    this.members = members;
    this.faults = faults;
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
    if (member != null) {
      member.transferTo(OutputStream.nullOutputStream());
      member = null;
    }
    try {
      return members.getNextEntry();
    } catch (UnsupportedZipFeatureException e) {
      throw new UnreadableDocumentException(
          "its members are encrypted or packed in an unknown way");
    }
  }

  private Found found(E entry, MemberName name) throws IOException {
    String memberId = id() + "!/" + names.unique(name.name());
    String fault = name.fault() != null ? name.fault() : faults.of(entry);
    if (fault != null) {
      return Input.refused(memberId, fault);
    }
    InputStream unpacked = guard.over(members);
    member = unpacked;
    try {
      return Places.of(opened.inside(memberId, name.name(), unpacked));
    } catch (IOException e) { // if the archive itself is broken, the next member meets it too
      return Input.refused(memberId, UnreadableDocumentException.reason(e));
    }
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}

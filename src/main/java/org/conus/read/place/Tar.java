package org.conus.read.place;

import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.conus.read.Place;
import org.jspecify.annotations.Nullable;

/** {@code .tar}. */
final class Tar implements PlaceFormat {
  private static final int MAGIC_AT = 257;

  @Override
  public boolean recognises(Opened opened) {
    return opened.head().has(MAGIC_AT, "ustar");
  }

  @Override
  public Place open(Opened opened) {
    TarArchiveInputStream members = new TarArchiveInputStream(opened.stream(), "UTF-8");
    return new Archive<TarArchiveEntry>(opened, members, new Members());
  }

  private static final class Members implements Archive.Kind<TarArchiveEntry> {
    @Override
    public @Nullable String fault(TarArchiveEntry entry) {
      if (entry.isLink() || entry.isSymbolicLink()) {
        return "a link, which is not followed";
      }
      return entry.isFile() ? null : "not a file";
    }

    @Override
    public long checksum(TarArchiveEntry entry) {
      return -1;
    }

    @Override
    public @Nullable ArchiveInputStream<TarArchiveEntry> behind(TarArchiveEntry entry) {
      return null;
    }
  }
}

package org.conus.read.place;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.conus.read.Place;
import org.conus.read.format.Docx;
import org.jspecify.annotations.Nullable;

/**
 * {@code .zip}, read by the heads of its members: its table of contents, which may be larger than
 * memory and may lie, is not needed.
 */
final class Zip implements PlaceFormat {
  private static final List<Integer> METHODS = List.of(ZipEntry.STORED, ZipEntry.DEFLATED);

  @Override
  public boolean recognises(Opened opened) {
    boolean zip =
        opened.head().isMagic('P', 'K', 3, 4)
            || opened.head().isMagic('P', 'K', 5, 6)
            || opened.head().isMagic('P', 'K', '0', '0', 'P', 'K');
    return zip && !Docx.isOfficeFile(opened.head());
  }

  @Override
  public Place open(Opened opened) {
    return new Archive<ZipArchiveEntry>(opened, members(opened.stream()), new Members(opened));
  }

  private static ZipArchiveInputStream members(InputStream zip) {
    return new ZipArchiveInputStream(zip, "UTF-8", true, true);
  }

  private static final class Members implements Archive.Kind<ZipArchiveEntry> {
    private final Opened opened;

    /** Where the file was opened. */
    private long begin;

    Members(Opened opened) {
      this.opened = opened;
    }

    @Override
    public @Nullable String fault(ZipArchiveEntry entry) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return "encrypted: needs a password";
      }
      return METHODS.contains(entry.getMethod()) ? null : "packed in a way that is not known";
    }

    @Override
    public long checksum(ZipArchiveEntry entry) {
      return entry.getGeneralPurposeBit().usesDataDescriptor() ? -1 : entry.getCrc();
    }

    /** Of a file alone, where the head of the member tells how long it is. */
    @Override
    public @Nullable ArchiveInputStream<ZipArchiveEntry> behind(ZipArchiveEntry entry)
        throws IOException {
      Path path = opened.path();
      long size = entry.getCompressedSize();
      if (path == null || size < 0 || entry.getGeneralPurposeBit().usesDataDescriptor()) {
        return null;
      }
      InputStream file = Files.newInputStream(path);
      begin += entry.getDataOffset() + size;
      file.skipNBytes(begin);
      return members(opened.expansion().packed(new BufferedInputStream(file)));
    }
  }
}

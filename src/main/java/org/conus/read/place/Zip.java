package org.conus.read.place;

import java.util.List;
import java.util.zip.ZipEntry;
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
    ZipArchiveInputStream members = new ZipArchiveInputStream(opened.stream(), "UTF-8", true, true);
    return new Archive<ZipArchiveEntry>(opened, members, Zip::fault);
  }

  private static @Nullable String fault(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "encrypted: needs a password";
    }
    return METHODS.contains(entry.getMethod()) ? null : "packed in a way that is not known";
  }
}

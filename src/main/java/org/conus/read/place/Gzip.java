package org.conus.read.place;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.conus.read.Found;
import org.conus.read.Place;
import org.jspecify.annotations.Nullable;

/** {@code .gz}: one thing, packed; it keeps the id of the file. */
final class Gzip implements PlaceFormat {

  @Override
  public boolean recognises(Opened opened) {
    return opened.head().isMagic(0x1F, 0x8B, 8);
  }

  @Override
  public Place open(Opened opened) throws IOException {
    GzipCompressorInputStream unpacked =
        GzipCompressorInputStream.builder()
            .setInputStream(opened.stream())
            .setDecompressConcatenated(true)
            .get();
    return new Content(opened, unpacked);
  }

  private static String inner(String name) {
    if (name.endsWith(".tgz")) {
      return name.substring(0, name.length() - 3) + "tar";
    }
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static final class Content implements Place {
    private final Opened opened;
    private final GzipCompressorInputStream unpacked;
    private boolean given;

    Content(Opened opened, GzipCompressorInputStream unpacked) {
      this.opened = opened;
      this.unpacked = unpacked;
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      if (given) {
        return null;
      }
      given = true;
      InputStream guarded =
          new Unpacked(opened.expansion().new Guard().over(unpacked), () -> false);
      return Places.of(opened.inside(opened.id(), inner(opened.name()), guarded));
    }

    @Override
    public void close() throws IOException {
      unpacked.close();
    }
  }
}

package org.conus.read.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** The formats that hold documents; the first that recognises something has it. */
public final class Places {
  private static final List<PlaceFormat> ALL =
      List.of(new Gzip(), new Zip(), new Tar(), new Parquet(), new Hl7(), new Json(), new Csv());

  /** So many archives may stand in each other. */
  private static final int DEEPEST = 4;

  private Places() {}

  /** What a file is: a document, or a place that holds some. */
  public static Found ofFile(String id, Path path, ReadOptions options) throws IOException {
    Opened opened = Opened.ofFile(id, path, options);
    Place place = open(opened);
    if (place != null) {
      return place;
    }
    opened.close();
    return new Input(id, path);
  }

  /** The same of what can be read once only; a document is read into memory. */
  public static Found of(Opened opened) throws IOException {
    Place place = open(opened);
    if (place != null) {
      return place;
    }
    try (opened) {
      return Input.ofBytes(opened.id(), opened.bytes());
    } catch (UnreadableDocumentException e) {
      return Input.refused(opened.id(), UnreadableDocumentException.reason(e));
    }
  }

  /**
   * What something holds, if it is in a format that holds documents; null if it is one itself.
   *
   * @throws IOException if it cannot be opened; it is closed then
   */
  public static @Nullable Place open(Opened opened) throws IOException {
    for (PlaceFormat format : ALL) {
      if (format.recognises(opened)) {
        try {
          if (opened.depth() >= DEEPEST) {
            throw new UnreadableDocumentException(
                "archives in archives, more than " + DEEPEST + " deep");
          }
          return format.open(opened);
        } catch (IOException | RuntimeException e) {
          opened.close();
          throw e;
        }
      }
    }
    return null;
  }

  /** Whether a file of this name is taken where a folder or an archive is named. */
  public static boolean isKnownEnding(String name) {
    return Endings.ALL.contains(ending(name));
  }

  /** Whether a file of this name is one document in all likelihood. */
  public static boolean isOneDocument(String name) {
    return Endings.ONE_DOCUMENT.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

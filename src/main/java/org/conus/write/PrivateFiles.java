package org.conus.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that their owner alone may read, as they hold what reports say of patients.
 * Where the file system knows no such permissions, its own rules hold.
 */
public final class PrivateFiles {
  private static final Set<StandardOpenOption> NEW =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);

  private static final Set<StandardOpenOption> OPEN =
      EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private PrivateFiles() {}

  /** Makes the folders that are missing; those that are there stay as they are. */
  public static void createDirectories(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, "rwx------"));
    }
  }

  /** A new empty file, in place of what was there under the name. */
  public static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(createChannel(file));
  }

  /** The same, to be written and read at any place. */
  public static SeekableByteChannel createChannel(Path file) throws IOException {
    Files.deleteIfExists(file); // an old one would keep its permissions
    return Files.newByteChannel(file, NEW, attributes(file, "rw-------"));
  }

  /** A file to be written at any place, made if it is not there. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, OPEN, attributes(file, "rw-------"));
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }
}

package org.conus.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Errors in plain words; those of files tell of nothing but the name themselves. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + " " + of(file);
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String of(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "is not readable";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "is there already";
    }
    if (e instanceof NotDirectoryException) {
      return "is no folder";
    }
    String reason = e.getReason();
    return "cannot be used: " + (reason == null ? e.getClass().getSimpleName() : reason);
  }
}

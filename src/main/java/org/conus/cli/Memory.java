package org.conus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory of this process, where the system tells. */
final class Memory {
  private Memory() {}

  /** Megabytes in memory now; -1 where the system does not tell. */
  static double resident() {
    return megabytes("VmRSS:");
  }

  /** The most megabytes that were in memory; -1 where the system does not tell. */
  static double peak() {
    return megabytes("VmHWM:");
  }

  private static double megabytes(String field) {
    Path status = Path.of("/proc/self/status");
    try {
      for (String line :
          Files.isReadable(status) ? Files.readAllLines(status) : List.<String>of()) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
        }
      }
    } catch (IOException e) {
      return -1;
    }
    return -1;
  }
}

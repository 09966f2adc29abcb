package org.conus.faults;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Where the fuzzer, as a process of its own, comes in; its first argument names the target. */
public final class Fuzzing {
  private static String target = "";

  private Fuzzing() {}

  public static void fuzzerInitialize(String[] arguments) {
    target = arguments[0];
    FuzzTargets.load();
  }

  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    FuzzTargets.run(target, data);
  }
}

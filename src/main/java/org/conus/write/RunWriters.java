package org.conus.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The writers of a run as one. */
public final class RunWriters implements RunWriter {
  private final List<RunWriter> writers = new ArrayList<>();

  private RunWriters() {}

  /**
   * Opens the writers of all formats that were chosen.
   *
   * @throws IllegalArgumentException as {@link Format#open}; nothing stays open
   * @throws IOException likewise
   */
  public static RunWriters open(List<Formats.Choice> choices, RunOutput output) throws IOException {
    RunWriters all = new RunWriters();
    try {
      for (Formats.Choice choice : choices) {
        all.writers.add(choice.format().open(output, choice.argument()));
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  /** Whether any of the formats gathers documents by itself. */
  public boolean gather() {
    return writers.stream().anyMatch(writer -> writer != NOTHING);
  }

  @Override
  public void accept(Extracted document) throws IOException {
    for (RunWriter writer : writers) {
      writer.accept(document);
    }
  }

  @Override
  public List<String> finish() throws IOException {
    List<String> remarks = new ArrayList<>();
    for (RunWriter writer : writers) {
      remarks.addAll(writer.finish());
    }
    return remarks;
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (RunWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    writers.clear();
    if (first != null) {
      throw first;
    }
  }
}

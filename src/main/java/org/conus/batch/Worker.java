package org.conus.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.conus.read.Input;
import org.conus.read.TextFileReader;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Format;

/** Takes one document after the other until there are none. */
final class Worker implements Runnable {
  private final Supplier<Pipeline> pipelines;
  private final TextFileReader reader;
  private final List<Format> formats;
  private final List<Input> inputs;
  private final InOrder inOrder;

  Worker(
      Supplier<Pipeline> pipelines,
      TextFileReader reader,
      List<Format> formats,
      List<Input> inputs,
      InOrder inOrder) {
    this.pipelines = pipelines;
    this.reader = reader;
    this.formats = formats;
    this.inputs = inputs;
    this.inOrder = inOrder;
  }

  @Override
  public void run() {
    Pipeline pipeline = pipelines.get();
    try {
      for (int i = inOrder.next(inputs.size()); i >= 0; i = inOrder.next(inputs.size())) {
        Outcome outcome = outcome(pipeline, inputs.get(i));
        if (outcome.failure() != null && outcome.spoiled()) {
          pipeline.close();
          pipeline = pipelines.get();
        }
        inOrder.put(i, outcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pipeline.close();
    }
  }

  private Outcome outcome(Pipeline pipeline, Input input) {
    SourceText source;
    try {
      source = reader.read(input);
    } catch (IOException e) {
      return Outcome.failed(new Failure(input.id(), reason(e)), false);
    }
    try {
      Extracted extracted = pipeline.extract(source);
      List<Chunk> chunks = new ArrayList<>();
      for (Format format : formats) {
        chunks.addAll(format.encode(extracted));
      }
      return Outcome.done(new ExtractedText(source, extracted.report()), chunks);
    } catch (RuntimeException | IOException | StackOverflowError e) {
      return Outcome.failed(new Failure(input.id(), "failed: " + names(e)), true);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof UnreadableDocumentException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof AccessDeniedException) {
      return "not readable";
    }
    return "cannot be read: " + e.getClass().getSimpleName();
  }

  /** The classes of an error and its causes; a message might hold words of the report. */
  private static String names(Throwable error) {
    StringBuilder names = new StringBuilder(error.getClass().getSimpleName());
    Throwable cause = error.getCause();
    for (int i = 0; cause != null && i < 5; i++, cause = cause.getCause()) {
      names.append(" < ").append(cause.getClass().getSimpleName());
    }
    return names.toString();
  }
}

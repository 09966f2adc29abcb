package org.conus.spark;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;

/**
 * The pipelines of an executor: as many as it works on tasks at a time, opened when they are first
 * needed and used by one task after the other. What they know is shared among them.
 */
final class Engines {
  private static final Map<PipelineChoice, Engines> OPEN = new ConcurrentHashMap<>();

  private final PipelineDescription description;
  private final Queue<Pipeline> idle = new ConcurrentLinkedQueue<>();

  private Engines(PipelineDescription description) {
    this.description = description;
  }

  /** Those of this process. */
  static Engines of(PipelineChoice choice) {
    return OPEN.computeIfAbsent(choice, which -> new Engines(which.description()));
  }

  /** A pipeline for the caller alone, until it is given back or discarded. */
  Pipeline take() {
    Pipeline pipeline = idle.poll();
    return pipeline == null ? description.open() : pipeline;
  }

  void giveBack(Pipeline pipeline) {
    idle.add(pipeline);
  }

  /** Ends one that failed. */
  static void discard(Pipeline pipeline) {
    try {
      pipeline.close();
    } catch (RuntimeException ignored) {
      // it failed before, and the document has that failure
    }
  }
}

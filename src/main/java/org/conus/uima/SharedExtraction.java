package org.conus.uima;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.uima.UimaContext;
import org.apache.uima.UimaContextAdmin;
import org.apache.uima.resource.ResourceManager;
import org.conus.extract.Extraction;
import org.conus.extract.learned.ShippedModels;
import org.conus.knowledge.Knowledge;

/**
 * The algorithms, made once and shared by all engines of a pipeline: those over the built-in
 * knowledge and models, or those that a {@link PipelineDescription} has for the resources of its
 * engines.
 */
final class SharedExtraction {
  private static final Map<ResourceManager, Extraction> OTHERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private SharedExtraction() {}

  /** Over the built-in knowledge. */
  static Extraction get() {
    try {
      return Holder.SHARED.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException("interrupted while the knowledge was read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new PipelineException("the knowledge cannot be read", e.getCause());
    }
  }

  /** Begins to make what engines with these resources have, while they are still made. */
  static void begin(ResourceManager resources) {
    if (!OTHERS.containsKey(resources)) {
      Holder.begin();
    }
  }

  /** What the pipeline of an engine has. */
  static Extraction of(UimaContext context) {
    return context instanceof UimaContextAdmin admin ? of(admin.getResourceManager()) : get();
  }

  /** What engines with these resources have. */
  static Extraction of(ResourceManager resources) {
    Extraction other = OTHERS.get(resources);
    return other == null ? get() : other;
  }

  /** Gives engines with these resources other algorithms. */
  static void use(ResourceManager resources, Extraction extraction) {
    OTHERS.put(resources, extraction);
  }

  /** Made by a thread of its own, as UIMA has as much to read at the start. */
  private static final class Holder {
    static final FutureTask<Extraction> SHARED =
        new FutureTask<>(() -> new Extraction(Knowledge.builtIn(), ShippedModels.all()));

    static {
      Thread thread = new Thread(SHARED, "conus-knowledge");
      thread.setDaemon(true);
      thread.start();
    }

    /** Nothing but that this class is initialized. */
    static void begin() {}
  }
}

package org.conus.uima;

import org.apache.uima.UIMAException;

/** One engine of a pipeline, or all of them, over the CAS that they share. */
interface Stage {
  void run() throws UIMAException;
}

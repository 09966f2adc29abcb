package org.conus.bench;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Which finder is measured. */
@State(Scope.Benchmark)
public class FinderState {
  /** One of {@link org.conus.extract.Extraction#finderNames()}. */
  @Param({
    "spinal-level",
    "anatomy",
    "tumor",
    "ihc-result",
    "compartment",
    "size",
    "grade",
    "stage",
    "pathology",
    "age",
    "procedure",
    "learned-anatomy",
    "learned-tumor"
  })
  public String finder = "";
}

package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tumor's stage, as written and by its parts.
 *
 * @param value as written, spaces dropped: {@code pT2pN1}, or the group where no TNM is stated
 * @param system tnm, group, figo, ann-arbor, ...: what {@code value} is of
 * @param t primary tumor with its prefix: {@code pT1c(m)}
 * @param n lymph nodes: {@code N0}
 * @param m metastases: {@code cM0}
 * @param group prognostic stage group (AJCC, UICC): {@code IIIA}
 * @param figo stage group of FIGO: {@code IB1}
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record StageFinding(
    String value,
    String system,
    @Nullable String t,
    @Nullable String n,
    @Nullable String m,
    @Nullable String group,
    @Nullable String figo,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public StageFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}

package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a registry: a primary, a recurrence, or the set of metastases of one primary.
 *
 * @param role primary, recurrence or metastasis
 * @param of the row whose recurrence or metastases these are
 * @param primarySite where the tumor began
 * @param foundAt where it was seen
 * @param margins of the resection: negative, close or positive
 * @param lymphovascularInvasion present or absent
 * @param perineuralInvasion present or absent
 */
public record TumorFinding(
    String id,
    String role,
    @Nullable String of,
    HistologyFinding histology,
    @Nullable SiteFinding primarySite,
    List<SiteFinding> foundAt,
    @Nullable ValueFinding compartment,
    @Nullable LevelsFinding levels,
    List<SizeFinding> sizes,
    @Nullable ValueFinding laterality,
    @Nullable GradeFinding grade,
    @Nullable StageFinding stage,
    @Nullable ValueFinding margins,
    @Nullable ValueFinding lymphovascularInvasion,
    @Nullable ValueFinding perineuralInvasion,
    @Nullable NodesFinding lymphNodes,
    List<IhcFinding> ihc,
    List<Rejected> rejected) {
  public TumorFinding {
    foundAt = List.copyOf(foundAt);
    sizes = List.copyOf(sizes);
    ihc = List.copyOf(ihc);
    rejected = List.copyOf(rejected);
  }
}

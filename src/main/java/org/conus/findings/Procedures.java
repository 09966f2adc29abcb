package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;

/** The operations on the patient, each name once, with the levels that its sentences name. */
final class Procedures {
  private Procedures() {}

  static List<ProcedureFinding> of(Facts facts) {
    Map<String, List<Fact>> byName = new LinkedHashMap<>();
    for (Fact fact : facts.patients(MentionKind.PROCEDURE)) {
      String name = ((Value.Procedure) fact.mention().value()).name();
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(fact);
    }
    List<ProcedureFinding> findings = new ArrayList<>();
    byName.forEach((name, mentions) -> findings.add(finding(name, mentions, facts)));
    return findings;
  }

  private static ProcedureFinding finding(String name, List<Fact> mentions, Facts facts) {
    Set<Fact> levels = new LinkedHashSet<>();
    for (Fact mention : mentions) {
      for (Fact level : facts.beside(mention, MentionKind.SPINAL_LEVEL)) {
        if (level.isPatients()) {
          levels.add(level);
        }
      }
    }
    List<Fact> evidence = new ArrayList<>(mentions);
    evidence.addAll(levels);
    return new ProcedureFinding(
        name,
        SpinalLevels.union(levels),
        Evidence.ids(evidence),
        Evidence.certainty(mentions),
        List.of("procedure.stated"));
  }
}

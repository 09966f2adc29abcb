package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Profile;

/**
 * Finds each error's cause. Marks are paired where they overlap, those of other subjects too, so
 * that a result given to the wrong person is a wrong assertion and not a miss and a spurious one. A
 * pair may be wrong in several ways and stands under each.
 */
final class Faults {
  private final Measures measures;
  private final Profile profile;
  private final List<Fault> found = new ArrayList<>();

  Faults(Measures measures, Profile profile) {
    this.measures = measures;
    this.profile = profile;
  }

  List<Fault> of(List<Mark> gold, List<Mark> run) {
    for (String kind : new TreeSet<>(profile.judged().keySet())) {
      Matcher matcher = new Matcher(SpanMatch.OVERLAP::test, (g, r) -> agreement(kind, g, r));
      Pairing pairing = matcher.pair(ofKind(gold, kind), ofKind(run, kind));
      pairing.matched().forEach(match -> compare(kind, match.gold(), match.run()));
      pairing.missed().stream()
          .filter(profile::counts)
          .forEach(m -> found.add(new Fault(Cause.MISSED_TERM, kind, m, null, List.of())));
      if (profile.complete()) {
        pairing.spurious().stream()
            .filter(profile::counts)
            .forEach(m -> found.add(new Fault(Cause.SPURIOUS, kind, null, m, List.of())));
      }
    }
    found.sort(Comparator.comparing(f -> f.gold() != null ? f.gold() : any(f)));
    return List.copyOf(found);
  }

  private static Mark any(Fault fault) {
    return Objects.requireNonNull(fault.run());
  }

  private int agreement(String kind, Mark gold, Mark run) {
    return (int)
        profile.attributes(kind).stream().filter(a -> MarkScorer.agreesIn(a, gold, run)).count();
  }

  private void compare(String kind, Mark gold, Mark run) {
    if (!profile.counts(gold) && !profile.counts(run)) {
      return;
    }
    if (!SpanMatch.EXACT.test(gold, run)) {
      found.add(new Fault(Cause.WRONG_BOUNDARY, kind, gold, run, List.of()));
    }
    Set<String> judged = new TreeSet<>(profile.attributes(kind));
    if (profile.counts(gold) != profile.counts(run)) {
      judged.add("subject");
    }
    add(Cause.WRONG_ASSERTION, kind, gold, run, differing(judged, gold, run, measures.assertion()));
    add(Cause.WRONG_RESULT, kind, gold, run, differing(judged, gold, run, measures.value()));
    judged.removeAll(measures.assertion());
    judged.removeAll(measures.value());
    add(Cause.WRONG_DETAIL, kind, gold, run, differing(judged, gold, run, judged));
  }

  private void add(Cause cause, String kind, Mark gold, Mark run, List<String> details) {
    if (!details.isEmpty()) {
      found.add(new Fault(cause, kind, gold, run, details));
    }
  }

  private static List<String> differing(
      Set<String> judged, Mark gold, Mark run, Set<String> among) {
    return judged.stream()
        .filter(among::contains)
        .filter(a -> !MarkScorer.agreesIn(a, gold, run))
        .map(a -> a + ": " + said(run.get(a)) + ", not " + said(gold.get(a)))
        .toList();
  }

  private static String said(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private static List<Mark> ofKind(List<Mark> marks, String kind) {
    return marks.stream().filter(m -> m.kind().equals(kind)).toList();
  }
}

package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** A row's stage: the parts that its facts state, each from the first place that states it. */
final class Stages {
  private static final String TNM = "tnm";
  private static final String FIGO = "figo";
  private static final String GROUP = "group";

  private Value.@Nullable Stage first;
  private @Nullable String t;
  private @Nullable String n;
  private @Nullable String m;
  private @Nullable String group;
  private @Nullable String figo;
  private final List<String> evidence = new ArrayList<>();
  private boolean certain;

  private Stages() {}

  /** The stage that the facts state; null if there are none. */
  static @Nullable StageFinding of(List<Fact> facts) {
    Stages stages = new Stages();
    facts.forEach(stages::add);
    return stages.finding();
  }

  private void add(Fact fact) {
    Value.Stage stage = (Value.Stage) fact.mention().value();
    if (take(stage)) {
      boolean better = first == null || isTnm(stage) && !isTnm(first);
      first = better ? stage : first;
      evidence.add(fact.id());
      certain |= !fact.isUncertain();
    }
  }

  /** Whether the stage said something new. */
  private boolean take(Value.Stage stage) {
    boolean news;
    if (isTnm(stage)) {
      news = isNew(t, stage.t()) || isNew(n, stage.n()) || isNew(m, stage.m());
      t = t == null ? stage.t() : t;
      n = n == null ? stage.n() : n;
      m = m == null ? stage.m() : m;
    } else if (stage.system().equals(FIGO)) {
      news = figo == null;
      figo = news ? stage.value() : figo;
    } else if (stage.system().equals(GROUP)) {
      news = group == null;
      group = news ? stage.value() : group;
    } else {
      news = first == null;
    }
    return news;
  }

  private static boolean isNew(@Nullable String known, @Nullable String said) {
    return known == null && said != null;
  }

  private static boolean isTnm(Value.Stage stage) {
    return stage.system().equals(TNM);
  }

  private @Nullable StageFinding finding() {
    if (first == null) {
      return null;
    }
    return new StageFinding(
        first.value(),
        first.system(),
        t,
        n,
        m,
        group,
        figo,
        evidence,
        certain ? "certain" : "uncertain",
        List.of("stage.stated"));
  }
}

package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * A row's stage: the parts that its facts state, each from the first place that states it; a later
 * place completes what an earlier one left out ({@code pT4a ... pT4a pN1b}). What a pathologist
 * found (pTNM, ypTNM) goes before what was judged without the specimen, of which it takes no more
 * than the distant metastases.
 */
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
    if (facts.isEmpty()) {
      return null;
    }
    Stages stages = new Stages();
    facts.forEach(fact -> stages.add(fact, true));
    facts.forEach(fact -> stages.add(fact, false));
    return stages.finding();
  }

  /** Adds what a fact states, if it is what a pathologist found or if other facts are asked. */
  private void add(Fact fact, boolean isPathologic) {
    Value.Stage stage = (Value.Stage) fact.mention().value();
    if (isPathologic(stage) == isPathologic && take(stage)) {
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
      boolean isKnown = t != null && isOfPathologist(t) && !isPathologic(stage);
      news = isNew(m, stage.m()) || !isKnown && (isNew(t, stage.t()) || isNew(n, stage.n()));
      t = t == null ? stage.t() : t;
      n = n == null && !isKnown ? stage.n() : n;
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

  private static boolean isPathologic(Value.Stage stage) {
    return isTnm(stage) && isOfPathologist(stage.value());
  }

  /** {@code pT2}, {@code ypN1}, {@code rpT3}. */
  private static boolean isOfPathologist(String value) {
    int letter = 0;
    while (letter < value.length() && Character.isLowerCase(value.charAt(letter))) {
      if (value.charAt(letter) == 'p') {
        return true;
      }
      letter++;
    }
    return false;
  }

  /** The categories together, where several places state them; else the first as written. */
  private String value(Value.Stage stated) {
    boolean isWhole =
        !isTnm(stated) || !isNew(stated.t(), t) && !isNew(stated.n(), n) && !isNew(stated.m(), m);
    return isWhole ? stated.value() : said(t) + said(n) + said(m);
  }

  private static String said(@Nullable String category) {
    return category == null ? "" : category;
  }

  private static boolean isNew(@Nullable String known, @Nullable String said) {
    return known == null && said != null;
  }

  static boolean isTnm(Value.Stage stage) {
    return stage.system().equals(TNM);
  }

  private @Nullable StageFinding finding() {
    if (first == null) {
      return null;
    }
    return new StageFinding(
        value(first),
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

package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Profile;

/**
 * Counts the marks of one document.
 *
 * <p>Spans: a mark is a hit if it is paired with one of its kind (brateval and nervaluate define
 * the same figures over their matches; see {@link SpanMatch}). Units: paired marks must agree in
 * the unit's attributes as well, and are paired so that most do. Attributes: over the paired marks
 * where either side says something, the share that says the same; so an attribute that both leave
 * out adds nothing.
 */
final class MarkScorer {
  private static final SpanMatch[] GIVEN = {SpanMatch.EXACT};

  private final Measures measures;
  private final Profile profile;
  private final List<Mark> gold;
  private final List<Mark> run;

  MarkScorer(Measures measures, Profile profile, List<Mark> gold, List<Mark> run) {
    this.measures = measures;
    this.profile = profile;
    this.gold = gold.stream().filter(profile::counts).toList();
    this.run = relevant(run.stream().filter(profile::counts).toList());
  }

  /** Without gold for all there is, what stands away from gold is not looked at. */
  private List<Mark> relevant(List<Mark> all) {
    return profile.complete()
        ? all
        : all.stream().filter(m -> gold.stream().anyMatch(g -> near(g, m))).toList();
  }

  private static boolean near(Mark gold, Mark run) {
    return gold.kind().equals(run.kind()) && SpanMatch.OVERLAP.test(gold, run);
  }

  /** The pairing of a kind. */
  Pairing pair(String kind, SpanMatch way) {
    return matcher(way).pair(ofKind(gold, kind), ofKind(run, kind));
  }

  /** Puts the counts of every kind and unit in every way of matching. */
  void count(Map<String, Tally> tallies) {
    for (SpanMatch way : profile.spansGiven() ? GIVEN : SpanMatch.values()) {
      Tally all = Tally.NONE;
      for (String kind : new TreeSet<>(profile.judged().keySet())) {
        Tally tally = pair(kind, way).tally();
        all = all.plus(tally);
        if (!profile.spansGiven()) {
          tallies.put(kind + "/" + way.label(), tally);
        }
      }
      if (!profile.spansGiven() && !profile.judged().isEmpty()) {
        tallies.put("all/" + way.label(), all);
      }
      for (Measures.Unit unit : measures.units()) {
        countUnit(unit, way, tallies);
      }
    }
  }

  private void countUnit(Measures.Unit unit, SpanMatch way, Map<String, Tally> tallies) {
    List<String> of = unit.of().stream().filter(profile.attributes(unit.kind())::contains).toList();
    if (of.isEmpty()) {
      return;
    }
    Matcher matcher = new Matcher((g, r) -> way.test(g, r) && agreesIn(of, g, r), this::agreement);
    Pairing pairing =
        matcher.pair(
            gold.stream().filter(unit::covers).toList(),
            run.stream().filter(unit::covers).toList());
    tallies.put(unit.name() + "/" + way.label(), pairing.tally());
  }

  /** Puts how often each attribute is right on matched marks. */
  void countAttributes(SpanMatch way, Map<String, Tally> tallies, List<Confusion> confusions) {
    for (String kind : new TreeSet<>(profile.judged().keySet())) {
      Pairing pairing = pair(kind, way);
      for (String attribute : new TreeSet<>(profile.attributes(kind))) {
        Tally tally = Tally.NONE;
        for (Pairing.Match match : pairing.matched()) {
          tally = tally.plus(judge(kind, attribute, match, confusions));
        }
        tallies.put(kind + "." + attribute, tally);
        if (measures.value().contains(attribute)) {
          unpaired(kind + "." + attribute, attribute, pairing, confusions);
        }
      }
    }
  }

  private static Tally judge(
      String kind, String attribute, Pairing.Match match, List<Confusion> confusions) {
    String right = match.gold().get(attribute);
    String said = match.run().get(attribute);
    if (right.equals(Mark.UNJUDGED) || (right.isEmpty() && said.isEmpty())) {
      return Tally.NONE;
    }
    confusions.add(new Confusion(kind + "." + attribute, right, said));
    return agreesIn(attribute, match.gold(), match.run()) ? new Tally(1, 0, 0) : new Tally(0, 1, 1);
  }

  private static void unpaired(
      String measure, String attribute, Pairing pairing, List<Confusion> confusions) {
    pairing.missed().forEach(m -> add(measure, m.get(attribute), Confusion.MISSED, confusions));
    pairing.spurious().forEach(m -> add(measure, Confusion.SPURIOUS, m.get(attribute), confusions));
  }

  private static void add(String measure, String gold, String run, List<Confusion> confusions) {
    if (!gold.isEmpty() && !run.isEmpty()) {
      confusions.add(new Confusion(measure, gold, run));
    }
  }

  /** Gold that the run gives another kind. */
  void countKinds(SpanMatch way, List<Confusion> confusions) {
    List<Mark> missed = new ArrayList<>();
    List<Mark> spurious = new ArrayList<>();
    for (String kind : new TreeSet<>(profile.judged().keySet())) {
      Pairing pairing = pair(kind, way);
      missed.addAll(pairing.missed());
      spurious.addAll(pairing.spurious());
    }
    Matcher matcher = new Matcher((g, r) -> !g.kind().equals(r.kind()) && way.test(g, r), none());
    for (Pairing.Match match : matcher.pair(missed, spurious).matched()) {
      confusions.add(new Confusion("kind", match.gold().kind(), match.run().kind()));
    }
  }

  /** The default way's counts by section. */
  Map<String, Map<String, Tally>> bySection(SpanMatch way) {
    Map<String, Map<String, Tally>> sections = new TreeMap<>();
    for (String kind : new TreeSet<>(profile.judged().keySet())) {
      Pairing pairing = pair(kind, way);
      pairing.matched().forEach(m -> add(sections, m.gold(), new Tally(1, 0, 0)));
      pairing.spurious().forEach(m -> add(sections, m, new Tally(0, 1, 0)));
      pairing.missed().forEach(m -> add(sections, m, new Tally(0, 0, 1)));
    }
    return sections;
  }

  private static void add(Map<String, Map<String, Tally>> sections, Mark mark, Tally tally) {
    sections
        .computeIfAbsent(mark.section(), s -> new TreeMap<>())
        .merge(mark.kind(), tally, Tally::plus);
  }

  private Matcher matcher(SpanMatch way) {
    return new Matcher(way::test, this::agreement);
  }

  /** Pairs are chosen so that what makes a result right weighs most. */
  private int agreement(Mark a, Mark b) {
    int agreed = 0;
    for (String attribute : profile.attributes(a.kind())) {
      if (agreesIn(attribute, a, b)) {
        agreed += measures.value().contains(attribute) ? 16 : 1;
      }
    }
    return agreed;
  }

  private static ToIntBiFunction<Mark, Mark> none() {
    return (a, b) -> 0;
  }

  private static boolean agreesIn(List<String> attributes, Mark a, Mark b) {
    return attributes.stream().allMatch(attribute -> agreesIn(attribute, a, b));
  }

  /** Whether both say the same of an attribute; what gold does not judge is never wrong. */
  static boolean agreesIn(String attribute, Mark a, Mark b) {
    String one = a.get(attribute);
    String other = b.get(attribute);
    return one.equals(other) || one.equals(Mark.UNJUDGED) || other.equals(Mark.UNJUDGED);
  }

  private static List<Mark> ofKind(List<Mark> marks, String kind) {
    return marks.stream().filter(m -> m.kind().equals(kind)).toList();
  }
}

package org.conus.write.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conus.findings.SameTumor;
import org.jspecify.annotations.Nullable;

/** Rows are grouped as if each were compared with all others. */
class TumorGroupsProperties {
  private static final SameTumor SAME = SameTumor.builtIn();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What a row says; the document is a number. */
  record Said(
      int document,
      String role,
      @Nullable String icdO3,
      @Nullable String topography,
      @Nullable String side,
      boolean certain) {}

  @Property(tries = 2000)
  void groupsAreThoseOfPlainComparison(@ForAll("rows") List<TumorSource> rows) {
    assertThat(names(TumorGroups.of(rows, SAME))).isEqualTo(names(plain(rows)));
  }

  @Provide
  Arbitrary<List<TumorSource>> rows() {
    Arbitrary<Said> said =
        Combinators.combine(
                Arbitraries.integers().between(1, 5),
                Arbitraries.of("primary", "primary", "metastasis", "recurrence"),
                Arbitraries.of(
                        "8000/3", "8010/3", "8041/3", "8041/6", "8046/3", "8140/3", "8500/3",
                        "8720/3")
                    .injectNull(0.1),
                Arbitraries.of("C34.9", "C34.1", "C18.9", "C50.9", "C80.9").injectNull(0.2),
                Arbitraries.of("left", "right").injectNull(0.5),
                Arbitraries.of(true, false))
            .as(Said::new);
    return said.list().ofMaxSize(25).map(TumorGroupsProperties::sources);
  }

  /** Of documents in the order of their numbers, as they are gathered. */
  private static List<TumorSource> sources(List<Said> said) {
    List<Said> ordered = new ArrayList<>(said);
    ordered.sort(Comparator.comparingInt(Said::document));
    List<TumorSource> sources = new ArrayList<>();
    for (Said one : ordered) {
      String kind = one.document() % 2 == 0 ? "pathology" : "radiology";
      String id = "t" + (sources.size() + 1);
      sources.add(new TumorSource("d" + one.document(), kind, row(id, one)));
    }
    return sources;
  }

  private static ObjectNode row(String id, Said said) {
    ObjectNode row = JSON.objectNode().put("id", id).put("role", said.role());
    ObjectNode histology = row.putObject("histology").put("icdO3", said.icdO3());
    histology.put("name", "Name " + said.icdO3());
    histology.put("certainty", said.certain() ? "certain" : "uncertain");
    ArrayNode evidence = histology.putArray("evidence");
    evidence.add("m" + said.document()).add("m" + id);
    row.putObject("primarySite").put("icdO3Topography", said.topography());
    row.putObject("laterality").put("value", said.side());
    return row;
  }

  private static List<List<String>> names(List<List<TumorSource>> groups) {
    return groups.stream().map(group -> group.stream().map(TumorSource::name).toList()).toList();
  }

  private static List<List<TumorSource>> plain(List<TumorSource> rows) {
    List<TumorSource> ranked = new ArrayList<>(rows);
    ranked.sort(
        Comparator.comparingLong((TumorSource row) -> moreSpecial(rows, row))
            .thenComparing(row -> !row.isCertain())
            .thenComparing(row -> !row.isPathology()));
    List<List<TumorSource>> groups = new ArrayList<>();
    for (TumorSource row : ranked) {
      groups.stream()
          .filter(group -> group.stream().allMatch(other -> areOne(other, row)))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
    }
    groups.sort(
        Comparator.comparingInt(
            group -> group.stream().mapToInt(rows::indexOf).min().orElseThrow()));
    return groups;
  }

  private static long moreSpecial(List<TumorSource> rows, TumorSource than) {
    return rows.stream().filter(other -> SAME.isMoreSpecial(other.traits(), than.traits())).count();
  }

  private static boolean areOne(TumorSource a, TumorSource b) {
    return !a.documentId().equals(b.documentId()) && SAME.are(a.traits(), b.traits());
  }
}

package org.conus.write.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conus.findings.SameTumor;
import org.conus.findings.SameTumor.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a patient's documents tell of the same tumor. Rows are taken one after the other,
 * what is special before what is general; each goes to the first group whose rows are all of the
 * same tumor and of other documents, or else begins one.
 *
 * <p>Rows are compared by their traits, of which there are few, however many documents there are:
 * for rows of some traits only groups are looked at that take such, and what a group holds is
 * compared with them once.
 */
final class TumorGroups {
  private final SameTumor sameTumor;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Traits, Takers> takers = new HashMap<>();

  private TumorGroups(SameTumor sameTumor) {
    this.sameTumor = sameTumor;
  }

  /** A row with its place among all and what is compared of it. */
  private record Row(TumorSource source, int place, Traits traits) {}

  /** The groups in the order of their first rows; in each what is most special leads. */
  static List<List<TumorSource>> of(List<TumorSource> sources, SameTumor sameTumor) {
    List<Row> rows = new ArrayList<>(sources.size());
    for (TumorSource source : sources) {
      rows.add(new Row(source, rows.size(), source.traits()));
    }
    TumorGroups all = new TumorGroups(sameTumor);
    all.ranked(rows).forEach(all::add);
    all.groups.sort(Comparator.comparingInt(Group::firstPlace));
    return all.groups.stream().map(Group::sources).toList();
  }

  /** Those first that no other row is more special than; then what is certain; then pathology. */
  private List<Row> ranked(List<Row> rows) {
    Map<Traits, Long> counts =
        rows.stream().collect(Collectors.groupingBy(TumorGroups::histology, Collectors.counting()));
    Map<Traits, Long> general = new HashMap<>();
    for (Traits histology : counts.keySet()) {
      general.put(histology, moreSpecial(counts, histology));
    }
    List<Row> ranked = new ArrayList<>(rows);
    ranked.sort(
        Comparator.comparing((Row row) -> general.getOrDefault(histology(row), 0L))
            .thenComparing(row -> !row.source().isCertain())
            .thenComparing(row -> !row.source().isPathology()));
    return ranked;
  }

  /** The histology alone, which makes a row more special than another. */
  private static Traits histology(Row row) {
    return new Traits("", row.traits().histology(), row.traits().icdO3(), null, null);
  }

  private long moreSpecial(Map<Traits, Long> counts, Traits than) {
    long rows = 0;
    for (Map.Entry<Traits, Long> other : counts.entrySet()) {
      rows += sameTumor.isMoreSpecial(other.getKey(), than) ? other.getValue() : 0;
    }
    return rows;
  }

  private void add(Row row) {
    Group group = takers.computeIfAbsent(row.traits(), Takers::new).first(row.source());
    if (group == null) {
      group = new Group();
      groups.add(group);
    }
    group.add(row);
  }

  /** The groups that take rows of some traits, in the order in which they were begun. */
  private final class Takers {
    private final Traits traits;

    /** Groups that took such rows when they were last looked at, by how many of theirs were. */
    private final Map<Group, Integer> known = new LinkedHashMap<>();

    /** How many groups were looked at; those among them that are not known take none. */
    private int seen;

    Takers(Traits traits) {
      this.traits = traits;
    }

    /** The first that has no row of the same document; null for none. */
    @Nullable Group first(TumorSource source) {
      for (Iterator<Map.Entry<Group, Integer>> left = known.entrySet().iterator();
          left.hasNext(); ) {
        Map.Entry<Group, Integer> entry = left.next();
        Group group = entry.getKey();
        if (!takes(group, entry.getValue())) {
          left.remove();
          continue;
        }
        entry.setValue(group.traits().size());
        if (!group.hasDocument(source.documentId())) {
          return group;
        }
      }
      return firstOfOthers(source);
    }

    private @Nullable Group firstOfOthers(TumorSource source) {
      while (seen < groups.size()) {
        Group group = groups.get(seen++);
        if (takes(group, 0)) {
          known.put(group, group.traits().size());
          if (!group.hasDocument(source.documentId())) {
            return group;
          }
        }
      }
      return null;
    }

    /**
     * Whether all rows of a group are of the same tumor.
     *
     * @param from the traits that were not looked at before
     */
    private boolean takes(Group group, int from) {
      return group.traits().stream().skip(from).allMatch(other -> sameTumor.are(other, traits));
    }
  }

  /** Rows of one tumor. */
  private static final class Group {
    private final List<TumorSource> sources = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<Traits> ofRows = new HashSet<>();
    private final List<Traits> traits = new ArrayList<>();
    private int firstPlace = Integer.MAX_VALUE;

    void add(Row row) {
      sources.add(row.source());
      documents.add(row.source().documentId());
      firstPlace = Math.min(firstPlace, row.place());
      if (ofRows.add(row.traits())) {
        traits.add(row.traits());
      }
    }

    boolean hasDocument(String id) {
      return documents.contains(id);
    }

    List<TumorSource> sources() {
      return sources;
    }

    /** Of its rows, each once, in the order in which they came. */
    List<Traits> traits() {
      return traits;
    }

    int firstPlace() {
      return firstPlace;
    }
  }
}

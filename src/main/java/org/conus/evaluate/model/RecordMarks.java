package org.conus.evaluate.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.findings.IhcFinding;
import org.conus.findings.RecordedMention;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.conus.knowledge.Code;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Records as marks and rows. */
public final class RecordMarks {
  private RecordMarks() {}

  public static Predicted of(CaseReport report) {
    Map<String, RecordedMention> byId = new TreeMap<>();
    report.mentions().forEach(m -> byId.put(m.id(), m));
    List<Row> rows =
        report.cases().stream()
            .flatMap(c -> c.tumors().stream())
            .map(tumor -> row(tumor, byId))
            .toList();
    return new Predicted(report.mentions().stream().map(RecordMarks::mark).toList(), rows);
  }

  private static Mark mark(RecordedMention m) {
    return new Mark(
        m.id(),
        m.kind().label(),
        List.of(new Span(m.begin(), m.end())),
        m.text(),
        attributes(m),
        false,
        m.section(),
        m.because());
  }

  private static Map<String, String> attributes(RecordedMention m) {
    Map<String, String> said = assertion(m.assertion());
    value(m.value(), said);
    for (Code code : m.codes()) {
      if (code.system().equals(Code.ICD_O_3)) {
        put(said, m.kind() == MentionKind.TUMOR ? "morphology" : "topography", code.code());
      } else {
        put(said, code.system(), code.code());
      }
    }
    return said;
  }

  /** What a text holds of a mention, as attributes. */
  public static Map<String, String> assertion(Assertion assertion) {
    Map<String, String> said = new TreeMap<>();
    said.put("polarity", assertion.polarity().label());
    said.put("certainty", assertion.certainty().label());
    said.put("temporality", assertion.temporality().label());
    said.put("subject", assertion.subject().label());
    return said;
  }

  private static void value(Value value, Map<String, String> said) {
    if (value instanceof Value.Ihc ihc) {
      stain(ihc, said);
    } else if (value instanceof Value.Level level) {
      put(said, "levels", String.join(" ", level.levels()));
      put(said, "structure", level.structure());
    } else if (value instanceof Value.Size size) {
      put(said, "dimensions", join(size.dimensions()));
      put(said, "unit", size.unit());
    } else if (value instanceof Value.Anatomy anatomy) {
      put(said, "laterality", anatomy.laterality());
    } else if (value instanceof Value.Tumor tumor) {
      put(said, "grade", tumor.grade());
    } else if (value instanceof Value.Grade grade) {
      put(said, "value", grade.value());
    } else if (value instanceof Value.Stage stage) {
      put(said, "value", stage.value());
    } else if (value instanceof Value.Age age) {
      put(said, "value", Integer.toString(age.value()));
      put(said, "unit", age.unit());
    } else if (value instanceof Value.Sex sex) {
      put(said, "value", sex.value());
    }
  }

  private static void stain(Value.Ihc ihc, Map<String, String> said) {
    put(said, "result", ihc.result());
    put(said, "extent", ihc.extent());
    put(said, "intensity", ihc.intensity());
    put(said, "percent", ihc.percent());
    put(said, "score", ihc.score());
    put(said, "pattern", ihc.pattern());
    put(said, "component", ihc.component());
    put(said, "alias", ihc.alias());
  }

  private static String join(List<Double> dimensions) {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  private static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null) {
      AttributeValues.put(said, name, value);
    }
  }

  private static Row row(TumorFinding tumor, Map<String, RecordedMention> mentions) {
    RowBuilder row = new RowBuilder();
    row.add("role", tumor.role()).morphology(tumor.histology().icdO3());
    row.named(tumor.histology().name()).named(tumor.histology().text());
    SiteFinding site = tumor.primarySite();
    if (site != null) {
      row.topography(site.icdO3Topography());
    }
    row.add("laterality", laterality(tumor)).compartment(value(tumor.compartment()));
    row.grade(tumor.grade() == null ? null : tumor.grade().value());
    StageFinding stage = tumor.stage();
    if (stage != null) {
      row.stage(stage.value()).stage(stage.group()).stage(stage.figo());
    }
    if (tumor.levels() != null) {
      row.levels(tumor.levels().values());
    }
    row.sizes(tumor.sizes().stream().map(SizeFinding::centimeters).toList());
    tumor.ihc().forEach(ihc -> row.stain(names(ihc, mentions), ihc.result()));
    return row.build();
  }

  /** A row's side, else that of its site, which of metastases is their primary's. */
  private static @Nullable String laterality(TumorFinding tumor) {
    SiteFinding site = tumor.primarySite();
    String ofRow = value(tumor.laterality());
    if (ofRow != null || site == null || tumor.role().equals("metastasis")) {
      return ofRow;
    }
    return site.laterality();
  }

  private static @Nullable String value(@Nullable ValueFinding finding) {
    return finding == null ? null : finding.value();
  }

  /** A marker is known by its names and by all words that stand for it in the text. */
  private static Set<String> names(IhcFinding ihc, Map<String, RecordedMention> mentions) {
    Set<String> names = new LinkedHashSet<>(List.of(ihc.marker()));
    List<@Nullable String> more = new ArrayList<>();
    more.add(ihc.symbol());
    for (String id : ihc.evidence()) {
      RecordedMention mention = mentions.get(id);
      if (mention != null && mention.value() instanceof Value.Ihc value) {
        more.add(mention.text());
        more.add(value.alias());
      }
    }
    more.stream().filter(n -> n != null).forEach(n -> names.add(String.valueOf(n)));
    return names;
  }
}

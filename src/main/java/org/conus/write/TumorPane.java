package org.conus.write;

import java.util.List;
import java.util.Locale;
import org.conus.findings.GradeFinding;
import org.conus.findings.HistologyFinding;
import org.conus.findings.IhcFinding;
import org.conus.findings.LevelsFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.Rejected;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.jspecify.annotations.Nullable;

/** A tumor row of the findings. */
final class TumorPane {
  private final Html html;
  private final EvidenceLinks links;

  TumorPane(Html html) {
    this.html = html;
    this.links = new EvidenceLinks(html);
  }

  void write(TumorFinding tumor) {
    html.open("article", "class", "finding " + tumor.role());
    heading(tumor);
    html.open("dl");
    site("Primary site", tumor.primarySite());
    sites(tumor.foundAt());
    value("Compartment", tumor.compartment());
    levels(tumor.levels());
    sizes(tumor.sizes());
    value("Laterality", tumor.laterality());
    grade(tumor.grade());
    stage(tumor.stage());
    value("Margins", tumor.margins());
    value("Lymphovascular invasion", tumor.lymphovascularInvasion());
    value("Perineural invasion", tumor.perineuralInvasion());
    nodes(tumor.lymphNodes());
    html.close("dl");
    panel(tumor.ihc());
    rejected(tumor.rejected());
    html.close("article");
  }

  private void heading(TumorFinding tumor) {
    String of = tumor.of() == null ? "" : " of " + tumor.of();
    html.open("header").element("span", "role", tumor.role() + of);
    html.element("span", "id", tumor.id()).close("header");
    HistologyFinding histology = tumor.histology();
    html.open("h3");
    links.finding(
        histology.name(),
        Words.joined(histology.icdO3(), Words.after("NCIt ", histology.ncit())),
        histology.evidence(),
        histology.certainty(),
        histology.because());
    html.close("h3");
    quote(histology.text(), histology.name());
  }

  /** What the text says, where it is not the preferred name itself. */
  private void quote(String text, String name) {
    if (!text.isEmpty() && !text.equalsIgnoreCase(name)) {
      html.element("q", "", text);
    }
  }

  private void site(String title, @Nullable SiteFinding site) {
    if (site != null) {
      html.element("dt", "", title).open("dd");
      site(site);
      html.close("dd");
    }
  }

  private void sites(List<SiteFinding> sites) {
    if (!sites.isEmpty()) {
      html.element("dt", "", "Found at");
      for (SiteFinding site : sites) {
        html.open("dd");
        site(site);
        html.close("dd");
      }
    }
  }

  private void site(SiteFinding site) {
    String codes =
        Words.joined(
            site.icdO3Topography(),
            site.uberon(),
            site.laterality(),
            String.join(" ", site.levels()),
            site.compartment());
    links.finding(site.name(), codes, site.evidence(), site.certainty(), site.because());
    html.text(" ");
    quote(site.text(), site.name());
  }

  private void value(String title, @Nullable ValueFinding value) {
    if (value != null) {
      row(title, value.value(), value.evidence(), value.certainty(), value.because());
    }
  }

  private void grade(@Nullable GradeFinding grade) {
    if (grade != null) {
      row("Grade", Words.grade(grade), grade.evidence(), grade.certainty(), grade.because());
    }
  }

  private void stage(@Nullable StageFinding stage) {
    if (stage != null) {
      row("Stage", Words.stage(stage), stage.evidence(), stage.certainty(), stage.because());
    }
  }

  private void nodes(@Nullable NodesFinding nodes) {
    if (nodes != null) {
      String words = Words.nodes(nodes.positive(), nodes.examined());
      row("Lymph nodes", words, nodes.evidence(), nodes.certainty(), nodes.because());
    }
  }

  private void levels(@Nullable LevelsFinding levels) {
    if (levels != null) {
      String words = String.join(" ", levels.values());
      row("Levels", words, levels.evidence(), levels.certainty(), levels.because());
    }
  }

  private void sizes(List<SizeFinding> sizes) {
    for (SizeFinding size : sizes) {
      String words = Words.size(size.dimensions(), size.unit());
      row("Size", words, size.evidence(), size.certainty(), size.because());
    }
  }

  private void row(
      String title, String words, List<String> evidence, String certainty, List<String> because) {
    html.element("dt", "", title).open("dd");
    links.finding(words, "", evidence, certainty, because);
    html.close("dd");
  }

  private void panel(List<IhcFinding> panel) {
    if (panel.isEmpty()) {
      return;
    }
    html.open("table", "class", "ihc").element("caption", "", "Immunohistochemistry");
    html.open("tbody");
    panel.forEach(this::stain);
    html.close("tbody").close("table");
  }

  private void stain(IhcFinding ihc) {
    html.open("tr", "class", ihc.result().toLowerCase(Locale.ROOT));
    html.element("td", "sign", Sign.of(ihc.result()));
    html.open("th", "scope", "row");
    links.words(ihc.marker(), ihc.evidence());
    if (ihc.symbol() != null && !ihc.symbol().equalsIgnoreCase(ihc.marker())) {
      html.text(" ").element("span", "code", ihc.symbol());
    }
    html.close("th").element("td", "result", ihc.result().replace('-', ' '));
    html.open("td", "class", "details").text(Words.details(ihc));
    if (ihc.certainty().equals("uncertain")) {
      html.text(" ").element("span", "doubt", "uncertain");
    }
    html.text(" ").element("span", "why", String.join(" \u00B7 ", ihc.because()));
    html.close("td").open("td", "class", "proof");
    links.numbers(ihc.evidence());
    html.close("td").close("tr");
  }

  private void rejected(List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    html.open("div", "class", "rejected").element("h4", "", "Considered and not taken");
    html.open("ul", "class", "plain");
    for (Rejected one : rejected) {
      html.open("li").element("span", "field", one.field()).text(" ");
      links.words(one.value(), one.evidence());
      html.text(" \u2014 " + one.reason());
      links.numbers(one.evidence());
      html.close("li");
    }
    html.close("ul").close("div");
  }
}

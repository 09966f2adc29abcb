package org.conus.write;

import java.util.List;

/** A finding's words as a link to the mentions that prove it. */
final class EvidenceLinks {
  private static final int SHOWN_AT_ONCE = 6;

  private final Html html;

  EvidenceLinks(Html html) {
    this.html = html;
  }

  /**
   * The words, which lead to all mentions together, followed by what else belongs to the finding.
   *
   * @param codes shown behind the words, empty if there are none
   */
  void finding(
      String words, String codes, List<String> evidence, String certainty, List<String> because) {
    words(words, evidence);
    if (!codes.isEmpty()) {
      html.text(" ").element("span", "code", codes);
    }
    if (certainty.equals("uncertain")) {
      html.text(" ").element("span", "doubt", certainty);
    }
    numbers(evidence);
    if (!because.isEmpty()) {
      html.text(" ").element("span", "why", String.join(" \u00B7 ", because));
    }
  }

  void words(String words, List<String> evidence) {
    if (evidence.isEmpty()) {
      html.element("span", "words", words);
    } else {
      String all = String.join(" ", evidence);
      html.open("a", "class", "words", "href", "#at-" + evidence.get(0), "data-ev", all)
          .text(words)
          .close("a");
    }
  }

  /** A link to each mention, named by its number. */
  void numbers(List<String> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    html.text(" ").open("span", "class", "ev");
    int shown = evidence.size() <= SHOWN_AT_ONCE + 1 ? evidence.size() : SHOWN_AT_ONCE;
    evidence.subList(0, shown).forEach(this::number);
    if (shown < evidence.size()) {
      html.open("details").element("summary", "", "+" + (evidence.size() - shown));
      evidence.subList(shown, evidence.size()).forEach(this::number);
      html.close("details");
    }
    html.close("span");
  }

  private void number(String mention) {
    html.open("a", "href", "#at-" + mention, "data-ev", mention)
        .text(mention.startsWith("m") ? mention.substring(1) : mention)
        .close("a");
  }
}

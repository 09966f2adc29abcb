package org.conus.write;

import java.util.List;
import java.util.stream.Collectors;
import org.conus.extract.Assertion;
import org.conus.findings.RecordedMention;

/**
 * Every mention with all that is known of it. The page's script takes a mention's entry, {@code
 * is-...}, as the card beside the text.
 */
final class MentionList {
  private MentionList() {}

  static void write(Html html, List<RecordedMention> mentions) {
    html.open("details", "class", "mentions");
    html.element("summary", "", "All mentions (" + mentions.size() + ")");
    html.open("ol");
    mentions.forEach(mention -> entry(html, mention));
    html.close("ol").close("details");
  }

  private static void entry(Html html, RecordedMention mention) {
    html.open("li", "id", "is-" + mention.id(), "class", MarkedText.classes(mention));
    html.open("p")
        .element("b", "tag", Words.of(mention.kind()))
        .open("a", "href", "#at-" + mention.id())
        .text(mention.text())
        .close("a")
        .close("p");
    html.element("p", "value", Words.of(mention.value()));
    line(html, "assertion", assertion(mention.assertion()));
    line(html, "codes", Words.codes(mention.codes()));
    line(html, "rules", String.join(" \u00B7 ", mention.because()));
    line(html, "place", place(mention));
    html.close("li");
  }

  private static String assertion(Assertion assertion) {
    String said = String.join(" \u00B7 ", Words.besidePlain(assertion));
    String cues =
        assertion.cues().stream()
            .map(cue -> "\u201C" + cue + "\u201D")
            .collect(Collectors.joining(", "));
    return Words.joined(said, cues.isEmpty() ? null : "by " + cues);
  }

  private static String place(RecordedMention mention) {
    return Words.joined(
        mention.id(), mention.begin() + "\u2013" + mention.end(), mention.section());
  }

  private static void line(Html html, String cssClass, String text) {
    if (!text.isEmpty()) {
      html.element("p", cssClass, text);
    }
  }
}

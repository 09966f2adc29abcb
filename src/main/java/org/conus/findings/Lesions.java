package org.conus.findings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;

/** Tells whether a sentence speaks of a lesion without naming its type. */
final class Lesions {
  private final Map<String, String> roles = new HashMap<>();

  Lesions(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("lesion-words.tsv", "text", "role").uniqueRows("text")) {
      roles.put(row.get("text"), row.need("role"));
    }
  }

  /** Whether a word for a lesion stands in a span. */
  boolean namedIn(String text, Span span) {
    return has(text, span, "lesion");
  }

  /** Whether a word for bone or a lesion of it stands in a span. */
  boolean ofBoneIn(String text, Span span) {
    return has(text, span, "bone");
  }

  private boolean has(String text, Span span, String role) {
    int from = span.begin();
    for (int i = span.begin(); i <= span.end(); i++) {
      if (i == span.end() || !Character.isLetter(text.charAt(i))) {
        if (i > from && role.equals(roles.get(text.substring(from, i).toLowerCase(Locale.ROOT)))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }
}

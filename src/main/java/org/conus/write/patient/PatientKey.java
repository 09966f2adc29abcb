package org.conus.write.patient;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Which patient a document is of. {@code source} takes what the document's format tells, as HL7 v2,
 * CDA and FHIR do; {@code folder} takes the folder in which the document lies; anything else is a
 * regular expression that is searched in the id, whose first group (or, if it has none, what it
 * matches) is the patient: {@code (\d+)_} makes {@code 4711} of {@code in/4711_pathology.txt}.
 */
final class PatientKey {
  private static final String FOLDER = "folder";
  private static final String SOURCE = "source";
  private static final Pattern PARENT = Pattern.compile("^(.+)/[^/]*$", Pattern.DOTALL);

  private final @Nullable Pattern pattern;

  private PatientKey(@Nullable Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws IllegalArgumentException if it is no regular expression, or empty
   */
  static PatientKey parse(String words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "patients needs a key: folder, source, or a regular expression");
    }
    if (words.equals(SOURCE)) {
      return new PatientKey(null);
    }
    try {
      return new PatientKey(words.equals(FOLDER) ? PARENT : Pattern.compile(words));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("no regular expression: " + e.getDescription(), e);
    }
  }

  /** The patient; null if the document tells of none. */
  @Nullable String of(SourceText source) {
    return pattern == null ? source.origin().patient() : in(source.id(), pattern);
  }

  private static @Nullable String in(CharSequence documentId, Pattern pattern) {
    Matcher matcher = pattern.matcher(documentId);
    if (!matcher.find()) {
      return null;
    }
    String key = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    return key == null || key.isBlank() ? null : key;
  }
}

package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/** What a tumor's phrase comes to: its concept, behavior, grade, course and codes. */
final class TumorReading {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final TumorPhrase phrase;
  private final String text;
  private final @Nullable Concept concept;
  private final @Nullable String behavior;

  /**
   * @param text the phrase as written
   */
  TumorReading(TumorPhrase phrase, String text) {
    this.phrase = phrase;
    this.text = text;
    this.concept = concept(phrase);
    this.behavior = behavior(phrase, concept);
  }

  Value.Tumor value() {
    return new Value.Tumor(
        concept == null ? null : concept.id(),
        concept == null || concept.is("head") ? capitalized(text) : concept.name(),
        behavior,
        valueOf("grade", "differentiation"),
        valueOf("course"),
        site());
  }

  /** The type that says most: a type before a metastasis word or a bare head, else the head's. */
  private static @Nullable Concept concept(TumorPhrase phrase) {
    Concept head = phrase.head().concept();
    if (phrase.head().isGeneric()) {
      for (Item item : phrase.before()) {
        if (item.concept() != null && item.role() != Role.HEAD && !item.isGeneric()) {
          return item.concept();
        }
      }
    }
    return head;
  }

  private static @Nullable String behavior(TumorPhrase phrase, @Nullable Concept concept) {
    if (phrase.head().isMetastasis()) {
      return "6";
    }
    String digit = digitOf(concept);
    for (Item item : phrase.before()) {
      if (item.isMetastasis()) {
        digit = "6";
      } else if (item.modifier() != null && item.modifier().is("behavior")) {
        digit = changed(digit, item.modifier().value());
      }
    }
    return digit;
  }

  /** {@code invasive} does not make a metastasis less of one, nor a benign tumor malignant. */
  private static @Nullable String changed(@Nullable String digit, String by) {
    return by.isEmpty() || "6".equals(digit) ? digit : by;
  }

  private static @Nullable String digitOf(@Nullable Concept concept) {
    if (concept == null) {
      return null;
    }
    return concept
        .code(Code.ICD_O_3)
        .map(code -> code.substring(code.indexOf('/') + 1))
        .orElse(null);
  }

  private @Nullable String valueOf(String... kinds) {
    for (Item item : phrase.before()) {
      Modifier modifier = item.modifier();
      for (String kind : kinds) {
        if (modifier != null && modifier.is(kind) && !modifier.value().isEmpty()) {
          return modifier.value();
        }
      }
    }
    return null;
  }

  private @Nullable String site() {
    for (Item item : phrase.before()) {
      if (item.site() != null && item.site().value() instanceof Value.Anatomy anatomy) {
        return anatomy.concept();
      }
    }
    return null;
  }

  /** The concept's codes, the morphology with the behavior of the phrase. */
  List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    if (concept == null) {
      return codes;
    }
    for (Code code : concept.codes()) {
      codes.add(code.system().equals(Code.ICD_O_3) ? morphology(code, behavior) : code);
    }
    if (concept.is("head") && behavior != null) {
      codes.add(new Code(Code.ICD_O_3, "8000/" + behavior));
    }
    return codes;
  }

  private static Code morphology(Code type, @Nullable String behavior) {
    String code = type.code();
    if (behavior == null || code.endsWith(behavior)) {
      return type;
    }
    return new Code(Code.ICD_O_3, code.substring(0, code.indexOf('/') + 1) + behavior);
  }

  private static String capitalized(String words) {
    String flat = SPACES.matcher(words).replaceAll(" ");
    return Character.toUpperCase(flat.charAt(0)) + flat.substring(1);
  }
}

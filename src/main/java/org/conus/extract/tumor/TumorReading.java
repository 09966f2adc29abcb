package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** What a tumor's phrase comes to: its concept, behavior, grade, course and codes. */
final class TumorReading {
  private final TumorPhrase phrase;
  private final String text;
  private final Span span;
  private final @Nullable TumorType type;
  private final @Nullable String behavior;

  /**
   * @param text in which the phrase stands
   * @param span of the phrase
   */
  TumorReading(TumorPhrase phrase, String text, Span span) {
    this.phrase = phrase;
    this.text = text;
    this.span = span;
    this.type = type(phrase);
    this.behavior = behavior(phrase, type);
  }

  Value.Tumor value() {
    return new Value.Tumor(
        type == null ? null : type.concept().id(),
        type == null || type.isHead() ? capitalized(span.in(text)) : type.concept().name(),
        behavior,
        grade(),
        course(),
        site());
  }

  /** The type that says most: a type before a metastasis word or a bare head, else the head's. */
  private static @Nullable TumorType type(TumorPhrase phrase) {
    if (phrase.head().isGeneric()) {
      List<Item> before = phrase.before();
      for (int i = 0; i < before.size(); i++) {
        Item item = before.get(i);
        if (item.type() != null && item.role() != Role.HEAD && !item.isGeneric()) {
          return item.type();
        }
      }
    }
    return phrase.head().type();
  }

  private static @Nullable String behavior(TumorPhrase phrase, @Nullable TumorType type) {
    if (phrase.head().isMetastasis()) {
      return "6";
    }
    String digit = type == null ? null : type.behavior();
    List<Item> before = phrase.before();
    for (int i = 0; i < before.size(); i++) {
      Item item = before.get(i);
      if (item.isMetastasis()) {
        digit = "6";
      } else if (item.modifier() != null && item.modifier().kind() == Modifier.Kind.BEHAVIOR) {
        digit = changed(digit, item.modifier().value());
      }
    }
    return digit;
  }

  /** {@code invasive} does not make a metastasis less of one, nor a benign tumor malignant. */
  private static @Nullable String changed(@Nullable String digit, String by) {
    return by.isEmpty() || "6".equals(digit) ? digit : by;
  }

  private @Nullable String grade() {
    List<Item> before = phrase.before();
    for (int i = 0; i < before.size(); i++) {
      Modifier modifier = before.get(i).modifier();
      if (modifier != null && modifier.saysGrade() && !modifier.value().isEmpty()) {
        return modifier.value();
      }
    }
    return null;
  }

  private @Nullable String course() {
    List<Item> before = phrase.before();
    for (int i = 0; i < before.size(); i++) {
      Modifier modifier = before.get(i).modifier();
      if (modifier != null
          && modifier.kind() == Modifier.Kind.COURSE
          && !modifier.value().isEmpty()) {
        return modifier.value();
      }
    }
    return null;
  }

  private @Nullable String site() {
    List<Item> before = phrase.before();
    for (int i = 0; i < before.size(); i++) {
      Mention site = before.get(i).site();
      if (site != null && site.value() instanceof Value.Anatomy anatomy) {
        return anatomy.concept();
      }
    }
    return null;
  }

  /** The concept's codes, the morphology with the behavior of the phrase. */
  List<Code> codes() {
    if (type == null) {
      return List.of();
    }
    List<Code> own = type.concept().codes();
    boolean same = type.hasOneBehavior() && behavior != null && behavior.equals(type.behavior());
    if (behavior == null || same && !type.isHead()) {
      return own;
    }
    List<Code> codes = new ArrayList<>(own.size() + 1);
    for (Code code : own) {
      codes.add(code.system().equals(Code.ICD_O_3) ? morphology(code, behavior) : code);
    }
    if (type.isHead()) {
      codes.add(new Code(Code.ICD_O_3, "8000/" + behavior));
    }
    return codes;
  }

  private static Code morphology(Code type, String behavior) {
    String code = type.code();
    return code.endsWith(behavior)
        ? type
        : new Code(Code.ICD_O_3, code.substring(0, code.indexOf('/') + 1) + behavior);
  }

  /** With a capital, and with one space for every white space. */
  private static String capitalized(String words) {
    StringBuilder flat = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean white = c == ' ' || c >= '\t' && c <= '\r';
      if (!white || !space) {
        flat.append(white ? ' ' : c);
      }
      space = white;
    }
    flat.setCharAt(0, Character.toUpperCase(flat.charAt(0)));
    return flat.toString();
  }
}

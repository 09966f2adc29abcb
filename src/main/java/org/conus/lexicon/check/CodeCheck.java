package org.conus.lexicon.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.lexicon.source.Tables;
import org.jspecify.annotations.Nullable;

/** The form of codes, check digits included, and whether a tumor's digit is what its words say. */
final class CodeCheck {
  private final Knowledge knowledge;
  private final Consumer<Issue> issues;
  private final Map<String, Pattern> forms = new HashMap<>();

  CodeCheck(Knowledge knowledge, Consumer<Issue> issues) {
    this.knowledge = knowledge;
    this.issues = issues;
    for (Table.Row row : Tables.read("code-forms.tsv", "table", "system", "form").rows()) {
      forms.put(row.need("table") + row.need("system"), Pattern.compile(row.need("form")));
    }
  }

  void run() {
    for (TermKind kind : TermKind.values()) {
      for (Concept concept : knowledge.terms(kind).concepts()) {
        concept.codes().forEach(code -> checkForm(kind, concept, code));
      }
    }
    List<BehaviorWord> words = behaviorWords();
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      checkBehavior(concept, words);
    }
  }

  private void checkForm(TermKind kind, Concept concept, Code code) {
    Pattern form = forms.get(kind.file() + code.system());
    boolean good = form != null && form.matcher(code.code()).matches();
    if (good && code.system().equals(Code.LOINC)) {
      good = hasCheckDigit(code.code());
    }
    if (!good) {
      report("code-form", kind, concept, code.code(), "no code of " + code.system());
    }
  }

  /** Modulus 10, as LOINC and others have it: every other digit from the right is doubled. */
  private static boolean hasCheckDigit(String code) {
    int dash = code.indexOf('-');
    int sum = 0;
    for (int i = dash - 1; i >= 0; i--) {
      int digit = code.charAt(i) - '0';
      int weighed = (dash - 1 - i) % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
  }

  /**
   * A word that says a behavior.
   *
   * @param padded with a space on either side
   */
  private record BehaviorWord(String padded, String digits) {}

  private static List<BehaviorWord> behaviorWords() {
    return Tables.read("behavior-words.tsv", "text", "digits").rows().stream()
        .map(row -> new BehaviorWord(" " + NameKey.of(row.need("text")) + " ", row.need("digits")))
        .toList();
  }

  private void checkBehavior(Concept concept, List<BehaviorWord> words) {
    String code = concept.code(Code.ICD_O_3).orElse("");
    if (code.isEmpty()) {
      return;
    }
    char digit = code.charAt(code.length() - 1);
    expect(concept, "benign", "01", digit);
    expect(concept, "in-situ", "2", digit);
    expect(concept, "metastasis", "6", digit);
    Set<String> told = new HashSet<>();
    for (TermName name : concept.names()) {
      BehaviorWord word = longest(" " + NameKey.of(name.text()) + " ", words);
      if (word != null && word.digits().indexOf(digit) < 0 && told.add(word.padded())) {
        String detail = "'" + name.text() + "' says /" + word.digits() + ", the code /" + digit;
        report("behavior", TermKind.TUMOR, concept, word.padded().strip(), detail);
      }
    }
  }

  private void expect(Concept concept, String flag, String digits, char digit) {
    if (concept.is(flag) && digits.indexOf(digit) < 0) {
      report("behavior", TermKind.TUMOR, concept, flag, "flag " + flag + ", but code /" + digit);
    }
  }

  /** The longest behavior word counts: {@code non malignant} is not {@code malignant}. */
  private static @Nullable BehaviorWord longest(String name, List<BehaviorWord> words) {
    BehaviorWord longest = null;
    for (BehaviorWord word : words) {
      if (name.contains(word.padded())
          && (longest == null || word.padded().length() > longest.padded().length())) {
        longest = word;
      }
    }
    return longest;
  }

  private void report(String rule, TermKind kind, Concept concept, String other, String detail) {
    issues.accept(new Issue(LexiconCheck.TABLES, rule, kind.file(), concept.id(), other, detail));
  }
}

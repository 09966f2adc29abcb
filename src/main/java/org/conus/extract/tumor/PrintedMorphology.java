package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A morphology code of ICD-O-3 that stands right behind a name, as in synoptic reports: {@code
 * Carcinoma, infiltrating duct, NOS 8500/3}, {@code adenocarcinoma (8140/3)}. It is the mention's
 * code if a type of the table has it.
 */
final class PrintedMorphology {
  private static final int DIGITS = 4;
  private static final String NOT_SPECIFIED = "nos";
  private static final String MORPHOLOGY = "m";

  private final Set<String> known = new HashSet<>();

  PrintedMorphology(Knowledge knowledge) {
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      concept.code(Code.ICD_O_3).ifPresent(known::add);
    }
  }

  /**
   * The mention with the code that is printed behind it.
   *
   * @param last the last token of its name
   */
  Mention coded(Tokens tokens, Mention mention, int last) {
    String code = behind(tokens, last);
    if (code == null || !(mention.value() instanceof Value.Tumor tumor)) {
      return mention;
    }
    List<Code> codes = new ArrayList<>();
    codes.add(new Code(Code.ICD_O_3, code));
    for (Code own : mention.codes()) {
      if (!own.system().equals(Code.ICD_O_3) && mention.codes().contains(codes.get(0))) {
        codes.add(own);
      }
    }
    Value value =
        new Value.Tumor(
            tumor.concept(),
            tumor.name(),
            code.substring(DIGITS + 1),
            tumor.grade(),
            tumor.course(),
            tumor.site());
    List<String> because = new ArrayList<>(mention.because());
    because.add("tumor.printed-morphology");
    return new Mention(MentionKind.TUMOR, mention.span(), value, codes, because);
  }

  private @Nullable String behind(Tokens tokens, int last) {
    int at = last + 1;
    at += isMark(tokens, at, ',') && isWord(tokens, at + 1, NOT_SPECIFIED) ? 2 : 0;
    at += isMark(tokens, at, '(') || isMark(tokens, at, '[') ? 1 : 0;
    at += isWord(tokens, at, MORPHOLOGY) ? 1 : 0;
    at += at < tokens.size() && tokens.isHyphen(at) ? 1 : 0;
    if (at + 2 >= tokens.size()
        || tokens.kind(at) != TokenKind.NUMBER
        || tokens.length(at) != DIGITS
        || !tokens.is(at + 1, '/')
        || tokens.length(at + 2) != 1) {
      return null;
    }
    String code = tokens.text(at) + "/" + tokens.text(at + 2);
    return known.contains(code) ? code : null;
  }

  private static boolean isMark(Tokens tokens, int at, char mark) {
    return at < tokens.size() && tokens.is(at, mark);
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return at < tokens.size() && tokens.isWord(at, word);
  }
}

package org.conus;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conus.text.SourceText;

/** No text is too strange: whatever comes in, a record comes out, and its mentions stand in it. */
class NastyTextProperties {
  private static final List<String> FRAGMENTS =
      List.of(
          "Immunohistoche-\nmical",
          "inten\nsity",
          "transc- \nription factor-1",
          "well-\nenhanced",
          "metasta-\r\n\r\n12\r\n\r\nsis",
          "ﬁbrous ﬂuid ﬀ ﬃ",
          "adeno\u00ADcarcinoma",
          "T\u00A012",
          "lung\u200B cancer",
          "\u0001\u0007\u001B[31m",
          "\f",
          "\u000B",
          "\uFEFF",
          "\uFFFD",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "a\u0301\u0301\u0301",
          "\u202Eנגיף السرطان\u202C",
          "肺癌",
          "\u2028",
          "\u0085",
          "\r",
          "\n",
          "\n\n\n",
          "\t\t",
          "   ",
          "",
          "medulloblastoma1)",
          "rare3,10)",
          "Fig. 1. A tumor (A).",
          "Fig. 2.",
          "\n- 14 -\n",
          "CASE REPORT\n",
          "DISCUSSION:",
          "FINAL DIAGNOSIS:\n",
          "GROSS:",
          "small cell lung cancer",
          "metastatic adenocarcinoma of the",
          "positive for ",
          "CD20, CD3 and CD5",
          "CK7(+",
          "HER2 2+",
          "Ki-67 30%",
          "negative",
          "TTF-1-",
          "respectively",
          "neither nor",
          "no evidence of ",
          "T12-L2",
          "C1-C999999",
          "L5/S1/T1/C7",
          "T2-weighted",
          "pT2N1aM0",
          "S1,2,3,4,5,6",
          "99999999999999999999 cm",
          "1.4×1.3×1.7\ncm",
          "1.2.3.4 x x x mm",
          "up to",
          "<",
          "Gleason 4+",
          "grade ",
          "stage ",
          "left right left upper lower lobe of of the",
          "a 60-year-old",
          "999999999999-year-old man",
          "-",
          "--------",
          "....",
          "(((((",
          ")))",
          "[[[",
          "\"",
          "'",
          "|",
          "%%",
          "&lt;b&gt;",
          "\\",
          "/",
          "é",
          "İ",
          "ß",
          "K",
          "µ");

  @Property(tries = 400)
  void readsTextsOutOfNastyPieces(@ForAll("nasty") String text) {
    check(text);
  }

  @Property(tries = 200)
  void readsAnyCharacters(@ForAll String text) {
    check(text);
  }

  @Property(tries = 20)
  void readsLongListsOfOnePiece(@ForAll("piece") String piece) {
    check(piece.repeat(3_000));
    check((piece + ", ").repeat(3_000));
    check((piece + "\n").repeat(1_000));
  }

  /** Texts that once ended the run. */
  @Example
  void readsWhatOnceBrokeIt() {
    check("The end. DISCUSSION:. A word.");
  }

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> gap = Arbitraries.of("", " ", "\n", ", ", ". ");
    return piece()
        .flatMap(piece -> gap.map(between -> piece + between))
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> piece() {
    return Arbitraries.of(FRAGMENTS);
  }

  private static void check(String text) {
    SourceText source = SourceText.of("nasty", text);
    Invariants.check(source, TestDocs.record(source));
  }
}

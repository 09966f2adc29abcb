package org.conus.extract.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.text.Span;
import org.junit.jupiter.api.Test;

class DictionaryFitTest {
  private static final Code CUI = new Code("UMLS", "CX0000001");
  private static final Code OTHER_CUI = new Code("UMLS", "CX0000002");

  @Test
  void aNameWhereNothingStandsIsAMention() {
    DictionaryFit fit = fit(List.of(), name(MentionKind.TUMOR, 3, 9, CUI));

    assertThat(fit.codes()).isEmpty();
    assertThat(fit.added())
        .singleElement()
        .satisfies(
            added -> {
              assertThat(added.kind()).isEqualTo(MentionKind.TUMOR);
              assertThat(added.span()).isEqualTo(new Span(3, 9));
              assertThat(added.codes()).containsExactly(CUI);
              assertThat(added.because()).containsExactly("tumor.dictionary");
            });
  }

  @Test
  void theBehaviorIsThatOfTheDictionarysMorphology() {
    Code morphology = new Code(Code.ICD_O_3, "9391/3");
    Mention added = fit(List.of(), name(MentionKind.TUMOR, 0, 4, morphology)).added().get(0);

    assertThat(((Value.Tumor) added.value()).behavior()).isEqualTo("3");
  }

  @Test
  void aNameOnOneOfOursGivesTheCodesThatItLacks() {
    Code ncit = new Code(Code.NCIT, "C3017");
    Mention own = tumor(3, 9, ncit);
    DictionaryFit fit =
        fit(List.of(own), name(MentionKind.TUMOR, 3, 9, CUI, new Code(Code.NCIT, "C1")));

    assertThat(fit.added()).isEmpty();
    assertThat(fit.codes())
        .containsEntry(0, new DictionaryFit.Joined(List.of(CUI), "tumor.dictionary"));
  }

  @Test
  void aNameThatOverlapsOneOfOursIsLeftOut() {
    DictionaryFit fit =
        fit(
            List.of(tumor(3, 9), anatomy(20, 25), level(30, 33)),
            name(MentionKind.TUMOR, 0, 4, CUI),
            name(MentionKind.TUMOR, 0, 20, CUI),
            name(MentionKind.ANATOMY, 24, 28, CUI),
            name(MentionKind.ANATOMY, 30, 33, CUI));

    assertThat(fit.added()).isEmpty();
    assertThat(fit.codes()).isEmpty();
  }

  @Test
  void aSiteStandsInsideATumorAndBesideOne() {
    DictionaryFit fit =
        fit(
            List.of(tumor(3, 20)),
            name(MentionKind.ANATOMY, 3, 8, CUI),
            name(MentionKind.TUMOR, 20, 24, CUI));

    assertThat(fit.added()).extracting(Mention::span).containsExactly(span(3, 8), span(20, 24));
  }

  @Test
  void aBareLesionBarsWhatSaysNoMore() {
    List<Mention> own = List.of(lesion(10, 15));

    assertThat(fit(own, name(MentionKind.TUMOR, 10, 15, CUI)).added()).isEmpty();
    assertThat(fit(own, name(MentionKind.TUMOR, 4, 12, CUI)).added()).isEmpty();
    assertThat(fit(own, name(MentionKind.TUMOR, 12, 20, CUI)).added()).isEmpty();
    assertThat(fit(own, name(MentionKind.TUMOR, 4, 15, CUI)).added()).hasSize(1);
    assertThat(fit(own, name(MentionKind.ANATOMY, 10, 15, CUI)).added()).hasSize(1);
  }

  @Test
  void theLongestOfTheDictionarysOwnNamesStays() {
    DictionaryFit fit =
        fit(
            List.of(),
            name(MentionKind.TUMOR, 10, 15, OTHER_CUI),
            name(MentionKind.TUMOR, 0, 15, CUI));

    assertThat(fit.added()).extracting(Mention::span).containsExactly(span(0, 15));
  }

  @Test
  void twoDictionariesNamesOfOnePlaceAreOneMentionInWhateverOrder() {
    DictionaryName one = name(MentionKind.TUMOR, 0, 5, OTHER_CUI);
    DictionaryName other = name(MentionKind.TUMOR, 0, 5, CUI);

    assertThat(fit(List.of(), one, other)).isEqualTo(fit(List.of(), other, one));
    assertThat(fit(List.of(), one, other).added().get(0).codes()).containsExactly(CUI, OTHER_CUI);
  }

  @Test
  void onlyTumorsAndSitesAreTaken() {
    assertThatThrownBy(() -> name(MentionKind.SIZE, 0, 5, CUI))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DictionaryFit fit(List<Mention> own, DictionaryName... names) {
    return DictionaryFit.of(own, List.of(names));
  }

  private static DictionaryName name(MentionKind kind, int begin, int end, Code... codes) {
    return new DictionaryName(kind, span(begin, end), "a name", List.of(codes));
  }

  private static Mention tumor(int begin, int end, Code... codes) {
    Value value = new Value.Tumor("row", "Row", "3", null, null, null);
    return new Mention(
        MentionKind.TUMOR, span(begin, end), value, List.of(codes), List.of("tumor.type"));
  }

  private static Mention anatomy(int begin, int end) {
    return of(MentionKind.ANATOMY, begin, end, new Value.Anatomy("row", "Row", null));
  }

  private static Mention level(int begin, int end) {
    return of(MentionKind.SPINAL_LEVEL, begin, end, new Value.Level(List.of("T1"), "vertebra"));
  }

  private static Mention lesion(int begin, int end) {
    return of(MentionKind.LESION, begin, end, new Value.Lesion("tumor"));
  }

  private static Mention of(MentionKind kind, int begin, int end, Value value) {
    return new Mention(kind, span(begin, end), value, List.of(), List.of());
  }

  private static Span span(int begin, int end) {
    return new Span(begin, end);
  }
}

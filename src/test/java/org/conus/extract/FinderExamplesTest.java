package org.conus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.conus.Examples;
import org.conus.extract.anatomy.AnatomyFinder;
import org.conus.extract.measure.GradeFinder;
import org.conus.extract.measure.PathologyFinder;
import org.conus.extract.measure.PersonFinder;
import org.conus.extract.measure.ProcedureFinder;
import org.conus.extract.measure.SizeFinder;
import org.conus.extract.measure.StageFinder;
import org.conus.extract.spine.SpinalLevelFinder;
import org.conus.extract.tumor.TumorFinder;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the finders find in single sentences, by the tables that ship; a table of examples each. */
class FinderExamplesTest {
  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final MentionFinder LEVELS = new SpinalLevelFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder SITES = new AnatomyFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder TUMORS = new TumorFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder SIZES = new SizeFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder GRADES = new GradeFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder STAGES = new StageFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder PATHOLOGY = new PathologyFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder PERSONS = new PersonFinder(KNOWLEDGE, VOCABULARY);
  private static final MentionFinder PROCEDURES = new ProcedureFinder(KNOWLEDGE, VOCABULARY);

  static List<String[]> anatomy() {
    return Examples.rows("anatomy.tsv");
  }

  static List<String[]> tumors() {
    return Examples.rows("tumors.tsv");
  }

  static List<String[]> sizes() {
    return Examples.rows("sizes.tsv");
  }

  static List<String[]> gradesAndStages() {
    return Examples.rows("grades-stages.tsv");
  }

  static List<String[]> pathology() {
    return Examples.rows("pathology.tsv");
  }

  static List<String[]> persons() {
    return Examples.rows("persons.tsv");
  }

  static List<String[]> procedures() {
    return Examples.rows("procedures.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("anatomy")
  void findsTheSitesOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, LEVELS, SITES), MentionKind.ANATOMY);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tumors")
  void findsTheTumorsOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, LEVELS, SITES, TUMORS), MentionKind.TUMOR);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sizes")
  void findsTheSizesOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, LEVELS, SITES, TUMORS, SIZES), MentionKind.SIZE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gradesAndStages")
  void findsTheGradesAndStagesOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, GRADES, STAGES), MentionKind.GRADE, MentionKind.STAGE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pathology")
  void findsMarginsInvasionAndNodesOfAnExample(String text, String expected) {
    assertFound(
        text,
        expected,
        found(text, PATHOLOGY),
        MentionKind.MARGIN,
        MentionKind.INVASION,
        MentionKind.LYMPH_NODES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("persons")
  void findsThePersonsOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, PERSONS), MentionKind.AGE, MentionKind.SEX);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("procedures")
  void findsTheOperationsOfAnExample(String text, String expected) {
    assertFound(text, expected, found(text, LEVELS, PROCEDURES), MentionKind.PROCEDURE);
  }

  static Stream<Arguments> tumorForms() {
    return Examples.of("tumor-forms.tsv", "morphology", "forms")
        .flatMap(
            row ->
                Stream.of(((String) row.get()[1]).split(" \\| ", -1))
                    .map(form -> Arguments.of(form, row.get()[0])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tumorForms")
  void givesEveryFormOfANameItsMorphology(String form, String morphology) {
    List<String> codes =
        found(capitalized(form) + ".", LEVELS, SITES, TUMORS).stream()
            .filter(mention -> mention.kind() == MentionKind.TUMOR)
            .map(FinderExamplesTest::said)
            .toList();
    assertThat(codes).containsExactly(morphology);
  }

  private static String capitalized(String form) {
    return Character.toUpperCase(form.charAt(0)) + form.substring(1);
  }

  private static List<Mention> found(String text, MentionFinder... finders) {
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text);
    for (MentionFinder finder : finders) {
      List<Mention> mentions = new ArrayList<>(analysis.mentions());
      mentions.addAll(finder.find(analysis));
      Collections.sort(mentions);
      analysis = analysis.with(mentions);
    }
    return analysis.mentions();
  }

  private static void assertFound(
      String text, String expected, List<Mention> found, MentionKind... kinds) {
    String[] wanted = expected.split("; ");
    List<String> rendered = new ArrayList<>();
    for (Mention mention : found) {
      if (List.of(kinds).contains(mention.kind())) {
        String span = mention.span().in(text);
        String said = said(mention);
        String like = rendered.size() < wanted.length ? wanted[rendered.size()] : "";
        rendered.add(isAsPrecise(like, span, said) ? like : span + "=" + said);
      }
    }
    assertThat(String.join("; ", rendered)).isEqualTo(expected);
  }

  /** An example may say less of a code than there is: its category, or nothing. */
  private static boolean isAsPrecise(String example, String span, String said) {
    return example.equals(span)
        || example.startsWith(span + "=") && said.startsWith(example.substring(span.length() + 1));
  }

  private static String said(Mention mention) {
    Value value = mention.value();
    if (value instanceof Value.Size size) {
      List<String> sides = size.dimensions().stream().map(FinderExamplesTest::plain).toList();
      return String.join("x", sides) + " " + size.unit();
    } else if (value instanceof Value.Grade grade) {
      return grade.system() + ":" + grade.value();
    } else if (value instanceof Value.Stage stage) {
      return stage.system() + ":" + stage.value();
    } else if (value instanceof Value.Margin margin) {
      return margin.value();
    } else if (value instanceof Value.Invasion invasion) {
      return invasion.type();
    } else if (value instanceof Value.Nodes nodes) {
      return count(nodes.positive()) + " of " + count(nodes.examined());
    } else if (value instanceof Value.Age age) {
      return "age:" + age.value() + " " + age.unit();
    } else if (value instanceof Value.Sex sex) {
      return "sex:" + sex.value();
    } else if (value instanceof Value.Procedure procedure) {
      return procedure.name();
    }
    return mention.codes().stream()
        .filter(code -> code.system().equals(Code.ICD_O_3))
        .map(Code::code)
        .findFirst()
        .orElse("-");
  }

  private static String count(@Nullable Integer count) {
    return count == null ? "?" : count.toString();
  }

  private static String plain(double side) {
    return side == Math.rint(side)
        ? String.format(Locale.ROOT, "%.0f", side)
        : String.valueOf(side);
  }
}

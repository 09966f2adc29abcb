package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents from end to end. None is held out: those are for measuring alone. */
class GoldenRecordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a11-path-kidney-templated",
        "a20-mri-lumbar-degenerative",
        "a22-mri-spine-discitis",
        "a24-ct-cervical-hematoma",
        "a27-op-fusion-degenerative",
        "b10-abstract-pituitary-carcinoma",
        "b22-radiology-mri-degenerative",
        "b23-radiology-ct-trauma",
        "b28-operative-acdf-myelopathy",
      })
  void hasEveryRowAndFieldOfADocument(String id) {
    assertThat(GoldenDiff.of(id)).as("differences of %s", id).isEmpty();
  }

  /** The main tumor is right when its role, topography category and morphology are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a01-case-sclc-conus",
        "a06-case-rcc-parotid",
        "a07-case-gist-nf1",
        "a09-path-breast-synoptic",
        "a13-path-lymphoma-flow",
        "a14-path-lung-synoptic",
        "a19-path-pituitary",
        "a28-op-corpectomy-thyroid",
        "a30-oncology-dictation-traps",
        "b01-case-endometrial-vertebral",
        "b02-case-thymic-carcinoma-epidural",
        "b07-case-synchronous-esophagus-kidney",
        "b15-synoptic-ovary",
        "b17-narrative-marrow-myeloma",
        "b20-narrative-sacral-chordoma",
      })
  void hasTheMainTumorOfADocument(String id) {
    List<String> differences = GoldenDiff.ofMainTumor(id);
    assertThat(differences).as("differences of the main tumor of %s", id).isEmpty();
  }

  @Test
  void looksAtNoDocumentThatIsHeldOut() {
    assertThat(TestDocs.ids()).containsAll(TestDocs.heldOut());
    for (String name : List.of("hasEveryRowAndFieldOfADocument", "hasTheMainTumorOfADocument")) {
      assertThat(named(name)).doesNotContainAnyElementsOf(TestDocs.heldOut());
    }
  }

  private static List<String> named(String method) {
    try {
      return List.of(
          GoldenRecordsTest.class
              .getDeclaredMethod(method, String.class)
              .getAnnotation(ValueSource.class)
              .strings());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}

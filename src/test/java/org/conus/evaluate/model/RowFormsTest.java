package org.conus.evaluate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conus.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades and stages of rows are compared by what they say, not by how they are written. */
class RowFormsTest {
  static List<String[]> rows() {
    return Examples.rows("row-forms.tsv");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void bringsValuesIntoOneForm(String field, String written, String forms) {
    RowBuilder builder = new RowBuilder();
    Row row = (field.equals("grade") ? builder.grade(written) : builder.stage(written)).build();

    assertThat(row.get(field)).containsExactlyInAnyOrder(forms.split("\\|"));
  }
}

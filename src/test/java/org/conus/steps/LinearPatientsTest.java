package org.conus.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of one patient, as with a wrong key all of an archive are, take steps each alone. */
class LinearPatientsTest {
  private static final int FEW = 200;
  private static final int FACTOR = 8;
  private static final double GROWTH = 10;

  @Test
  @SuppressWarnings("unchecked") // of another class loader, known by an interface of the JDK
  void growAsTheirDocuments(@TempDir Path folder) {
    ToLongBiFunction<Path, Integer> patients =
        (ToLongBiFunction<Path, Integer>) CountedClasses.make(Patients.class);
    long unused = patients.applyAsLong(folder.resolve("first"), 1); // what is loaded once
    long few = patients.applyAsLong(folder.resolve("few"), FEW);

    long many = patients.applyAsLong(folder.resolve("many"), FEW * FACTOR);

    assertThat((double) many)
        .as("steps after %d of an eighth of the documents", few)
        .isLessThanOrEqualTo(few * GROWTH);
  }
}

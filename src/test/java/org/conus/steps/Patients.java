package org.conus.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.conus.findings.Patient;
import org.conus.findings.Reports;
import org.conus.findings.Tumors;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.conus.write.patient.PatientFormat;

/** The steps of merging as many documents of one patient as are asked for, in a folder. */
public final class Patients implements ToLongBiFunction<Path, Integer> {
  private static final List<String> CODES = List.of("8010/3", "8041/3", "8140/3", "8720/3");
  private static final List<String> SITES = List.of("C34.9", "C18.9", "C50.9", "C64.9", "C80.9");

  @Override
  public long applyAsLong(Path folder, Integer documents) {
    long before = Steps.count();
    try (RunWriter writer =
        new PatientFormat()
            .open(new RunOutput(Files.createDirectories(folder), Instant.EPOCH), "folder")) {
      for (int i = 0; i < documents; i++) {
        writer.accept(Samples.extracted(report(i)));
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Steps.count() - before;
  }

  private static Reports report(int number) {
    String code = CODES.get(number % CODES.size());
    String site = SITES.get(number % SITES.size());
    return Reports.of("p/" + number + ".txt", "")
        .patient(
            new Patient(null, Tumors.value("male", "m1")),
            List.of(),
            Tumors.primary("t1")
                .histology("a tumor", "Name " + code, code, "m1")
                .primarySite("a site", "Site " + site, site, "m2")
                .ihc("TTF-1", "NKX2-1", "positive", null, "m3")
                .row(),
            Tumors.metastasis("t2", "t1")
                .histology("a tumor", "Name " + code, code, "m1")
                .foundAt("brain", "Brain", "C71.9", "m4")
                .row());
  }
}

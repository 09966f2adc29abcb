package org.conus.write.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.NewFile;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/** The file of a run. */
final class BundleFile implements RunWriter {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Fhir fhir = new Fhir();
  private final NewFile file;
  private final String time;

  private BundleFile(NewFile file, String time) {
    this.file = file;
    this.time = time;
  }

  static BundleFile open(RunOutput output) throws IOException {
    return new BundleFile(output.create("fhir/bundles.ndjson"), output.time().toString());
  }

  @Override
  public void accept(Extracted document) throws IOException {
    file.out().write(mapper.writeValueAsBytes(new DocumentBundle(fhir, document, time).make()));
    file.out().write('\n');
  }

  @Override
  public List<String> finish() throws IOException {
    file.finish();
    return fhir.replaced() == 0
        ? List.of()
        : List.of("fhir: " + fhir.replaced() + " characters that FHIR lacks are U+FFFD");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

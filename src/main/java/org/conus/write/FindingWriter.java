package org.conus.write;

import java.util.List;
import org.conus.findings.ValueFinding;

/** Writes what all findings have: the mentions that prove them, how certain they are, and why. */
final class FindingWriter {
  private static final byte[] BECAUSE = JsonBytes.name("because");
  private static final byte[] CERTAINTY = JsonBytes.name("certainty");
  private static final byte[] EVIDENCE = JsonBytes.name("evidence");
  private static final byte[] VALUE = JsonBytes.name("value");

  private final JsonBytes out;

  FindingWriter(JsonBytes out) {
    this.out = out;
  }

  void value(ValueFinding finding) {
    out.text(VALUE, finding.value());
    proof(finding.evidence(), finding.certainty(), finding.because());
  }

  void proof(List<String> evidence, String certainty, List<String> because) {
    out.texts(EVIDENCE, evidence).text(CERTAINTY, certainty).texts(BECAUSE, because);
  }
}

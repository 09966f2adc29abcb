package org.conus.write.patient;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/**
 * {@code patients:KEY}, which {@code --patient-key KEY} means: one line of JSON a patient in {@code
 * patients.jsonl}.
 */
public final class PatientFormat implements Format {

  @Override
  public String name() {
    return "patients";
  }

  @Override
  public String about() {
    return "one line a patient in patients.jsonl, the documents merged: patients:folder,"
        + " patients:source (of HL7, CDA, FHIR), or patients:REGEX whose first group in a document's id is the patient";
  }

  @Override
  public String columns() {
    return """
    ## patients.jsonl

    | field | |
    |---|---|
    | schema | conus-patient/1 |
    | patient | the key; the document's id where that tells of no patient |
    | documents | id, kind, sha256 and number of cases of each, in the order of the input |
    | sexes, ages | each value once, as in the record |
    | tumors | the tumors, each once; `from` names the rows that were merged, `DOCUMENT#t1`; fields as in \
    the record, the most special histology first, then what is certain, then pathology; lists hold what any \
    document says; `conflicts` has every other value of a field |
    | procedures | each once |
    | problems | of the documents, and of the merging |

    Evidence is `DOCUMENT#m1`. Of a document with several patients nothing is merged: it is a problem.
    """;
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    return PatientWriter.open(output, PatientKey.parse(argument));
  }
}

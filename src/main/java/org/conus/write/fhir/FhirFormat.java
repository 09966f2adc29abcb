package org.conus.write.fhir;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/**
 * {@code fhir}: a Bundle of FHIR R4 a document, a line each, in {@code fhir/bundles.ndjson}. A
 * Bundle is a transaction that a server takes as it is; ids follow from the document's id, so that
 * a rerun replaces what it wrote.
 *
 * <p>The resources have the shape of mCODE. They do not claim its profiles: without SNOMED CT, and
 * without a patient's name and dates, its bindings stay unmet.
 */
public final class FhirFormat implements Format {

  @Override
  public String name() {
    return "fhir";
  }

  @Override
  public String about() {
    return "a FHIR R4 Bundle a document, mCODE-shaped, in fhir/bundles.ndjson";
  }

  @Override
  public String columns() {
    return """
        ## fhir/bundles.ndjson

        A line a document: a Bundle of type transaction. Nothing in it was reviewed: reports and observations are
        `preliminary`, conditions `unconfirmed`, or `provisional` where the text itself is uncertain. What a text denies or
        says of others is in no resource.

        | resource | of | elements |
        |---|---|---|
        | DocumentReference | the document | its id and kind; not its text |
        | Patient | a patient | gender; id of the document and number of the patient |
        | Observation | age | LOINC 30525-0 |
        | Condition | a primary, a recurrence (clinicalStatus) or the metastases of one primary | code: NCIt; bodySite: ICD-O-3 \
        topography of the primary, or of each metastasis; extensions of mCODE: histology-morphology-behavior with ICD-O-3, \
        related-primary-cancer-condition |
        | BodyStructure | a site | location, with side, levels and compartment as qualifiers |
        | Observation | a stain (TumorMarkerTest) | LOINC where the marker has one; value, interpretation, and as components extent, \
        intensity, percent, score, pattern and part |
        | Observation | grade, size, stage by its parts, lymph nodes, margins, invasion | LOINC where sure, else text |
        | Procedure | an operation | name, levels |
        | DiagnosticReport | the report on a patient | results; conclusionCode: ICD-O-3 morphology |
        | Provenance | each of these that is read from the text | extension `urn:conus:fhir:mention` a mention: id, begin and end in \
        UTF-16 units of the text as read, half-open; `urn:conus:fhir:rule` the rules |

        Bindings of mCODE that stay unmet without SNOMED CT: code and category of the cancer conditions (NCIt and text stand
        there), bodySite and laterality qualifier (ICD-O-3 and text), values of tumor marker tests, of grade and of TNM
        (text). Unmet because the record has none: name, identifier of a registry and birth date of the patient, and all dates.
        """;
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    if (!argument.isEmpty()) {
      throw new IllegalArgumentException(name() + " takes nothing behind a colon");
    }
    return BundleFile.open(output);
  }
}

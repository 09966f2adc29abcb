package org.conus.write.naaccr;

import com.imsweb.naaccrxml.NaaccrFormat;
import com.imsweb.naaccrxml.NaaccrOptions;
import com.imsweb.naaccrxml.PatientXmlWriter;
import com.imsweb.naaccrxml.entity.Item;
import com.imsweb.naaccrxml.entity.NaaccrData;
import com.imsweb.naaccrxml.entity.Patient;
import com.imsweb.naaccrxml.entity.Tumor;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.conus.findings.PatientCase;
import org.conus.findings.ValueFinding;
import org.conus.write.Extracted;
import org.conus.write.NewFile;
import org.conus.write.RunNumbers;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.jspecify.annotations.Nullable;

/** The file of a run. */
final class NaaccrFile implements RunWriter {
  private final NewFile file;
  private final Writer out;
  private final PatientXmlWriter xml;
  private final ItemTexts texts = new ItemTexts();
  private final Abstracts abstracts = new Abstracts();
  private final TumorItems items = new TumorItems(texts);
  private final RunNumbers patients;

  private NaaccrFile(NewFile file, Writer out, PatientXmlWriter xml, RunNumbers patients) {
    this.file = file;
    this.out = out;
    this.xml = xml;
    this.patients = patients;
  }

  static NaaccrFile open(RunOutput output) throws IOException {
    NewFile file = output.create("naaccr/abstracts.xml");
    try {
      Writer out = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8);
      NaaccrData root = new NaaccrData(NaaccrFormat.NAACCR_FORMAT_23_ABSTRACT);
      root.setTimeGenerated(Date.from(output.time()));
      NaaccrOptions options = NaaccrOptions.getDefault();
      options.setWriteItemNumber(true);
      options.setNewLine(NaaccrOptions.NEW_LINE_LF);
      PatientXmlWriter xml = new PatientXmlWriter(out, root, options);
      return new NaaccrFile(file, out, xml, output.patients());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void accept(Extracted document) throws IOException {
    int number = 0;
    for (PatientCase patientCase : document.report().cases()) {
      number++;
      List<Abstract> tumors = abstracts.of(document, patientCase);
      if (!tumors.isEmpty()) {
        xml.writePatient(patient(document, patientCase, number, tumors));
      }
    }
  }

  private Patient patient(
      Extracted document, PatientCase patientCase, int caseNumber, List<Abstract> tumors) {
    Patient patient = new Patient();
    String number = String.format(Locale.ROOT, "%08d", patients.next());
    patient.addItem(new Item("patientIdNumber", number));
    patient.addItem(new Item("sex", sex(patientCase.patient().sex())));
    int record = 0;
    for (Abstract tumor : tumors) {
      Tumor entity = new Tumor();
      String recordNumber = String.format(Locale.ROOT, "%02d", ++record);
      entity.addItem(new Item("tumorRecordNumber", recordNumber));
      items
          .of(document, patientCase, caseNumber, tumor)
          .forEach((id, value) -> entity.addItem(new Item(id, value)));
      patient.addTumor(entity);
    }
    return patient;
  }

  private static String sex(@Nullable ValueFinding sex) {
    if (sex == null) {
      return "9";
    }
    return switch (sex.value()) {
      case "male" -> "1";
      case "female" -> "2";
      default -> "9";
    };
  }

  @Override
  public List<String> finish() throws IOException {
    xml.closeAndKeepAlive();
    out.flush();
    file.finish();
    List<String> remarks = new ArrayList<>(texts.remarks());
    remarks.addAll(abstracts.remarks());
    return remarks;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

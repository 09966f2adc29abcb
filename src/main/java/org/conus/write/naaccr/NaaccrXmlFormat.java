package org.conus.write.naaccr;

import java.io.IOException;
import org.conus.write.CodeTable;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/**
 * {@code naaccr}: the primaries of a run in {@code naaccr/abstracts.xml}, NAACCR XML of the record
 * layout {@code naaccr-230-abstract}.
 *
 * <p>A Tumor is a primary, also one that is known by its recurrence or metastasis alone. One that
 * is uncertain is written if a registry reports the word that makes it so ({@code probable}, {@code
 * suspected}), and not otherwise ({@code possible}, {@code rule out}). Benign tumors and those of
 * the skin are written as well: which of them a registry takes is its own rule. No date is written:
 * the record has none.
 */
public final class NaaccrXmlFormat implements Format {

  @Override
  public String name() {
    return "naaccr";
  }

  @Override
  public String about() {
    return "primaries as NAACCR XML v23 (abstract) in naaccr/abstracts.xml";
  }

  @Override
  public String columns() {
    StringBuilder page = new StringBuilder();
    page.append("## naaccr/abstracts.xml\n\nNAACCR XML, naaccr-230-abstract. ");
    page.append("An item of which the text is silent is left out.\n\n");
    page.append("| item | number | of | |\n|---|---|---|---|\n");
    for (CodeTable.Row row : CodeTable.load(NaaccrXmlFormat.class, "items.tsv").rows()) {
      page.append("| ").append(row.get("id")).append(" | ").append(row.get("number"));
      page.append(" | ").append(row.get("of")).append(" | ").append(row.get("about"));
      page.append(" |\n");
    }
    return page.toString();
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    if (!argument.isEmpty()) {
      throw new IllegalArgumentException(name() + " takes nothing behind a colon");
    }
    return NaaccrFile.open(output);
  }
}

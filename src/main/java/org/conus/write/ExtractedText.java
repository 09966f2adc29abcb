package org.conus.write;

import org.conus.findings.CaseReport;
import org.conus.text.SourceText;

/** A document with nothing but its text and record, which may be kept as long as one likes. */
public record ExtractedText(SourceText source, CaseReport report) implements Extracted {}

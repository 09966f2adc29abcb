package org.conus.knowledge;

/**
 * A code of a terminology.
 *
 * @param system {@code ICD-O-3}, {@code NCIt}, {@code UBERON}, {@code HGNC}, {@code LOINC}, ...
 * @param code as the system writes it
 */
public record Code(String system, String code) {
  public static final String ICD_O_3 = "ICD-O-3";
  public static final String NCIT = "NCIt";
  public static final String UBERON = "UBERON";
  public static final String HGNC = "HGNC";
  public static final String LOINC = "LOINC";
}

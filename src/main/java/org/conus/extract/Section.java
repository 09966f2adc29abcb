package org.conus.extract;

import org.conus.text.Span;

/**
 * A stretch of a document under one heading. Sections follow each other and cover the whole text;
 * text before the first heading is of kind {@code preamble} (in a case report usually title and
 * abstract).
 *
 * @param kind from the table of headings: {@code abstract}, {@code introduction}, {@code
 *     case-report}, {@code discussion}, {@code conclusion}, {@code caption}, {@code
 *     clinical-history}, {@code gross}, {@code microscopic}, {@code immunohistochemistry}, {@code
 *     final-diagnosis}, {@code comment}, {@code addendum}, {@code findings}, {@code impression},
 *     ...
 * @param heading the heading as written, empty where there is none
 * @param body from the heading's end to the next heading
 */
public record Section(String kind, Span heading, Span body) {
  public static final String PREAMBLE = "preamble";

  /** Heading and body. */
  public Span whole() {
    return new Span(heading.begin(), body.end());
  }
}

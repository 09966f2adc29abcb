/**
 * The record of a document: its tumors and other findings, each with its evidence; and the
 * assembler that makes them out of mentions.
 */
@NullMarked
package org.conus.findings;

import org.jspecify.annotations.NullMarked;

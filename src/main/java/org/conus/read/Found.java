package org.conus.read;

/** What is met while documents are looked for: one of them, or a place that holds some. */
public sealed interface Found permits Input, Place {}

package org.conus.spark;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Makes a document of a row of the input; sent to the executors. */
interface RowReader extends Serializable {
  IncomingDocument read(Row row);
}

package org.conus.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.conus.batch.Failure;
import org.conus.findings.CaseReport;
import org.conus.write.RecordJson;
import org.conus.write.table.ColumnType;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableColumn;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/**
 * Rows of what became of documents: id, reason and stack of a failure, the record as bytes of JSON
 * and, if asked for, the rows that the document has in each table.
 *
 * @param tables whether the tables are asked for
 */
record OutcomeRows(boolean tables) implements Serializable {
  static final String ID = "id";
  static final String REASON = "reason";
  static final String STACK = "stack";
  static final String RECORD = "record";

  StructType schema() {
    StructType schema =
        new StructType()
            .add(ID, DataTypes.StringType, false)
            .add(REASON, DataTypes.StringType, true)
            .add(STACK, DataTypes.createArrayType(DataTypes.StringType, false), true)
            .add(RECORD, DataTypes.BinaryType, true);
    if (tables) {
      for (RecordTable<?> table : RecordTables.all()) {
        DataType row = DataTypes.createStructType(fields(table));
        schema = schema.add(table.name(), DataTypes.createArrayType(row, false), true);
      }
    }
    return schema;
  }

  private static StructField[] fields(RecordTable<?> table) {
    List<StructField> fields = new ArrayList<>();
    for (TableColumn<?> column : table.shape().columns()) {
      fields.add(
          DataTypes.createStructField(column.name(), type(column.type()), !column.required()));
    }
    return fields.toArray(StructField[]::new);
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.DoubleType;
      case DATE, TIME -> throw new IllegalArgumentException("no table of a record has dates");
    };
  }

  /** A document that was done. */
  Row done(CaseReport report) {
    TableText text = new TableText();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(text.storable(report.document().id()));
    row.add(null);
    row.add(null);
    row.add(RecordJson.bytes(report));
    if (tables) {
      for (RecordTable<?> table : RecordTables.all()) {
        row.add(rows(table, report, text));
      }
    }
    return RowFactory.create(row.toArray());
  }

  private static Object[] rows(RecordTable<?> table, CaseReport report, TableText text) {
    List<Row> rows = new ArrayList<>();
    for (@Nullable Object[] cells : table.cells(report)) {
      rows.add(RowFactory.create(Arrays.stream(cells).map(cell -> stored(cell, text)).toArray()));
    }
    return rows.toArray();
  }

  private static @Nullable Object stored(@Nullable Object cell, TableText text) {
    if (cell instanceof String string) {
      return text.storable(string);
    }
    return cell instanceof Integer number ? (Object) number.longValue() : cell;
  }

  /** A document that was not. */
  Row failed(Failure failure) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(new TableText().storable(failure.id()));
    row.add(failure.reason());
    row.add(failure.stack().toArray());
    row.add(null);
    if (tables) {
      RecordTables.all().forEach(table -> row.add(null));
    }
    return RowFactory.create(row.toArray());
  }
}

package org.conus.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.spark.sql.Row;

/** Rows of the address of a file and a line of JSON with a key and a text. */
record JsonRows(DocumentIds ids, String keyField, String textField, long limitBytes)
    implements RowReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public IncomingDocument read(Row row) {
    return document(row.getString(0), row.getString(1));
  }

  IncomingDocument document(String address, String line) {
    String source = ids.of(address);
    JsonNode object;
    try {
      object = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return unnamed(source, line, "not JSON");
    }
    if (!object.isObject()) {
      return unnamed(source, line, "not a JSON object");
    }
    JsonNode key = object.path(keyField);
    if (!key.isValueNode() || key.asText().isBlank() || key.isNull()) {
      return unnamed(source, line, "no key");
    }
    String id = source + "#" + key.asText();
    JsonNode text = object.path(textField);
    return text.isTextual()
        ? IncomingDocument.of(id, text.textValue(), limitBytes)
        : IncomingDocument.unreadable(id, "no text");
  }

  private static IncomingDocument unnamed(String source, String line, String reason) {
    return IncomingDocument.unreadable(IncomingDocument.idByContent(source, line), reason);
  }
}

package org.conus.evaluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conus.evaluate.model.Row;
import org.conus.evaluate.model.RowBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON document's tumors stand. Places are paths of names with slashes; {@code *} stands
 * for every element of an array, and a path that begins with a slash begins at the document, not at
 * the row.
 *
 * @param suffix ending of the file beside an annotated text that holds the rows; null where the
 *     gold is JSON itself
 * @param at the rows
 * @param fields by field of a row: the places of what is right
 * @param sizes the place of sizes in centimetres, or of objects with dimensions and unit
 * @param panel places of marker and result, or of lists of markers by their result
 */
public record RowRule(
    @Nullable String suffix,
    String at,
    Map<String, List<String>> fields,
    @Nullable String sizes,
    Map<String, String> panel) {
  public RowRule {
    fields = fields == null ? Map.of() : Map.copyOf(fields);
    panel = panel == null ? Map.of() : Map.copyOf(panel);
  }

  /** The rows of a document. */
  List<Row> read(JsonNode document) {
    return JsonPlaces.at(document, at).stream().map(row -> row(document, row)).toList();
  }

  private Row row(JsonNode document, JsonNode row) {
    RowBuilder builder = new RowBuilder();
    fields.forEach(
        (field, places) -> {
          for (String place : places) {
            JsonPlaces.at(place.startsWith("/") ? document : row, place)
                .forEach(value -> put(builder, field, value));
          }
        });
    if (sizes != null) {
      builder.sizes(JsonPlaces.at(row, sizes).stream().map(RowRule::centimetres).toList());
    }
    addPanel(builder, row);
    return builder.build();
  }

  private static void put(RowBuilder builder, String field, JsonNode value) {
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(v -> values.add(v.asText()));
      builder.levels(values);
      return;
    }
    switch (field) {
      case "morphology" -> builder.morphology(value.asText());
      case "topography" -> builder.topography(value.asText());
      case "histology-name" -> builder.named(value.asText());
      case "compartment" -> builder.compartment(value.asText());
      case "grade" -> builder.grade(value.asText());
      case "stage" -> builder.stage(value.asText());
      default -> builder.add(field, value.asText());
    }
  }

  private static List<Double> centimetres(JsonNode size) {
    double units = size.path("unit").asText().equals("mm") ? 10 : 1;
    List<Double> dimensions = new ArrayList<>();
    (size.isArray() ? size : size.path("dimensions"))
        .forEach(d -> dimensions.add(d.asDouble() / units));
    return dimensions;
  }

  private void addPanel(RowBuilder builder, JsonNode row) {
    String list = panel.get("at");
    if (list != null) {
      for (JsonNode stain : JsonPlaces.at(row, list)) {
        String marker = stain.path(panel.getOrDefault("marker", "marker")).asText();
        String result = stain.path(panel.getOrDefault("result", "result")).asText();
        builder.stain(List.of(marker), result);
      }
      return;
    }
    panel.forEach(
        (result, place) ->
            JsonPlaces.at(row, place)
                .forEach(marker -> builder.stain(List.of(marker.asText()), result)));
  }
}

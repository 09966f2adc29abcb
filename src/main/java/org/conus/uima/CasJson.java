package org.conus.uima;

import static org.apache.uima.json.jsoncas2.JsonCas2Names.ANCHOR_FEATURE_PREFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.ELEMENTS_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.FEATURE_STRUCTURES_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.HEADER_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.HEADER_OFFSET_ENCODING;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.ID_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.NUMERIC_FEATURE_PREFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.REF_FEATURE_PREFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.RESERVED_FIELD_PREFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.TYPE_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.VIEWS_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.VIEW_MEMBERS_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.VIEW_SOFA_FIELD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.json.jsoncas2.encoding.OffsetConverter;
import org.apache.uima.json.jsoncas2.encoding.Utf16CodeunitOffsetConverter;
import org.apache.uima.json.jsoncas2.encoding.Utf32CodepointOffsetConverter;
import org.apache.uima.json.jsoncas2.encoding.Utf8ByteOffsetConverter;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;

/**
 * Reads CAS JSON 0.4. The deserializer of uimaj-io-json 0.5.0 cannot: it passes over {@code
 * %TYPES}, makes every annotation in the first view, knows no arrays of a type ({@code
 * OntologyConcept[]}), and does not end on a key that it does not know.
 */
final class CasJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CAS cas;
  private final String encoding;
  private final Map<Integer, JsonNode> nodes;
  private final Map<Integer, FeatureStructure> structures = new HashMap<>();
  private final Map<Integer, CAS> viewBySofa = new HashMap<>();
  private final Map<String, OffsetConverter> offsets = new HashMap<>();

  private CasJson(CAS cas, String encoding, Map<Integer, JsonNode> nodes) {
    this.cas = cas;
    this.encoding = encoding;
    this.nodes = nodes;
  }

  /**
   * A CAS of the types that the JSON brings.
   *
   * @param shipped for types that it does not bring
   * @throws NoCasException if it is no CAS, or not one of these types
   */
  static CAS read(InputStream in, TypeSystemDescription shipped) throws IOException, UIMAException {
    JsonNode root = JSON.readTree(in);
    JsonNode views = root.path(VIEWS_FIELD);
    if (!views.isObject()) {
      throw new NoCasException("no " + VIEWS_FIELD);
    }
    Map<Integer, JsonNode> nodes = nodes(root.path(FEATURE_STRUCTURES_FIELD));
    CAS cas =
        CasCreationUtils.createCas(
            CasJsonTypes.of(root, nodes.values(), shipped), null, null, null);
    String encoding = root.path(HEADER_FIELD).path(HEADER_OFFSET_ENCODING).asText("UTF-16");
    CasJson reader = new CasJson(cas, encoding, nodes);
    reader.addSofas(views);
    reader.addStructures();
    reader.fill();
    reader.index(views);
    return cas;
  }

  /** The feature structures by their number, be they an array or an object. */
  private static Map<Integer, JsonNode> nodes(JsonNode list) {
    Map<Integer, JsonNode> nodes = new LinkedHashMap<>();
    if (list.isObject()) {
      list.properties().forEach(e -> nodes.put(Integer.parseInt(e.getKey()), e.getValue()));
      return nodes;
    }
    for (JsonNode node : list) {
      JsonNode id = node.path(ID_FIELD);
      if (!id.isInt() || nodes.put(id.intValue(), node) != null) {
        String which = "feature structure " + (nodes.size() + 1) + " of the list";
        throw new NoCasException("no " + ID_FIELD + " of its own: " + which);
      }
    }
    return nodes;
  }

  private void addSofas(JsonNode views) {
    for (Map.Entry<Integer, JsonNode> node : nodes.entrySet()) {
      if (isSofa(node.getValue())) {
        addSofa(node.getKey(), node.getValue());
      }
    }
    for (JsonNode view : views) {
      JsonNode sofa = view.path(VIEW_SOFA_FIELD);
      if (sofa.isObject() && !isKnown(sofa)) {
        addSofa(sofa.path(ID_FIELD).asInt(), sofa);
      }
    }
  }

  /** A sofa that stands in its view stands among the feature structures too, as UIMA writes it. */
  private boolean isKnown(JsonNode sofa) {
    return offsets.containsKey(sofa.path(CAS.FEATURE_BASE_NAME_SOFAID).asText());
  }

  private void addSofa(int id, JsonNode sofa) {
    String name = sofa.path(CAS.FEATURE_BASE_NAME_SOFAID).asText();
    CAS view = view(name);
    JsonNode text = sofa.path(CAS.FEATURE_BASE_NAME_SOFASTRING);
    if (text.isTextual()) {
      String mime = sofa.path(CAS.FEATURE_BASE_NAME_SOFAMIME).asText("text/plain");
      view.setSofaDataString(text.textValue(), mime);
      offsets.put(name, converter(text.textValue()));
    }
    viewBySofa.put(id, view);
    if (view.getSofa() != null) {
      structures.put(id, view.getSofa());
    }
  }

  private OffsetConverter converter(String text) {
    return switch (encoding) {
      case "UTF-8" -> new Utf8ByteOffsetConverter(text);
      case "UTF-16" -> new Utf16CodeunitOffsetConverter(text);
      case "UTF-32" -> new Utf32CodepointOffsetConverter(text);
      default -> throw new NoCasException("offsets in " + encoding);
    };
  }

  private void addStructures() throws IOException {
    for (Map.Entry<Integer, JsonNode> node : nodes.entrySet()) {
      if (!isSofa(node.getValue())) {
        structures.put(node.getKey(), structure(node.getKey(), node.getValue()));
      }
    }
  }

  private FeatureStructure structure(int id, JsonNode node) throws IOException {
    String name = CasJsonTypes.range(node.path(TYPE_FIELD).asText());
    FeatureStructure array = CasJsonArrays.make(cas, name, node.path(ELEMENTS_FIELD));
    return array == null ? plain(id, name, node) : array;
  }

  private FeatureStructure plain(int id, String name, JsonNode node) {
    Type type = cas.getTypeSystem().getType(name);
    if (type == null) {
      throw wrong(id, "no type " + name);
    }
    JsonNode sofa = node.path(REF_FEATURE_PREFIX + CAS.FEATURE_BASE_NAME_SOFA);
    CAS view = sofa.isInt() ? viewBySofa.get(sofa.intValue()) : cas;
    if (view == null) {
      throw wrong(id, "no sofa " + sofa.asInt());
    }
    return view.createFS(type);
  }

  private void fill() {
    for (Map.Entry<Integer, JsonNode> node : nodes.entrySet()) {
      int id = node.getKey();
      FeatureStructure structure = at(id, id);
      if (structure instanceof ArrayFS<?>) {
        fillArray(id, node.getValue().path(ELEMENTS_FIELD));
      } else if (!isSofa(node.getValue()) && !(structure instanceof CommonArrayFS<?>)) {
        node.getValue().properties().stream()
            .filter(f -> !f.getKey().startsWith(RESERVED_FIELD_PREFIX) && !f.getValue().isNull())
            .forEach(f -> set(id, structure, f.getKey(), f.getValue()));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void fillArray(int id, JsonNode elements) {
    ArrayFS<FeatureStructure> array = (ArrayFS<FeatureStructure>) at(id, id);
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).isNull()) {
        array.set(i, at(id, elements.get(i).asInt()));
      }
    }
  }

  private void set(int id, FeatureStructure structure, String key, JsonNode value) {
    boolean reference = key.startsWith(REF_FEATURE_PREFIX);
    boolean anchor = key.startsWith(ANCHOR_FEATURE_PREFIX);
    boolean marked = reference || anchor || key.startsWith(NUMERIC_FEATURE_PREFIX);
    String name = marked ? key.substring(1) : key;
    Feature feature = structure.getType().getFeatureByBaseName(name);
    if (feature == null) {
      throw wrong(id, structure.getType().getName() + " has no feature " + name);
    }
    if (feature.getName().equals(CAS.FEATURE_FULL_NAME_SOFA)) {
      return;
    }
    if (reference) {
      structure.setFeatureValue(feature, at(id, value.asInt()));
    } else if (!value.isValueNode()) {
      throw wrong(id, name + " is no plain value");
    } else if (anchor || isOffset(feature)) {
      structure.setIntValue(feature, offset(id, structure, value));
    } else if (feature.getRange().isStringOrStringSubtype()) {
      structure.setStringValue(feature, value.asText());
    } else {
      structure.setFeatureValueFromString(feature, CasJsonArrays.number(value.asText()));
    }
  }

  private static boolean isOffset(Feature feature) {
    return feature.getName().equals(CAS.FEATURE_FULL_NAME_BEGIN)
        || feature.getName().equals(CAS.FEATURE_FULL_NAME_END);
  }

  private int offset(int id, FeatureStructure structure, JsonNode value) {
    if (!value.isInt()) {
      throw wrong(id, "no offset");
    }
    String view = structure.getCAS().getViewName();
    OffsetConverter converter = offsets.get(view);
    return converter == null ? value.intValue() : converter.mapExternal(value.intValue());
  }

  private void index(JsonNode views) {
    for (Map.Entry<String, JsonNode> entry : views.properties()) {
      CAS view = view(entry.getKey());
      List<FeatureStructure> members = new ArrayList<>();
      entry.getValue().path(VIEW_MEMBERS_FIELD).forEach(m -> members.add(at(0, m.asInt())));
      Type document = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
      if (members.stream().anyMatch(m -> cas.getTypeSystem().subsumes(document, m.getType()))) {
        List<FeatureStructure> made = new ArrayList<>();
        view.<TOP>getIndexedFSs(document).forEach(made::add);
        made.forEach(view::removeFsFromIndexes);
      }
      members.forEach(view::addFsToIndexes);
    }
  }

  private CAS view(String name) {
    if (name.equals(CAS.NAME_DEFAULT_SOFA)) {
      return cas.getView(name);
    }
    for (CAS view : viewBySofa.values()) {
      if (view.getViewName().equals(name)) {
        return view;
      }
    }
    return cas.createView(name);
  }

  private FeatureStructure at(int from, int id) {
    FeatureStructure structure = structures.get(id);
    if (structure == null) {
      throw wrong(from, "no feature structure " + id);
    }
    return structure;
  }

  private static boolean isSofa(JsonNode node) {
    return node.path(TYPE_FIELD).asText().equals(CAS.TYPE_NAME_SOFA);
  }

  private static NoCasException wrong(int id, String reason) {
    return new NoCasException("feature structure " + id + ": " + reason);
  }
}

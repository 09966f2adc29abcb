package org.conus.uima;

import static org.apache.uima.json.jsoncas2.JsonCas2Names.ARRAY_SUFFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.NAME_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.RANGE_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.RESERVED_FIELD_PREFIX;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.SUPER_TYPE_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.TYPES_FIELD;
import static org.apache.uima.json.jsoncas2.JsonCas2Names.TYPE_FIELD;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;

/** The types of a CAS in JSON. */
final class CasJsonTypes {
  private static final Set<String> PLAIN =
      Set.of(
          CAS.TYPE_NAME_BOOLEAN,
          CAS.TYPE_NAME_BYTE,
          CAS.TYPE_NAME_DOUBLE,
          CAS.TYPE_NAME_FLOAT,
          CAS.TYPE_NAME_INTEGER,
          CAS.TYPE_NAME_LONG,
          CAS.TYPE_NAME_SHORT,
          CAS.TYPE_NAME_STRING);

  private final JsonNode types;
  private final TypeSystemDescription described =
      UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();

  private CasJsonTypes(JsonNode types) {
    this.types = types;
  }

  /**
   * The types that the JSON brings, and if its feature structures have others, the shipped ones
   * besides.
   */
  static TypeSystemDescription of(
      JsonNode root, Collection<JsonNode> structures, TypeSystemDescription shipped)
      throws ResourceInitializationException {
    CasJsonTypes own = new CasJsonTypes(root.path(TYPES_FIELD));
    Set<String> named = new TreeSet<>();
    for (Map.Entry<String, JsonNode> type : own.types.properties()) {
      named.add(own.add(type.getKey(), type.getValue()));
    }
    boolean complete =
        structures.stream()
            .map(s -> range(s.path(TYPE_FIELD).asText()))
            .allMatch(name -> isBuiltIn(name) || named.contains(name));
    if (!complete) {
      own.addOthers(named, shipped);
    }
    return own.described;
  }

  /** The type by which a CAS knows a type of the JSON, where {@code T[]} is an array. */
  static String range(String name) {
    if (!name.endsWith(ARRAY_SUFFIX)) {
      return name;
    }
    String element = name.substring(0, name.length() - ARRAY_SUFFIX.length());
    return PLAIN.contains(element) ? element + "Array" : CAS.TYPE_NAME_FS_ARRAY;
  }

  private String add(String key, JsonNode type) {
    String name = type.path(NAME_FIELD).asText(key);
    String parent = type.path(SUPER_TYPE_FIELD).asText(CAS.TYPE_NAME_TOP);
    if (isBuiltIn(name) || parent.equals(CAS.TYPE_NAME_STRING)) {
      return name;
    }
    TypeDescription added = described.addType(name, "", parent);
    for (Map.Entry<String, JsonNode> feature : type.properties()) {
      if (!feature.getKey().startsWith(RESERVED_FIELD_PREFIX)) {
        String range = feature.getValue().path(RANGE_FIELD).asText();
        added.addFeature(feature.getKey(), "", plain(range(range)));
      }
    }
    return name;
  }

  /** Which strings a type of strings allows is not in the JSON; any may stand there. */
  private String plain(String range) {
    String parent = types.path(range).path(SUPER_TYPE_FIELD).asText();
    return parent.equals(CAS.TYPE_NAME_STRING) ? parent : range;
  }

  private void addOthers(Set<String> named, TypeSystemDescription shipped)
      throws ResourceInitializationException {
    TypeSystemDescription whole = (TypeSystemDescription) shipped.clone();
    try {
      whole.resolveImports();
    } catch (InvalidXMLException e) {
      throw new ResourceInitializationException(e);
    }
    TypeDescription[] mine = described.getTypes();
    List<TypeDescription> all = new ArrayList<>(List.of(mine));
    for (TypeDescription type : whole.getTypes()) {
      if (!named.contains(type.getName())) {
        all.add(type);
      }
    }
    described.setTypes(all.toArray(new TypeDescription[0]));
  }

  private static boolean isBuiltIn(String name) {
    return name.startsWith("uima.cas.") || name.startsWith("uima.tcas.");
  }
}

package org.conus.uima;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.FeatureStructure;
import org.jspecify.annotations.Nullable;

/** The arrays of CAS JSON. */
final class CasJsonArrays {
  private CasJsonArrays() {}

  /**
   * An array with its elements, those of feature structures aside; null if the type is no array.
   *
   * @throws IOException if bytes are not in Base64
   */
  static @Nullable FeatureStructure make(CAS cas, String name, JsonNode elements)
      throws IOException {
    int size = elements.size();
    switch (name) {
      case CAS.TYPE_NAME_FS_ARRAY:
        return cas.createArrayFS(size);
      case CAS.TYPE_NAME_BYTE_ARRAY:
        byte[] bytes = elements.isMissingNode() ? new byte[0] : elements.binaryValue();
        return copied(cas.createByteArrayFS(bytes.length), boxed(bytes));
      case CAS.TYPE_NAME_BOOLEAN_ARRAY:
        return copied(cas.createBooleanArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_DOUBLE_ARRAY:
        return copied(cas.createDoubleArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_FLOAT_ARRAY:
        return copied(cas.createFloatArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_INTEGER_ARRAY:
        return copied(cas.createIntArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_LONG_ARRAY:
        return copied(cas.createLongArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_SHORT_ARRAY:
        return copied(cas.createShortArrayFS(size), strings(elements));
      case CAS.TYPE_NAME_STRING_ARRAY:
        return copied(cas.createStringArrayFS(size), strings(elements));
      default:
        return null;
    }
  }

  private static FeatureStructure copied(CommonArrayFS<?> array, @Nullable String[] values) {
    array.copyFromArray(values, 0, 0, values.length);
    return array;
  }

  private static @Nullable String[] strings(JsonNode elements) {
    List<@Nullable String> values = new ArrayList<>();
    elements.forEach(e -> values.add(e.isNull() ? null : number(e.asText())));
    return values.toArray(new String[0]);
  }

  private static @Nullable String[] boxed(byte[] bytes) {
    String[] values = new String[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = Byte.toString(bytes[i]);
    }
    return values;
  }

  /** The format abbreviates what Java does not. */
  static String number(String value) {
    return switch (value) {
      case "Inf" -> "Infinity";
      case "-Inf" -> "-Infinity";
      default -> value;
    };
  }
}

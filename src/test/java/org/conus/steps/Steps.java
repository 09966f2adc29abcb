package org.conus.steps;

import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The count of steps that {@link CountedClasses} call: rounds of loops, calls, and what the JDK
 * does for one call, by the size of what it looks through or copies. One count for all, so that
 * only one thread may run what is counted.
 */
public final class Steps {
  /** Bits that a set of bits looks at in one step. */
  private static final int WORD = 64;

  private static long count;

  private Steps() {}

  public static long count() {
    return count;
  }

  /** A round of a loop, or a call. */
  public static void one() {
    count++;
  }

  /** As many as an array has, or as are copied. */
  public static void more(int steps) {
    count += steps;
  }

  /** As many as there are in what is copied or looked through. */
  public static void all(@Nullable Object of) {
    if (of instanceof CharSequence text) {
      count += text.length();
    } else if (of instanceof Collection<?> values) {
      count += values.size();
    } else if (of instanceof Map<?, ?> values) {
      count += values.size();
    } else if (of instanceof BitSet bits) {
      count += bits.size() / WORD;
    } else if (of != null && of.getClass().isArray()) {
      count += Array.getLength(of);
    }
  }

  /** As many as a list has in which something is looked for; a set knows at once. */
  public static void lookedThrough(@Nullable Object in) {
    if (!(in instanceof Set) && !(in instanceof Map)) {
      all(in);
    }
  }

  public static int indexOf(String text, int character) {
    return indexOf(text, character, 0);
  }

  public static int indexOf(String text, int character, int from) {
    return forward(text, from, text.indexOf(character, from));
  }

  public static int indexOf(String text, String part) {
    return indexOf(text, part, 0);
  }

  public static int indexOf(String text, String part, int from) {
    return forward(text, from, text.indexOf(part, from));
  }

  public static int lastIndexOf(String text, int character) {
    return lastIndexOf(text, character, text.length() - 1);
  }

  public static int lastIndexOf(String text, int character, int from) {
    return backward(from, text.lastIndexOf(character, from));
  }

  public static int lastIndexOf(String text, String part) {
    return lastIndexOf(text, part, text.length());
  }

  public static int lastIndexOf(String text, String part, int from) {
    return backward(from, text.lastIndexOf(part, from));
  }

  private static int forward(String text, int from, int found) {
    more(1 + Math.max(0, (found < 0 ? text.length() : found) - from));
    return found;
  }

  private static int backward(int from, int found) {
    more(1 + Math.max(0, from - Math.max(0, found)));
    return found;
  }

  public static int nextSetBit(BitSet bits, int from) {
    int found = bits.nextSetBit(from);
    more(1 + (found < 0 ? Math.max(0, bits.length() - from) : found - from) / WORD);
    return found;
  }

  public static int nextClearBit(BitSet bits, int from) {
    int found = bits.nextClearBit(from);
    more(1 + (found - from) / WORD);
    return found;
  }

  /** What stands behind a place moves. */
  public static Object remove(List<Object> list, int index) {
    more(list.size() - index);
    return list.remove(index);
  }

  /** What stands behind a place moves. */
  public static void add(List<Object> list, int index, Object value) {
    more(1 + list.size() - index);
    list.add(index, value);
  }
}

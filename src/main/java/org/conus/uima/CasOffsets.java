package org.conus.uima;

import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.IntegerArray;
import org.conus.text.OffsetMap;
import org.conus.uima.type.OffsetMapping;

/** The way from the repaired view to the text as read, in that view and out of it. */
final class CasOffsets {
  private CasOffsets() {}

  static void store(JCas view, OffsetMap map) {
    OffsetMapping stored = new OffsetMapping(view);
    stored.setRepairedBegins(array(view, map.repairedBegins()));
    stored.setSourceBegins(array(view, map.sourceBegins()));
    stored.setSourceEnds(array(view, map.sourceEnds()));
    stored.addToIndexes();
  }

  private static IntegerArray array(JCas view, int[] values) {
    IntegerArray array = new IntegerArray(view, values.length);
    array.copyFromArray(values, 0, 0, values.length);
    return array;
  }

  static OffsetMap load(JCas view) {
    OffsetMapping stored = view.getIndexedFSs(OffsetMapping.class).iterator().next();
    return new OffsetMap(
        stored.getRepairedBegins().toArray(),
        stored.getSourceBegins().toArray(),
        stored.getSourceEnds().toArray());
  }
}

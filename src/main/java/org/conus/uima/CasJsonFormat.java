package org.conus.uima;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.FeatureStructuresMode;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apache.uima.json.jsoncas2.mode.SofaMode;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCopier;
import org.apache.uima.util.CasCreationUtils;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.FileNames;
import org.conus.write.Format;
import org.conus.write.Utf8;

/**
 * {@code casjson}: the mentions of a document as CAS JSON 0.4 in {@code casjson/<id>.json}, with
 * the types, for INCEpTION and for UIMA. Offsets count UTF-16 units, as {@code %OFFSET_ENCODING} in
 * the header says.
 *
 * <p>It has one view, the text as read: readers of CAS JSON that are about put the annotations of
 * all views into the first. JSON in UTF-8 has no way to write a half of a surrogate pair that
 * stands alone; U+FFFD stands for each, and a {@code ReplacedCharacters} tells which units they
 * were.
 */
public final class CasJsonFormat implements Format {
  @Override
  public String name() {
    return "casjson";
  }

  @Override
  public String about() {
    return "a CAS a document as JSON in casjson/, for INCEpTION and UIMA";
  }

  @Override
  public String columns() {
    return """
        ## ID.json

        CAS JSON 0.4. Offsets count UTF-16 units from 0, half-open: `%OFFSET_ENCODING` says so. The only view is
        `_InitialView`, the text as read.

        | type (`org.conus.uima.type.`) | supertype in cTAKES | features |
        |---|---|---|
        | AnatomyMention | AnatomicalSiteMention | laterality |
        | TumorMention | DiseaseDisorderMention | behavior, grade, tumorCourse, site |
        | SpinalLevelMention | AnatomicalSiteMention | levels, structure |
        | IhcResultMention | LabMention | symbol, result, extent, intensity, percent, score, pattern, component, alias |
        | SizeMention | MeasurementAnnotation | dimensions, unit |
        | the other kinds' | IdentifiedAnnotation | as in `%TYPES`, which describes all |
        | all of these | | concept, preferredName, rules, cues; codes in ontologyConceptArr; polarity, uncertainty, historyOf and subject |
        | ReplacedCharacters | | offsets and units of what stands as U+FFFD |
        """;
  }

  @Override
  public List<Chunk> encode(Extracted document) throws IOException {
    if (!(document instanceof CasExtracted extracted)) {
      throw new IOException("casjson needs the CAS of the document");
    }
    try {
      CasExport.complete(extracted.cas());
      CAS asRead = oneView(extracted.cas().getView(Views.AS_READ));
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
      serializer().serialize(asRead, out);
      String file = FileNames.of("casjson", document.source().id(), ".json");
      return List.of(new Chunk(file, false, out.toByteArray()));
    } catch (CASException | ResourceInitializationException e) {
      throw new IOException("no CAS JSON of it", e);
    }
  }

  private static JsonCas2Serializer serializer() {
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setFsMode(FeatureStructuresMode.AS_ARRAY);
    serializer.setSofaMode(SofaMode.AS_REGULAR_FEATURE_STRUCTURE);
    serializer.setTypeSystemMode(TypeSystemMode.FULL);
    serializer.setOffsetConversionMode(OffsetConversionMode.UTF_16);
    return serializer;
  }

  /** A CAS with a view alone, all of its text and values such as JSON can hold. */
  private static CAS oneView(JCas view) throws ResourceInitializationException {
    TypeSystem types = view.getTypeSystem();
    CAS alone = CasCreationUtils.createCas(types, null, null, null, null);
    alone.setDocumentText(Utf8.storable(view.getDocumentText()));
    new CasCopier(view.getCas(), alone).copyCasView(view.getCas(), Views.AS_READ, false);
    for (TOP structure : alone.<TOP>getIndexedFSs(types.getTopType())) {
      makeStorable(structure);
    }
    return alone;
  }

  private static void makeStorable(FeatureStructure structure) {
    for (Feature feature : structure.getType().getFeatures()) {
      boolean text = feature.getRange().isStringOrStringSubtype();
      String value = text ? structure.getStringValue(feature) : null;
      if (value != null && !Utf8.storable(value).equals(value)) {
        structure.setStringValue(feature, Utf8.storable(value));
      }
    }
  }
}

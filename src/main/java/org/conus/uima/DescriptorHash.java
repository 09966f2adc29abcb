package org.conus.uima;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.InvalidXMLException;
import org.conus.text.SourceText;
import org.xml.sax.SAXException;

/**
 * What a pipeline's descriptor says, with all that it imports, as one hash. Where it lies is not in
 * it: a copy in another folder has the same. Nor are the files that its engines read by themselves.
 */
final class DescriptorHash {
  private final StringWriter parts = new StringWriter();
  private final ResourceManager resources = UIMAFramework.newDefaultResourceManager();

  private DescriptorHash() {}

  /**
   * The SHA-256 in hexadecimal.
   *
   * @throws PipelineException if something that it imports cannot be read
   */
  static String of(ResourceSpecifier specifier) {
    DescriptorHash hash = new DescriptorHash();
    try {
      hash.add((ResourceSpecifier) specifier.clone()); // imports are resolved in place
    } catch (InvalidXMLException | IOException | SAXException e) {
      throw new PipelineException("a pipeline names an engine that cannot be read", e);
    }
    return SourceText.of("descriptor", hash.parts.toString()).sha256();
  }

  private void add(ResourceSpecifier specifier)
      throws InvalidXMLException, IOException, SAXException {
    if (!(specifier instanceof AnalysisEngineDescription engine)) {
      specifier.toXML(parts);
      return;
    }
    Map<String, ResourceSpecifier> engines = new TreeMap<>();
    if (!engine.isPrimitive()) {
      engines.putAll(engine.getDelegateAnalysisEngineSpecifiers());
    }
    engine.resolveImports(resources);
    engine.toXML(parts);
    for (Map.Entry<String, ResourceSpecifier> delegate : engines.entrySet()) {
      parts.append('\n').append(delegate.getKey()).append('\n');
      add(delegate.getValue());
    }
  }
}

package org.conus.lexicon.source;

import java.util.List;
import org.conus.knowledge.Code;
import org.conus.knowledge.TermName;

/**
 * What a terminology says of one thing; a reader may hand out one thing in several pieces.
 *
 * @param id in the terminology
 * @param name the preferred name
 * @param names every way to write it, the preferred name among them
 * @param codes its own and those that it refers to
 */
public record SourceConcept(String id, String name, List<TermName> names, List<Code> codes) {
  public SourceConcept {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
  }

  /** The codes of a system. */
  public List<String> codes(String system) {
    return codes.stream().filter(c -> c.system().equals(system)).map(Code::code).toList();
  }
}

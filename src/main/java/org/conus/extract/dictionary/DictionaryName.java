package org.conus.extract.dictionary;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name that the dictionary of another engine found.
 *
 * @param kind {@link MentionKind#TUMOR} or {@link MentionKind#ANATOMY}
 * @param name as the dictionary prefers it
 */
public record DictionaryName(MentionKind kind, Span span, String name, List<Code> codes) {

  public DictionaryName {
    if (kind != MentionKind.TUMOR && kind != MentionKind.ANATOMY) {
      throw new IllegalArgumentException("a dictionary's names are of tumors and sites");
    }
    codes = List.copyOf(codes);
  }

  /** The rule that makes mentions of it, or adds its codes to one. */
  public String rule() {
    return kind.label() + ".dictionary";
  }

  /** A mention of it alone; it has no row of our tables. */
  Mention mention() {
    Value value =
        kind == MentionKind.TUMOR
            ? new Value.Tumor(null, name, behavior(), null, null, null)
            : new Value.Anatomy(null, name, null);
    return new Mention(kind, span, value, codes, List.of(rule()));
  }

  private @Nullable String behavior() {
    for (Code code : codes) {
      int slash = code.code().indexOf('/');
      if (code.system().equals(Code.ICD_O_3) && slash > 0) {
        return code.code().substring(slash + 1);
      }
    }
    return null;
  }
}

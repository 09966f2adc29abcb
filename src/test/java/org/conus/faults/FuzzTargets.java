package org.conus.faults;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.StopJudge;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;
import org.conus.match.Tokens;
import org.conus.read.DocumentReader;
import org.conus.text.RepairedText;
import org.conus.text.SourceText;
import org.conus.text.Span;
import org.conus.text.TextRepair;

/**
 * What must hold of any input of what reads raw text; an error that leaves here is a fault. {@code
 * Fuzzing} says which of them a process of the fuzzer tries.
 */
final class FuzzTargets {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Extraction EXTRACTION = new Extraction(KNOWLEDGE);
  private static final TextRepair REPAIR = TextRepairs.of(KNOWLEDGE);
  private static final DocumentReader READER = new DocumentReader(1_000_000);

  private FuzzTargets() {}

  /** Reads the knowledge, which the fuzzer would take for a slow first input. */
  static void load() {
    ihc("CK7 was positive.");
    levels("At L1.");
  }

  /** The map of a repaired text is monotone and stays in the source. */
  static void repair(String text) {
    RepairedText repaired = REPAIR.repair(text);
    int before = 0;
    for (int i = 0; i < repaired.text().length(); i++) {
      Span unit = repaired.map().toSource(new Span(i, i + 1));
      require(unit.begin() >= before && unit.length() > 0 && unit.end() <= text.length());
      before = unit.begin();
    }
  }

  /** Tokens follow each other and all that lies between them is no letter or digit. */
  static void tokenizer(String text) {
    Tokens tokens = structure(text).tokens();
    int end = 0;
    for (int token = 0; token < tokens.size(); token++) {
      require(tokens.begin(token) >= end && tokens.end(token) > tokens.begin(token));
      for (int i = end; i < tokens.begin(token); i++) {
        require(
            !Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
      }
      end = tokens.end(token);
    }
    require(end <= text.length());
  }

  static void ihc(String text) {
    mentions("ihc-result", text);
  }

  static void levels(String text) {
    mentions("spinal-level", text);
  }

  private static void mentions(String finder, String text) {
    List<Mention> mentions = EXTRACTION.finder(finder).find(structure(text));
    for (Mention mention : mentions) {
      require(mention.span().length() > 0 && mention.span().end() <= text.length());
    }
  }

  private static Analysis structure(String text) {
    return EXTRACTION.structure().analyze(text, StopJudge.NONE);
  }

  /** Bytes are a text, or are refused with a reason that holds nothing of them. */
  static void readers(byte[] bytes) {
    try {
      SourceText source = READER.readBytes("any", bytes);
      require(!source.text().isBlank());
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      require(message.length() < 200 && (text.length() < 20 || !message.contains(text)));
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("does not hold");
    }
  }

  static void run(String target, FuzzedDataProvider data) {
    switch (target) {
      case "repair" -> repair(data.consumeRemainingAsString());
      case "tokenizer" -> tokenizer(data.consumeRemainingAsString());
      case "ihc" -> ihc(data.consumeRemainingAsString());
      case "levels" -> levels(data.consumeRemainingAsString());
      case "readers" -> readers(data.consumeRemainingAsBytes());
      default -> throw new IllegalArgumentException("no target " + target);
    }
  }
}

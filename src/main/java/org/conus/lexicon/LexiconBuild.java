package org.conus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.Lexicon;
import org.conus.knowledge.LexiconFile;
import org.conus.knowledge.TermKind;
import org.conus.lexicon.source.Sources;
import org.conus.match.LexiconCompiler;

/** Compiles terminologies into one lexicon. */
public final class LexiconBuild {
  private LexiconBuild() {}

  /**
   * Reads sources and writes the lexicon. The same sources in the same order give the same bytes.
   *
   * @return what was written
   * @throws KnowledgeException if a source is of no known format, a line not as it must be, or
   *     nothing of the kind is in any
   */
  public static Lexicon.Info build(List<Path> from, TermKind kind, Path out) throws IOException {
    LexiconCompiler compiler = new LexiconCompiler(kind);
    Sources.read(
        from,
        kind,
        concept -> compiler.add(concept.id(), concept.name(), concept.names(), concept.codes()));
    if (compiler.names() == 0) {
      throw new KnowledgeException(
          String.valueOf(from.get(0).getFileName()), 1, "nothing of the kind " + kind + " in it");
    }
    List<Lexicon.Source> sources = new ArrayList<>();
    for (Path file : from) {
      sources.add(new Lexicon.Source(String.valueOf(file.getFileName()), sha256(file)));
    }
    Lexicon lexicon = compiler.compile(sources);
    LexiconFile.write(lexicon, out);
    return lexicon.info();
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conus.evaluate.model.GoldDocument;
import org.jspecify.annotations.Nullable;

/**
 * Picks documents by their names: the whole id, its last part, or that without its ending. In a
 * file of names a line that begins with # is a comment.
 */
public final class DocumentFilter {
  private final Predicate<String> wanted;

  private DocumentFilter(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * @param only names of those to keep; null keeps all
   * @param except names of those to leave out; null leaves none out
   */
  public static DocumentFilter of(@Nullable Path only, @Nullable Path except) throws IOException {
    Predicate<String> kept = only == null ? id -> true : isNamed(only);
    return new DocumentFilter(except == null ? kept : kept.and(isNamed(except).negate()));
  }

  public GoldSet filter(GoldSet set) {
    return new GoldSet(
        set.documents().stream().filter(this::isWanted).toList(), set.problems(), set.notes());
  }

  private boolean isWanted(GoldDocument document) {
    return wanted.test(document.id());
  }

  private static Predicate<String> isNamed(Path file) throws IOException {
    Set<String> names =
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
    return id -> namesOf(id).anyMatch(names::contains);
  }

  private static Stream<String> namesOf(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return Stream.of(id, last, dot < 0 ? last : last.substring(0, dot));
  }
}

package org.conus.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The page of a document with its gaps: {@code page.html}, with {@code page.css} and {@code
 * page.js} put in. The page allows that very style and script, by their hashes, and nothing else.
 *
 * <p>A gap is a name in double braces. What fills one is never searched for gaps.
 */
final class PageTemplate {
  private final List<String> between = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  private PageTemplate(String template) {
    int from = 0;
    for (int gap = template.indexOf("{{"); gap >= 0; gap = template.indexOf("{{", from)) {
      int end = template.indexOf("}}", gap);
      between.add(template.substring(from, gap));
      gaps.add(template.substring(gap + 2, end));
      from = end + 2;
    }
    between.add(template.substring(from));
  }

  /** The template on the class path. */
  static PageTemplate load() {
    String style = resource("page.css");
    String script = resource("page.js");
    Map<String, String> own =
        Map.of("style", style, "script", script, "policy", policy(style, script));
    PageTemplate page = new PageTemplate(resource("page.html"));
    page.fillForGood(own);
    return page;
  }

  /**
   * The page with its gaps filled.
   *
   * @param markup by the gap's name, one for every gap
   */
  String filled(Map<String, String> markup) {
    StringBuilder page = new StringBuilder(between.get(0));
    for (int i = 0; i < gaps.size(); i++) {
      String filling = markup.get(gaps.get(i));
      if (filling == null) {
        throw new IllegalArgumentException("nothing to fill the gap " + gaps.get(i));
      }
      page.append(filling).append(between.get(i + 1));
    }
    return page.toString();
  }

  private void fillForGood(Map<String, String> markup) {
    for (int i = gaps.size() - 1; i >= 0; i--) {
      String filling = markup.get(gaps.get(i));
      if (filling != null) {
        between.set(i, between.get(i) + filling + between.remove(i + 1));
        gaps.remove(i);
      }
    }
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'";
  }

  private static String hash(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String file) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

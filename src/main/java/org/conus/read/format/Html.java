package org.conus.read.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.read.UnreadableDocumentException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** HTML and XHTML: what a browser would show, without navigation and forms. */
public final class Html implements DocumentFormat {
  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{1,40})");

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "form",
          "iframe",
          "object",
          "svg",
          "canvas",
          "audio",
          "video");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "ul",
          "ol",
          "dl",
          "pre",
          "blockquote",
          "figure",
          "hr",
          "address");

  /** With what a piece of a page begins. */
  private static final Pattern PIECE =
      Pattern.compile("<(?:p|div|span|table|br|h[1-6]|font|center|ul|ol|pre|b|i|strong|em)[\\s/>]");

  private static final Set<String> LINES =
      Set.of("li", "dt", "dd", "caption", "figcaption", "thead", "tbody", "tfoot");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean recognises(Head head) {
    if (head.first() != '<' && !head.begins("<")) {
      return false;
    }
    String text = head.lowerCase().stripLeading();
    return text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<body")
        || text.startsWith("<head>")
        || PIECE.matcher(text).lookingAt()
        || XmlRoot.of(head).equals("html");
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = decode(bytes);
    return new Extract(textOf(decoded.text(), attachments.limitBytes()), decoded.encoding(), null);
  }

  /** What the page says of its own encoding goes before what its bytes look like. */
  private static TextDecoder.Decoded decode(byte[] bytes) throws UnreadableDocumentException {
    Matcher said = CHARSET.matcher(Head.of(bytes).lowerCase());
    if (ByteOrderMark.of(bytes) == null && said.find()) {
      try {
        Charset charset = Charset.forName(said.group(1));
        if (!charset.name().startsWith("UTF-")) { // these are told by their bytes
          return new TextDecoder.Decoded(new String(bytes, charset), charset.name());
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return TextDecoder.decode(bytes);
      }
    }
    return TextDecoder.decode(bytes);
  }

  /** The text of a page or of a piece of one. */
  public static String textOf(String html, long limit) throws UnreadableDocumentException {
    Walk walk = new Walk(new TextFlow(limit));
    Jsoup.parse(html).filter(walk);
    if (walk.tooLarge != null) {
      throw walk.tooLarge;
    }
    return walk.flow.text();
  }

  private static final class Walk implements NodeFilter {
    private final TextFlow flow;
    private @Nullable UnreadableDocumentException tooLarge;

    /** How many elements whose blanks count are around. */
    private int asWritten;

    Walk(TextFlow flow) {
      this.flow = flow;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      try {
        if (node instanceof TextNode text) {
          write(text.getWholeText());
        } else if (node instanceof Element element) {
          if (isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
          }
          asWritten += isAsWritten(element) ? 1 : 0;
          TableMarks.edge(element.normalName(), true, PARAGRAPHS, LINES, flow);
        }
        return FilterResult.CONTINUE;
      } catch (UnreadableDocumentException e) {
        tooLarge = e;
        return FilterResult.STOP;
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      try {
        if (node instanceof Element element) {
          asWritten -= isAsWritten(element) ? 1 : 0;
          TableMarks.edge(element.normalName(), false, PARAGRAPHS, LINES, flow);
        }
        return FilterResult.CONTINUE;
      } catch (UnreadableDocumentException e) {
        tooLarge = e;
        return FilterResult.STOP;
      }
    }

    private void write(String words) throws UnreadableDocumentException {
      if (asWritten > 0) {
        flow.asTheyAre(words);
      } else {
        flow.words(words);
      }
    }

    private static boolean isAsWritten(Element element) {
      return element.normalName().equals("pre");
    }

    private static boolean isUnseen(Element element) {
      return UNSEEN.contains(element.normalName())
          || element.hasAttr("hidden")
          || element.attr("style").replace(" ", "").contains("display:none");
    }
  }
}

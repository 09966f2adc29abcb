package org.conus.uima;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.StringUtil;
import org.conus.extract.StopJudge;
import org.conus.uima.StopWeights.Word;

/**
 * Judges stops by OpenNLP's sentence model, with the decisions of OpenNLP's own detector. That one
 * judges every stop of a text and makes a dozen strings for each; this one judges those that the
 * rules ask for, and makes none. Immutable and safe for threads.
 */
public final class SentenceStops implements StopJudge {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** No word of a language has more stops; a word without end must not cost its square. */
  private static final int MOST_STOPS_IN_WORD = 50;

  private final StopWeights weights = SharedModel.WEIGHTS;

  @Override
  public boolean endsSentence(String text, int stop) {
    // The detector passes over a stop with another behind it in the word, unless a capital follows.
    int left = MOST_STOPS_IN_WORD;
    for (int at = stop; at > 0 && left > 0 && !isWhite(text.charAt(at)); at--) {
      if (isStop(text.charAt(at)) && (at == stop || Character.isUpperCase(text.charAt(at + 1)))) {
        if (isEnd(text, at)) {
          return true;
        }
        left--;
      }
    }
    return false;
  }

  /** The model's decision on one stop, from the words around it. */
  private boolean isEnd(String text, int stop) {
    int last = text.length() - 1;
    int wordBegin = whiteBefore(text, stop);
    int prefix = stop - 1;
    while (prefix > wordBegin && !isStop(text.charAt(prefix))) {
      prefix--;
    }
    prefix = Math.max(prefix, wordBegin);
    int previous = whiteBefore(text, prefix);
    int wordEnd = whiteBehind(text, stop, last);
    int suffixEnd = stop + 1;
    while (suffixEnd < wordEnd && !isStop(text.charAt(suffixEnd))) {
      suffixEnd++;
    }
    int nextEnd = stop == last ? last : whiteBehind(text, suffixEnd + 1, last + 1);
    StopWeights.Sum sum = weights.sum(text);
    sum.addBlanks(
        stop > 0 && isWhite(text.charAt(stop - 1)), stop < last && isWhite(text.charAt(stop + 1)));
    sum.addStop(text.charAt(stop));
    sum.addWord(Word.PREFIX, prefix, stop);
    sum.addWord(Word.PREVIOUS, previous, prefix);
    sum.addWord(Word.SUFFIX, Math.min(stop + 1, suffixEnd), suffixEnd);
    sum.addWord(Word.NEXT, Math.min(suffixEnd + 1, nextEnd), nextEnd);
    return sum.isEnd();
  }

  /** Where the white space before a word begins; 0 if none stands before it. */
  private static int whiteBefore(String text, int from) {
    int at = from - 1;
    while (at > 0 && !isWhite(text.charAt(at))) {
      at--;
    }
    while (at > 0 && isWhite(text.charAt(at - 1))) {
      at--;
    }
    return Math.max(0, at);
  }

  /** The last of the white space behind a word; {@code limit} if none stands before that. */
  private static int whiteBehind(String text, int from, int limit) {
    int at = from + 1;
    while (at < limit && !isWhite(text.charAt(at))) {
      at++;
    }
    if (at >= limit) {
      return limit;
    }
    while (at + 1 < text.length() && isWhite(text.charAt(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean isWhite(char c) {
    return (c <= ' ' || c >= 0x7F) && StringUtil.isWhitespace(c);
  }

  /** Read once a process. */
  private static final class SharedModel {
    static final StopWeights WEIGHTS = load();

    private static StopWeights load() {
      try (InputStream in = SentenceStops.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("no model " + MODEL + " on the class path");
        }
        return StopWeights.of(new SentenceModel(in));
      } catch (IOException e) {
        throw new IllegalStateException("model " + MODEL + " cannot be read", e);
      }
    }
  }
}

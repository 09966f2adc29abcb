package org.conus.read.format;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.conus.read.UnreadableDocumentException;

/**
 * RTF: the text with tables; without fonts, styles, pictures, heads and feet of pages, and what was
 * deleted.
 */
public final class Rtf implements DocumentFormat {
  private static final int DEEPEST = 500;

  /** Groups that hold text of the document; of other destinations nothing is read. */
  private static final Set<Command> READ =
      EnumSet.of(
          Command.rtf,
          Command.field,
          Command.fldrslt,
          Command.footnote,
          Command.listtext,
          Command.pntext,
          Command.shp,
          Command.shpinst,
          Command.shptxt);

  @Override
  public String name() {
    return "rtf";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("{\\rtf");
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws IOException {
    Listener listener = new Listener(new TextFlow(attachments.limitBytes()));
    try {
      new StandardRtfParser()
          .parse(new RtfStreamSource(new ByteArrayInputStream(RtfBytes.readable(bytes))), listener);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException("broken RTF");
    }
    return new Extract(listener.flow.text());
  }

  private static final class Listener extends RtfListenerAdaptor {
    private final TextFlow flow;
    private final Deque<Group> groups = new ArrayDeque<>();
    private boolean unread;
    private boolean beforeOptional;
    private boolean deleted;
    private boolean inRow;

    /** What held before a group, and holds again behind it. */
    private record Group(boolean unread, boolean deleted) {}

    Listener(TextFlow flow) {
      this.flow = flow;
    }

    @Override
    public void processGroupStart() {
      if (groups.size() >= DEEPEST) {
        throw new UncheckedIOException(new UnreadableDocumentException("RTF nested without end"));
      }
      groups.push(new Group(unread, deleted));
    }

    @Override
    public void processGroupEnd() {
      if (!groups.isEmpty()) {
        Group around = groups.pop();
        unread = around.unread();
        deleted = around.deleted();
      }
    }

    @Override
    public void processString(String words) {
      if (!unread && !deleted) {
        write(() -> flow.asTheyAre(words));
      }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean has, boolean optional) {
      if (command == Command.optionalcommand) {
        beforeOptional = unread;
        unread =
            true; // unless the next one says that it is text; of one that is unknown none is told
        return;
      }
      if (optional) {
        unread = beforeOptional || !READ.contains(command);
      } else if (command.getCommandType() == CommandType.Destination) {
        unread |= !READ.contains(command);
      }
      if (!unread) {
        write(() -> obey(command, parameter, has));
      }
    }

    private void obey(Command command, int parameter, boolean has)
        throws UnreadableDocumentException {
      switch (command) {
        case deleted -> deleted = !has || parameter != 0;
        case par, line, softline, sect, page, column -> flow.line();
        case plain -> deleted = false;
        case tab -> {
          if (!deleted) {
            flow.tab();
          }
        }
        case emdash -> sign("\u2014");
        case endash -> sign("\u2013");
        case bullet -> sign("\u2022");
        case lquote -> sign("\u2018");
        case rquote -> sign("\u2019");
        case ldblquote -> sign("\u201C");
        case rdblquote -> sign("\u201D");
        case nonbreakinghyphen -> sign("-");
        case nonbreakingspace -> sign("\u00A0");
        case trowd -> beginRow();
        case cell, nestcell -> flow.endCell();
        case row, nestrow -> endRow();
        default -> {} // looks, not words
      }
    }

    private void sign(String sign) throws UnreadableDocumentException {
      if (!deleted) {
        flow.words(sign);
      }
    }

    private void beginRow() {
      if (!inRow) {
        flow.beginRow();
        inRow = true;
      }
    }

    private void endRow() {
      if (inRow) {
        flow.endRow();
        inRow = false;
      }
    }

    @FunctionalInterface
    private interface Writing {
      void write() throws UnreadableDocumentException;
    }

    private static void write(Writing writing) {
      try {
        writing.write();
      } catch (UnreadableDocumentException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.conus.evaluate.diff;

import java.io.IOException;
import java.util.List;

/** Hands all on to two views. */
public record TwoViews(DiffView one, DiffView other) implements DiffView {

  @Override
  public void added(String id) throws IOException {
    one.added(id);
    other.added(id);
  }

  @Override
  public void lost(String id) throws IOException {
    one.lost(id);
    other.lost(id);
  }

  @Override
  public void changed(String id, List<Change> changes) throws IOException {
    one.changed(id, changes);
    other.changed(id, changes);
  }

  @Override
  public void end(DiffTotals totals) throws IOException {
    one.end(totals);
    other.end(totals);
  }
}

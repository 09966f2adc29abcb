package org.conus.uima;

/** The names of the views of a CAS. */
public final class Views {
  /** The text as read, with the mentions mapped back to it where a CAS leaves Conus. */
  public static final String AS_READ = "_InitialView";

  /** The text that every engine after the repair works on. */
  public static final String REPAIRED = "Repaired";

  private Views() {}
}

package whyrandom.app.desk;

/** Which panel is open on a small screen, where panels are sheets: one at a time, or none. */
public final class Sheets {
  /** No sheet. */
  public static final String NONE = "none";

  /** The sheet of the selected weight. */
  public static final String WEIGHT = "weight";

  private String open = NONE;
  private String left = NONE;

  /** The open sheet. */
  public String current() {
    return open;
  }

  /** Opens a sheet in place of the one before. */
  public void open(String name) {
    open = name;
    left = NONE;
  }

  /** Opens a sheet, or closes it if it is open. */
  public void toggle(String name) {
    open(open.equals(name) ? NONE : name);
  }

  /** Closes what is open. */
  public void close() {
    if (!open.equals(NONE)) {
      left = open;
      open = NONE;
    }
  }

  /** The sheet that was closed last, until another one is opened. */
  public String left() {
    return left;
  }
}

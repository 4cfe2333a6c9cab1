package whyrandom.site.page;

/** Something that is wrong with a page, and stops the build. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault in a file.
   *
   * @param file the file, from the folder of the pages on
   * @param what what is wrong in it
   */
  public Fault(String file, String what) {
    super(file + ": " + what);
  }
}

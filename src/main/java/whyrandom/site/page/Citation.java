package whyrandom.site.page;

/** How the site is cited, as an entry of BibTeX. */
public final class Citation {
  private Citation() {}

  /**
   * The entry.
   *
   * @param version of the program
   * @param url where the site is, with a slash at its end; empty if that is not known
   */
  public static String of(String version, String url) {
    return """
        @misc{whyrandom,
          title  = {Why Random? Why the weights of a neural network are initialised with random values},
          author = {{The authors of Why Random?}},
          year   = {2026},
          note   = {Version %s},
          url    = {%s}
        }
        """
        .formatted(
            version, (url.isEmpty() ? "https://example.org/why-random/" : url) + "index.html");
  }
}

package whyrandom.app.sharing;

import whyrandom.web.Location;

/**
 * Where others find the site: where this page is, or, for a page that was opened from disk, where
 * the site is on the web if the build was told.
 */
final class Site {
  private static final String PAGE = "playground/index.html";

  private Site() {}

  /** The address of the site's folder, with a slash at its end. */
  static String folder() {
    return folder(page());
  }

  /** The address of the folder of this very copy of it. */
  static String here() {
    return folder(Location.page());
  }

  private static String folder(String address) {
    int query = address.indexOf('?');
    String page = query < 0 ? address : address.substring(0, query);
    int folder = page.lastIndexOf('/');
    return page.substring(0, page.lastIndexOf('/', folder - 1) + 1);
  }

  /** The address of the playground, without what follows a {@code ?} or {@code #}. */
  static String page() {
    String page = Location.page();
    if (page.startsWith("file:") && !Location.published().isEmpty()) {
      return Location.published() + PAGE;
    }
    int query = page.indexOf('?');
    return query < 0 ? page : page.substring(0, query);
  }

  /** Whether only this computer has it. */
  static boolean isOnDisk() {
    return page().startsWith("file:");
  }
}

package whyrandom.app;

import whyrandom.browser.Site;

/** How readers come to a page. */
enum Way {
  /** From a server. */
  HTTP,
  /** From a folder of their own, without one. */
  FILE;

  /** The address of a page of the site. */
  String to(Site site, String page) {
    return this == HTTP ? site.http(page) : site.file(page);
  }
}

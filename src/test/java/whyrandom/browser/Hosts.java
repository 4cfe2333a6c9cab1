package whyrandom.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Hosts of a test's own folders. They stop after the test's page was left: a page may still fetch
 * its icon when a test has seen what it looked for.
 */
public final class Hosts implements AutoCloseable {
  private final List<Site> hosts = new ArrayList<>();

  Hosts() {}

  /** Serves the folder's files until the test is over. */
  public Site of(Path folder) {
    Site host = Site.in(folder);
    hosts.add(host);
    return host;
  }

  /** JUnit calls it when it leaves the test, after every callback. */
  @Override
  public void close() {
    hosts.forEach(Site::close);
  }
}

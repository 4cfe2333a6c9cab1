package whyrandom.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The command that serves the built site on this machine: {@code Serve directory port seconds}. It
 * ends after that many seconds, or with Ctrl-C where they are 0.
 */
public final class Serve {
  private Serve() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 3) {
      throw new IllegalArgumentException("wanted: directory port seconds");
    }
    Path directory = Path.of(args[0]);
    int port = number("port", args[1], 65_535);
    int seconds = number("seconds", args[2], Integer.MAX_VALUE);
    try (SiteServer server = SiteServer.start(directory, port)) {
      System.out.println("Why Random? is at " + server.address() + " (Ctrl-C ends it)");
      TimeUnit.SECONDS.sleep(seconds == 0 ? Long.MAX_VALUE : seconds);
    } catch (IOException e) {
      throw new IllegalStateException("port " + port + " cannot be had: " + e.getMessage(), e);
    }
  }

  private static int number(String name, String text, int greatest) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like a number out of range
    }
    throw new IllegalArgumentException(
        name + " must be a whole number from 0 to " + greatest + ", not " + text);
  }
}

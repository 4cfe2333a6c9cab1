package whyrandom.web;

import org.teavm.jso.browser.Performance;

/** The browser's clock. */
public final class Clock {
  private Clock() {}

  /** Milliseconds, with fractions, since the page began; never goes back. */
  public static double millis() {
    return Performance.now();
  }
}

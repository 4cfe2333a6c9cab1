package whyrandom.browser;

import com.microsoft.playwright.Page;

/** Waits until a page has come to rest: for what it does, and not for a time. */
public final class Rest {
  /** So many frames in a row show the same once nothing moves. */
  private static final int STILL_FRAMES = 10;

  private static final String FRAMES =
      "count => new Promise(done => {"
          + "  const next = () => count-- > 0 ? requestAnimationFrame(next) : done();"
          + "  next();"
          + "})";

  /** Figures are made from one window's height away on. */
  private static final String FIGURES_ARE_MADE =
      "() => [...document.querySelectorAll('.live-stage[data-figure]')].every(stage => {"
          + "  const box = stage.getBoundingClientRect();"
          + "  const isNear = box.bottom > -innerHeight && box.top < 2 * innerHeight;"
          + "  return !isNear || stage.querySelector('.figure-bar') && !stage.matches('.preparing');"
          + "})";

  private static final String NOTHING_MOVES =
      "count => new Promise(done => {"
          + "  let still = 0, last = '';"
          + "  const look = () => {"
          + "    const now = [scrollX, scrollY, document.documentElement.scrollHeight].join();"
          + "    still = now === last ? still + 1 : 0;"
          + "    last = now;"
          + "    still < count ? requestAnimationFrame(look) : done();"
          + "  };"
          + "  look();"
          + "})";

  private Rest() {}

  /** Lets a page draw so many times. */
  public static void frames(Page page, int count) {
    page.evaluate(FRAMES, count);
  }

  /** Waits until nothing of a page has moved or grown for some frames. */
  public static void still(Page page) {
    page.evaluate(NOTHING_MOVES, STILL_FRAMES);
  }

  /** Waits until live figures in view and near it are made, and nothing moves any more. */
  public static void figures(Page page) {
    do {
      page.waitForFunction(FIGURES_ARE_MADE);
      still(page);
    } while (page.evaluate(FIGURES_ARE_MADE).equals(false));
  }
}

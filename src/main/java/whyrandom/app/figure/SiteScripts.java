package whyrandom.app.figure;

import whyrandom.app.desk.Late;
import whyrandom.web.LateScript;
import whyrandom.web.Location;

/**
 * Where the site and this program's scripts are, for pages in any folder of the site.
 *
 * <p>The names of scripts stand by themselves, as they are in this folder: the build puts the names
 * that the scripts get in their place.
 */
public final class SiteScripts {
  /** Where the site is, with a slash at its end. */
  public static final String SITE = Location.siteOf("figure/figure.");

  private static final String FOLDER = SITE + "figure/";

  private static String missing = "";

  private SiteScripts() {}

  /**
   * Whether what a figure does without at first is there. It has what two of the others need, which
   * are loaded after it.
   */
  static final Late<Boolean> LATER =
      new Late<>("What is said of networks", SiteScripts::loadLater, () -> Boolean.TRUE);

  /** Whether the charts are there that few figures have: one script for all figures of the page. */
  static final Late<Boolean> CHARTS =
      new Late<>("The chart", SiteScripts::loadCharts, () -> Boolean.TRUE);

  /** Whether what shows the inside of a step is there: one script for all figures of the page. */
  static final Late<Boolean> STEP =
      new Late<>("The arithmetic", SiteScripts::loadStep, () -> Boolean.TRUE);

  /** Whether many starts can be trained on the page. */
  static final Late<Boolean> MANY =
      new Late<>("What trains them", SiteScripts::loadMany, () -> Boolean.TRUE);

  /** Whether what writes programs is there. */
  public static final Late<Boolean> CODE =
      new Late<>("What writes programs", SiteScripts::loadCode, () -> Boolean.TRUE);

  /** Whether the page for frames is there. */
  static final Late<Boolean> FRAME =
      new Late<>("The figure", SiteScripts::loadFrame, () -> Boolean.TRUE);

  /** Loads what a figure does without at first. */
  static void wantLater(Runnable then) {
    LATER.want(
        isThere -> then.run(),
        message -> {
          missing = message;
          then.run();
        });
  }

  /** Why that is not there; empty while it is on its way. */
  static String missing() {
    return missing;
  }

  private static void loadLater(Runnable then, Runnable failed) {
    LateScript.load(FOLDER + "later.js", then, failed);
  }

  private static void loadCharts(Runnable then, Runnable failed) {
    LATER.want(
        isThere -> LateScript.load(FOLDER + "charts.js", then, failed), message -> failed.run());
  }

  private static void loadStep(Runnable then, Runnable failed) {
    LATER.want(
        isThere -> LateScript.load(FOLDER + "step.js", then, failed), message -> failed.run());
  }

  /** With what workers run; without that the page does the work. */
  private static void loadMany(Runnable then, Runnable failed) {
    LATER.want(
        isThere ->
            LateScript.load(
                FOLDER + "many.js",
                () -> LateScript.load(SITE + "playground/starts/worker.js", then, then),
                failed),
        message -> failed.run());
  }

  private static void loadCode(Runnable then, Runnable failed) {
    LATER.want(
        isThere -> LateScript.load(FOLDER + "code.js", then, failed), message -> failed.run());
  }

  private static void loadFrame(Runnable then, Runnable failed) {
    LATER.want(
        isThere -> LateScript.load(FOLDER + "frame.js", then, failed), message -> failed.run());
  }
}

package whyrandom.app.figure;

import whyrandom.app.desk.Late;
import whyrandom.web.LateScript;
import whyrandom.web.Location;

/** Where the site and this program's scripts are, for pages in any folder of the site. */
final class SiteScripts {
  /** Where the site is, with a slash at its end. */
  static final String SITE = Location.siteOf("figure/figure.");

  private static final String FOLDER = SITE + "figure/";

  private SiteScripts() {}

  /** Whether the charts are there that few figures have: one script for all figures of the page. */
  static final Late<Boolean> CHARTS =
      new Late<>("The chart", SiteScripts::loadCharts, () -> Boolean.TRUE);

  /** Whether what shows the inside of a step is there. */
  static final Late<Boolean> STEP =
      new Late<>("The arithmetic", SiteScripts::loadStep, () -> Boolean.TRUE);

  /** Whether what writes programs is there. */
  static final Late<Boolean> CODE =
      new Late<>("What writes programs", SiteScripts::loadCode, () -> Boolean.TRUE);

  /**
   * Loads it. The script's name stands by itself, as it is in this folder: the build puts the name
   * that the script gets in its place.
   */
  private static void loadCharts(Runnable then, Runnable failed) {
    LateScript.load(FOLDER + "charts.js", then, failed);
  }

  /** The first late script has what two of them need. */
  private static void loadStep(Runnable then, Runnable failed) {
    CHARTS.want(
        isThere -> LateScript.load(FOLDER + "step.js", then, failed), message -> failed.run());
  }

  /** Likewise. */
  private static void loadCode(Runnable then, Runnable failed) {
    CHARTS.want(
        isThere -> LateScript.load(FOLDER + "code.js", then, failed), message -> failed.run());
  }
}

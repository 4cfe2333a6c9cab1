package whyrandom.app;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Browsers;
import whyrandom.browser.Site;

/**
 * The law of what is on screen: whatever a reader has done, the words of a page are those of a page
 * that was just opened on the same document at the same step. Nothing hangs, nothing is logged,
 * nothing is wider than the window.
 */
@ExtendWith(BrowserExtension.class)
class FreshViewBrowserTest {
  /** So many things are done by chance; {@code -Dwhyrandom.actions=1000000} for a long look. */
  private static final int ACTIONS = Integer.getInteger("whyrandom.actions", 3000);

  /** Another seed, other things: {@code -Dwhyrandom.seed=2}. */
  private static final int SEED = Integer.getInteger("whyrandom.seed", 1);

  /** Things done between two looks at a fresh page. */
  private static final int BETWEEN = 75;

  /** After so many a page is left and the next seed taken, so that what fails can be had again. */
  private static final int OF_ONE_PAGE = 6000;

  private static final String EMBED =
      "embed/v1/index.html?ui=network,output,loss,gap,depth,step,sentence";

  private Browsers browsers;
  private Site site;

  @BeforeEach
  void use(Browsers browsers, Site site) {
    this.browsers = browsers;
    this.site = site;
  }

  @Test
  void thePlaygroundIsAsIfJustOpened() {
    byChance("playground", PlaygroundPage.PATH, ExperimentKinds.mixed(), 0.7);
  }

  @Test
  void anEmbedIsAsIfJustOpened() {
    byChance("embed", EMBED, ExperimentKinds.mixed(), 0.15);
  }

  @Test
  void theEssaysFiguresAreAsIfJustOpened() {
    byChance("figures", "index.html", List.of(), 0.1);
  }

  @Test
  void aQuestionsFiguresAreAsIfJustOpened() {
    byChance(
        "figures", "questions/how-does-stochastic-gradient-descent-work.html", List.of(), 0.05);
  }

  private void byChance(String kind, String path, List<String> documents, double share) {
    int left = (int) (ACTIONS * share);
    for (int seed = SEED; left > 0; seed++) {
      try (RandomReader reader = reader(kind, path, documents, seed)) {
        for (int i = 0; i < OF_ONE_PAGE && left > 0; i += BETWEEN) {
          reader.act(BETWEEN);
          left -= BETWEEN;
        }
      }
    }
  }

  private RandomReader reader(String kind, String path, List<String> documents, int seed) {
    return new RandomReader(browsers, kind, site.http(path), documents, seed);
  }

  /** Does things one after the other, and looks at a fresh page after each. */
  private void oneByOne(String... actions) {
    try (RandomReader reader = reader("playground", PlaygroundPage.PATH, List.of(), SEED)) {
      for (String action : actions) {
        reader.act(action);
      }
    }
  }

  private static String click(String button) {
    return "reader.click('" + button + "')";
  }

  @Test
  void zeroOneDraw() {
    oneByOne(click("All 0"), click("All 1"), click("Draw"));
  }

  @Test
  void aStartWithEqualInputsTakesAStep() {
    oneByOne(click("Equal in, random out"), click("Step"));
  }

  @Test
  void presetsOneAfterTheOther() {
    oneByOne(click("All ones"), click("All zeros, tanh"), click("Xavier"));
  }

  @Test
  void aLittleNoiseGrows() {
    oneByOne(click("Equal, plus a little noise"), "whyRandom.step(51)");
  }

  @Test
  void aWeightIsSetAndUndone() {
    oneByOne("reader.enter('#weight-value', '0.7')", click("Undo"), click("Draw"));
  }

  @Test
  void unitsAreLookedAtWhileStartsChange() {
    try (RandomReader reader = reader("playground", PlaygroundPage.PATH, List.of(), SEED)) {
      reader.act(click("One"));
      reader.act(click("Look inside"));
      reader.act(click("Units"));
      for (int i = 0; i < 4; i++) {
        reader.act(click("All 1"));
        reader.act(click("Draw"));
        reader.act(click("Step"));
      }
    }
  }

  @Test
  void anEmbedTakesSingleStepsAndThenALongWay() {
    List<String> actions =
        List.of(click("Step"), click("Step"), click("Step"), "whyRandom.step(400)", click("Step"));
    try (RandomReader reader = reader("embed", EMBED, ExperimentKinds.mixed(), SEED)) {
      actions.forEach(reader::act);
    }
  }
}

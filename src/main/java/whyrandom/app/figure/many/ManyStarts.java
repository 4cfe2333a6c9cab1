package whyrandom.app.figure.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.figure.FigureHost;
import whyrandom.app.figure.FiguresPage;
import whyrandom.app.maps.PictureColors;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Variant;
import whyrandom.explain.many.SeedWords;
import whyrandom.model.many.Batch;
import whyrandom.model.many.Dealer;
import whyrandom.plot.Numbers;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;
import whyrandom.web.Frames;
import whyrandom.web.ManyPlace;
import whyrandom.web.StartsHand;
import whyrandom.web.Theme;

/**
 * The starts of one place, seed by seed: a picture of what each network computes in the end, how
 * many have learnt, and where the share of all seeds lies. They are worked out in workers where
 * there can be some, else in slices, and rest while nobody sees them.
 */
public final class ManyStarts implements FiguresPage {
  /** So many are trained at a time, and a reader can ask for so many in all. */
  private static final int MORE = 100;

  private static final int MOST = 1000;

  /** Milliseconds of a frame for work that no worker does, and for writing addresses. */
  private static final double BUDGET = 6;

  private final ManyPlace place;
  private final FigureHost host;
  private Figure figure;
  private Plan plan;
  private Dealer dealer;
  private Frames frames;
  private Theme theme;
  private List<Ending> endings;

  /** The tiles that have no address yet, in the order in which their runs ended. */
  private List<Ending> unaddressed;

  private int asked;
  private int learnt;
  private boolean isPaused;
  private boolean isSeen;
  private boolean isNews;

  /** Those of a place; they begin when they are {@linkplain #start() started}. */
  public ManyStarts(ManyPlace place, FigureHost host) {
    this.place = place;
    this.host = host;
  }

  @Override
  public void start() {
    figure = Figures.read(place.figure());
    plan = Plan.of(figure.options().get(0).document().main().experiment(), figure.until());
    endings = new ArrayList<>();
    unaddressed = new ArrayList<>();
    frames = new Frames(this::frame);
    theme = Theme.ofPage(this::paintAll);
    frames.print(theme, this::paintAll);
    dealer =
        new Dealer(StartsHand::hire, StartsHand.most(), host, (of, some) -> this.delivered(some));
    isSeen = true;
    place.onPress(ManyPlace.ASK, this::press);
    place.onPress(ManyPlace.STOP, this::stop);
    place.onSeen(this::seen);
    place.begin();
    place.say(ManyPlace.PICKED, "Large: learnt; small: not. Each picture opens its run.");
    more();
  }

  private void more() {
    dealer.add(new Batch(plan, asked + 1L, MORE));
    asked += MORE;
    for (int seed = asked - MORE + 1; seed <= asked; seed++) {
      place.addTile("Seed " + seed + ": on its way");
    }
    tell();
    frames.request();
  }

  private boolean isBusy() {
    return endings.size() < asked;
  }

  private void press() {
    if (!isBusy()) {
      more();
      return;
    }
    isPaused = !isPaused;
    rest();
    tell();
  }

  private void seen(boolean value) {
    isSeen = value;
    rest();
  }

  private void rest() {
    if (isPaused || !isSeen) {
      dealer.pause();
    } else {
      dealer.resume();
      frames.request();
    }
  }

  /** What has ended stays. */
  private void stop() {
    dealer.cancel();
    isPaused = false;
    int known = 0;
    endings.sort((a, b) -> (int) (a.seed() - b.seed()));
    while (known < endings.size() && endings.get(known).seed() == known + 1) {
      known++;
    }
    while (endings.size() > known) {
      Ending dropped = endings.remove(endings.size() - 1);
      learnt -= isLearnt(dropped) ? 1 : 0;
    }
    asked = known;
    place.keepTiles(known);
    tell();
  }

  private void delivered(List<Ending> some) {
    for (Ending ending : some) {
      endings.add(ending);
      unaddressed.add(ending);
      learnt += isLearnt(ending) ? 1 : 0;
      paint(ending);
    }
    isNews = true;
    frames.request();
  }

  /** Whether an ending is what the figure says of those that have learnt. */
  private boolean isLearnt(Ending ending) {
    for (Claim claim : figure.choosing().solved()) {
      boolean isOfLoss = claim.measure().ordinal() == Measure.LOSS.ordinal();
      double value = isOfLoss ? ending.loss() : ending.accuracy();
      if (!claim.relation().holds(value, claim.number())) {
        return false;
      }
    }
    return true;
  }

  private boolean frame(boolean isPageSeen) {
    boolean isWorking = dealer.isBusy() && !isPaused && isSeen; // hands may fail at any time
    boolean hasMore = isPageSeen && (dealer.work(BUDGET) || isWorking);
    double end = host.millis() + BUDGET;
    while (!unaddressed.isEmpty() && host.millis() < end) {
      Ending ending = unaddressed.remove(unaddressed.size() - 1);
      if (ending.seed() <= asked) {
        Variant start = new Variant(plan.start(ending.seed()), List.of());
        String address = host.playground(new Document(start, Optional.empty(), plan.steps()));
        place.lead(index(ending), address);
      }
    }
    if (isNews) {
      isNews = false;
      tell();
    }
    return hasMore || !unaddressed.isEmpty();
  }

  private static int index(Ending ending) {
    return (int) ending.seed() - 1;
  }

  /** In the colours of the page or of paper; answers that there is no more to paint. */
  private boolean paintAll() {
    for (Ending ending : endings) {
      paint(ending);
    }
    return false;
  }

  private void paint(Ending ending) {
    boolean isOne = isLearnt(ending);
    place.paint(
        index(ending),
        PictureColors.on(theme.isDark()).of(ending.picture()),
        isOne,
        "Seed "
            + ending.seed()
            + (isOne ? ": learnt, loss " : ": not learnt, loss ")
            + Numbers.shortText(ending.loss()));
  }

  private void tell() {
    int ended = endings.size();
    place.say(ManyPlace.COUNT, ended == 0 ? "" : SeedWords.count(learnt, ended));
    place.say(ManyPlace.SURE, ended == 0 ? "" : SeedWords.sure(learnt, ended));
    place.say(ManyPlace.ASK, isBusy() ? isPaused ? "Go on" : "Pause" : MORE + " more seeds");
    place.show(ManyPlace.ASK, isBusy() || asked + MORE <= MOST);
    place.show(ManyPlace.STOP, isBusy());
    place.say(
        ManyPlace.STATUS,
        isBusy()
            ? Numbers.count(ended) + " of " + Numbers.count(asked) + " trained"
            : Numbers.count(ended)
                + " trained here, "
                + Numbers.count(plan.steps())
                + " steps each");
  }
}

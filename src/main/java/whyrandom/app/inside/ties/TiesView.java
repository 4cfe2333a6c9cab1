package whyrandom.app.inside.ties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.arithmetic.StepPlace;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.app.inside.InsideTab;
import whyrandom.app.maps.TilePainter;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.TieWay;
import whyrandom.experiment.Variant;

/**
 * Which ways to train tell identical units apart: each is tried on the network that is looked at,
 * begun with equal weights. They go on together, a few steps in each frame.
 */
@BindTemplate("templates/inside/ties.html")
public final class TiesView implements InsideTab {
  private static final int[] STEPS = {100, 300, 1000, 3000};
  private static final int USUAL_STEPS = 300;

  /** Milliseconds of a frame for training. */
  private static final double BUDGET = 5;

  /** Updates between two looks at the clock. */
  private static final int PIECE = 4;

  /** Words and pictures follow every so many steps, and at the end. */
  private static final int TELLING = 20;

  private final Desk desk;
  private final Shell shell;
  private final StepPlace place;
  private final TilePainter painter = new TilePainter();
  private final List<TieCard> cards = new ArrayList<>();
  private Optional<Experiment> settings = Optional.empty();
  private Experiment basis;
  private Optional<Experiment> tried = Optional.empty();
  private int steps = USUAL_STEPS;
  private int gone;
  private int next;

  /** The tab for the network that is looked at in a place. */
  public TiesView(Desk desk, Shell shell, StepPlace place) {
    this.desk = desk;
    this.shell = shell;
    this.place = place;
    for (TieWay way : TieWay.values()) {
      cards.add(new TieCard(way, shell::requestFrame));
    }
  }

  private Experiment experiment() {
    return place.lane().settings();
  }

  /** What the ways have in common: as long as that is equal, it is the same object. */
  private Experiment basis() {
    if (settings.isEmpty() || settings.get() != experiment()) {
      settings = Optional.of(experiment());
      Experiment next = TieWay.PLAIN.of(experiment()).experiment();
      basis = next.equals(basis) ? basis : next;
    }
    return basis;
  }

  private boolean isBegun() {
    return tried.isPresent() && tried.get() == basis();
  }

  @Override
  public void paint() {
    if (!isThere()) {
      return;
    }
    if (!isBegun()) {
      begin();
    }
    boolean isDark = shell.isDark();
    double end = shell.millis() + BUDGET;
    while (gone < steps && shell.millis() < end) {
      advance();
    }
    drawNext(isDark);
    boolean isDue = false;
    for (TieCard card : shown()) {
      isDue |= card.isDue(isDark);
    }
    if (gone < steps || isDue) {
      shell.requestFrame();
    }
  }

  private void begin() {
    Experiment e = basis();
    tried = Optional.of(e);
    gone = 0;
    for (TieCard card : shown()) {
      card.begin(e);
    }
    shell.requestFrame(); // the words are a frame behind
  }

  /** A few steps of the way that is behind. */
  private void advance() {
    List<TieCard> all = shown();
    TieCard last = all.get(0);
    for (TieCard card : all) {
      last = card.step() < last.step() ? card : last;
    }
    int to = Math.min(steps, last.step() + PIECE);
    while (last.step() < to) {
      last.advance();
    }
    int before = gone;
    gone = to;
    for (TieCard card : all) {
      gone = Math.min(gone, card.step());
    }
    if (gone > before && (gone == steps || gone / TELLING > before / TELLING)) {
      all.forEach(TieCard::tell);
      shell.requestFrame();
    }
  }

  /** One picture in a frame is enough. */
  private void drawNext(boolean isDark) {
    List<TieCard> all = shown();
    for (int i = 0; i < all.size(); i++) {
      TieCard card = all.get((next + i) % all.size());
      if (card.isDue(isDark)) {
        card.draw(painter, isDark);
        next = (next + i + 1) % all.size();
        return;
      }
    }
  }

  private List<TieCard> shown() {
    List<TieCard> list = new ArrayList<>();
    for (TieCard card : cards) {
      if (card.way().fits(experiment())) {
        list.add(card);
      }
    }
    return list;
  }

  private List<TieCard> shown(boolean areAlike) {
    List<TieCard> list = new ArrayList<>();
    for (TieCard card : isThere() ? shown() : List.<TieCard>of()) {
      if (card.way().treatsAlike() == areAlike) {
        list.add(card);
      }
    }
    return list;
  }

  // ---- what the template shows

  /** Whether the ways can be tried on this network. */
  public boolean isThere() {
    return TieWay.canTry(experiment());
  }

  /** What has come of it so far. */
  public String getSentence() {
    if (!isThere()) {
      return "This needs a hidden layer of two units or more, at most 3000 weights and biases, and an"
          + " output with a slope.";
    }
    if (!isBegun() || gone < steps) {
      return "This network is trained in " + count() + " ways from equal weights…";
    }
    int parted = 0;
    int diverged = 0;
    for (TieCard card : shown()) {
      parted += card.isParted() && !card.way().treatsAlike() ? 1 : 0;
      diverged += card.isDiverged() ? 1 : 0;
    }
    int different = shown(false).size();
    return "Begun with equal weights, after "
        + steps
        + " steps: "
        + shown(true).size()
        + " ways treat equal units alike and never part them; "
        + (parted == different ? "all " + different : parted + " of " + different)
        + " that treat them differently did."
        + (diverged == 0 ? "" : " Diverged: " + diverged + " of " + shown().size() + ".");
  }

  private String count() {
    return shown().size() == TieWay.values().length ? "ten" : "nine";
  }

  /** How far it is. */
  public String getProgress() {
    return isThere() && gone < steps ? "step " + gone : "";
  }

  /** The ways that treat identical units alike. */
  public List<TieCard> getAlike() {
    return shown(true);
  }

  /** The ways that do not. */
  public List<TieCard> getDifferent() {
    return shown(false);
  }

  /** How many steps can be chosen. */
  public List<Choice> getLengths() {
    List<Choice> list = new ArrayList<>();
    for (int length : STEPS) {
      list.add(new Choice("" + length, "" + length, length == steps));
    }
    return list;
  }

  /** How many steps are chosen. */
  public String getLength() {
    return "" + steps;
  }

  /** Chooses how many; those that have gone further begin anew. */
  public void setLength(String value) {
    int chosen = Integer.parseInt(value);
    if (chosen < gone) {
      tried = Optional.empty();
    }
    steps = chosen;
    shell.requestFrame();
  }

  /** Opens a way beside plain gradient descent, as far as it is here. */
  public void open(TieCard card) {
    Experiment e = experiment();
    Variant plain = titled(TieWay.PLAIN.of(e), "Gradient descent");
    Variant its = titled(card.way().of(e), card.getName());
    Optional<Variant> beside = card.way() == TieWay.PLAIN ? Optional.empty() : Optional.of(its);
    desk.notices().attempt(() -> desk.workbench().open(new Document(plain, beside, gone)));
  }

  private static Variant titled(Variant variant, String title) {
    return new Variant(variant.experiment().withTitle(title, ""), variant.edits());
  }
}

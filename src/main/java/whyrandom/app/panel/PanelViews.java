package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.chance.StartsView;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Panels;
import whyrandom.app.desk.Room;
import whyrandom.app.desk.ScopeView;
import whyrandom.app.desk.Shell;
import whyrandom.app.diagram.DiagramPictures;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.gallery.Gallery;
import whyrandom.app.time.LossView;
import whyrandom.app.unit.UnitCard;
import whyrandom.maps.UnitMaps;
import whyrandom.model.Selection;
import whyrandom.share.Question;
import whyrandom.web.Drags;
import whyrandom.web.Hints;
import whyrandom.web.LateScript;
import whyrandom.web.Location;
import whyrandom.web.Renewal;
import whyrandom.web.SessionStore;
import whyrandom.web.Surface;

/**
 * All panels for what is on a desk. They are made when they are first asked for, and not in the
 * constructor: TeaVM puts that into the first script, where it is called.
 */
public final class PanelViews implements Panels {
  private final Desk desk;
  private final Shell shell;
  private final CloserLook closerLook;
  private final Consumer<Surface> outputs;
  private final IntFunction<DiagramView> diagrams;
  private final Map<String, Fragment> fragments = new HashMap<>();
  private Contrast contrast;
  private DataView data;
  private LossView loss;
  private Late<Room> starts;
  private Gallery gallery;
  private final List<UnitCard> cards = new ArrayList<>();

  /**
   * The panels of a page.
   *
   * @param outputs draws the output of the one network in view on the canvas that it is given
   * @param diagrams the diagrams of A, 0, and B, 1
   */
  public PanelViews(
      Desk desk,
      Shell shell,
      CloserLook closerLook,
      Consumer<Surface> outputs,
      IntFunction<DiagramView> diagrams) {
    this.diagrams = diagrams;
    this.desk = desk;
    this.shell = shell;
    this.closerLook = closerLook;
    this.outputs = outputs;
  }

  private void make() {
    UnitMaps.hasten(new KernelMaps());
    diagrams.apply(0).bring(new DiagramPictures());
    diagrams.apply(1).bring(new DiagramPictures());
    contrast = new Contrast(desk.workbench());
    data = new DataView(desk);
    loss = new LossView(desk);
    starts =
        new Late<>("A thousand starts", PanelViews::loadStarts, () -> new StartsView(desk, shell));
    gallery = new Gallery(shell, desk.player()::millis);
    HeaderView header = new HeaderView(desk, shell, closerLook, starts, gallery);
    fragments.put(HEADER, Fragments.create(header));
    boolean wasOpen = SessionStore.get(Room.KEY).startsWith(Room.OPEN);
    if (wasOpen || Location.query().indexOf(Room.QUERY) >= 0) {
      header.toggleStarts();
    }
    fragments.put(DATA, Fragments.create(data));
    fragments.put(SCOPE, Fragments.create(new ScopeView(desk)));
    fragments.put(NETWORK, Fragments.create(new NetworkView(desk)));
    fragments.put(DESCENT, Fragments.create(new DescentView(desk)));
    fragments.put(START, Fragments.create(new StartView(desk)));
    fragments.put(OUTPUT, Fragments.create(new OutputView(desk, outputs)));
    fragments.put(LOSS, Fragments.create(loss));
    fragments.put(WEIGHT, Fragments.create(new WeightView(desk, shell, closerLook)));
    LegendView legend = new LegendView(desk);
    fragments.put(LEGEND, Fragments.create(legend));
    fragments.put(OVER_A, Fragments.create(over(0, legend)));
    fragments.put(OVER_B, Fragments.create(over(1, legend)));
    Hints.onEscape(() -> cards.forEach(UnitCard::dismiss));
    Hints.onKey("l", ".diagram *", legend::toggle);
    Hints.onKey("p", ".diagram *", header::switchPresenter);
    Hints.countEdges();
    Hints.listenToWhatIsSaid();
    EdgeGrip edges = new EdgeGrip(desk.workbench(), new AroundEdges());
    Drags.install(edges, new FieldGrip(desk, edges));
  }

  private GrowthView over(int index, LegendView legend) {
    UnitCard card = new UnitCard(desk, shell, index, diagrams.apply(index));
    cards.add(card);
    return new GrowthView(desk, index, diagrams, legend::toggle, Fragments.create(card));
  }

  private final class AroundEdges implements EdgeGrip.Around {
    @Override
    public boolean isShown(Selection at) {
      return WeightView.shown(desk.workbench()).equals(at);
    }

    @Override
    public void attempt(Notices.Attempt change) {
      desk.notices().attempt(change);
    }

    @Override
    public void leave() {
      shell.leaveWeight();
    }

    @Override
    public void say(String value) {
      Hints.say(value);
    }
  }

  private static void loadStarts(Runnable then, Runnable failed) {
    LateScript.addStyles("starts/starts.css");
    Renewal.load("starts/starts.js", then, failed);
  }

  @Override
  public Fragment of(String name) {
    if (fragments.isEmpty()) {
      make();
    }
    return fragments.get(name);
  }

  @Override
  public String text(String name) {
    if (contrast == null) {
      return "";
    }
    return name.equals(MARKS) ? contrast.marks() : contrast.words();
  }

  @Override
  public Optional<Question> question() {
    return starts == null ? Optional.empty() : starts.get().flatMap(Room::question);
  }

  @Override
  public void ask(Question question) {
    of(HEADER); // made with what belongs to it
    starts.want(
        room -> {
          room.ask(question);
          Templates.update();
        },
        message -> {
          desk.notices().refuse(message);
          shell.requestFrame();
        });
  }

  @Override
  public void paint() {
    if (data != null) {
      data.paint();
    }
  }

  @Override
  public void paintNowAndThen() {
    if (loss != null) {
      loss.paintNowAndThen();
      gallery.paint();
      cards.forEach(UnitCard::paint);
      starts.get().ifPresent(Room::paint);
    }
  }
}

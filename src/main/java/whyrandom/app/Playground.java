package whyrandom.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.JSExport;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Panels;
import whyrandom.app.desk.Scripts;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Sheets;
import whyrandom.app.desk.Shell;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.inside.InsideView;
import whyrandom.app.panel.PanelViews;
import whyrandom.app.sharing.SharingView;
import whyrandom.explain.FirstView;
import whyrandom.model.Loop;
import whyrandom.model.Player;
import whyrandom.model.Stage;
import whyrandom.model.Workbench;
import whyrandom.refusal.Refusal;
import whyrandom.share.Documents;
import whyrandom.share.Opened;
import whyrandom.share.Question;
import whyrandom.web.Clock;
import whyrandom.web.Files;
import whyrandom.web.Frames;
import whyrandom.web.LateScript;
import whyrandom.web.Location;
import whyrandom.web.Page;
import whyrandom.web.Renewal;
import whyrandom.web.ScriptBridge;
import whyrandom.web.Surface;
import whyrandom.web.Theme;

/** The playground page: puts the workbench, the views and the browser together. */
public final class Playground implements Shell, Files.Reader, Stage {
  /** Milliseconds of a frame that training may take; the rest is for looking at it. */
  private static final double TRAINING_BUDGET = 2.5;

  /** Written out: the build puts the names in their place that change with what is in the files. */
  private static final String[] INSIDE_STYLES = {
    "inside/numbers.css",
    "inside/inside.css",
    "inside/step.css",
    "inside/symmetry.css",
    "inside/ties.css",
    "inside/units.css",
    "inside/layers.css",
    "inside/draws.css",
    "inside/landscape.css",
    "inside/perceptron.css"
  };

  private static final String PANELS = "panel/panel.js";

  private static final int LARGEST_FILE = 4_000_000;

  private static final String RENEWED =
      "A part of this page was gone, as after an update of the site, so it was loaded again. What you"
          + " made is still here.";

  private static final String NOT_KEPT =
      "The browser does not keep what you do here: a reload loses it. Share makes a link.";

  private final Session session = new Session(this::notKept);
  private final Notices notices = new Notices();
  private final Workbench workbench;
  private final Player player;
  private final PlaygroundView view;
  private final CloserLook closerLook;
  private final Late<Sharer> sharer;
  private final Late<Panels> panels;
  private final Theme theme;
  private final Loop loop = new Loop(TRAINING_BUDGET);
  private final Frames frames = new Frames(loop::frame);
  private final ScriptBridge bridge;
  private Scripts scripts = new Scripts.NotLoaded(this::loadScripts);
  private boolean isPresenter;
  private boolean isOpened;
  private boolean isMounted;
  private Runnable afterMount = () -> {};

  /** Called by the page. */
  public static void main(String[] args) {
    LateScript.expect(PANELS);
    Playground page = new Playground();
    page.restore();
    page.bridge.install(); // programs and links may come as soon as the page is loaded
    page.followAddress();
    Frames.inTurn(page::mount, page::listen, page::furnish);
  }

  /**
   * What {@code whyRandom.state()} says once a document has been opened: for programs that use the
   * scripts, this and that of the panels, without a page.
   *
   * @param document JSON text
   * @return JSON text
   * @throws Refusal if the document cannot be opened
   */
  @JSExport
  public static String stateOf(String document) {
    Workbench workbench = new Workbench(Documents.read(document).document());
    while (!workbench.travel(Integer.MAX_VALUE)) {}
    return workbench.state();
  }

  private Playground() {
    workbench = new Workbench(FirstView.document());
    player = new Player(workbench, Clock::millis);
    loop.add(this);
    theme = new Theme(this::themeChanged);
    Desk desk = new Desk(workbench, player, notices, new Sheets());
    closerLook =
        new CloserLook(
            (then, failed) -> afterPanels(() -> loadCloserLook(then, failed), failed),
            look -> new InsideView(desk, this, look),
            notices,
            frames::request);
    sharer =
        new Late<>(
            "Sharing",
            (then, failed) -> afterPanels(() -> loadSharer(then, failed), failed),
            () -> new SharingView(desk, this, this::updated));
    panels =
        new Late<>(
            "The settings",
            (then, failed) -> loadPanels(() -> onceMounted(then), failed),
            () -> new PanelViews(desk, this, closerLook, this::setOutputSurface, this::diagram));
    workbench.comeInParts(() -> panels.get().isPresent());
    view = new PlaygroundView(desk, this, closerLook, sharer, panels);
    bridge = new ScriptBridge((method, arguments, reply) -> scripts.call(method, arguments, reply));
  }

  private void setOutputSurface(Surface surface) {
    view.setOutputSurface(surface);
  }

  private DiagramView diagram(int index) {
    return view.diagram(index);
  }

  /** What is late may come before the first view: it waits for the elements that it listens to. */
  private void onceMounted(Runnable task) {
    if (isMounted) {
      task.run();
    } else {
      afterMount = task;
    }
  }

  private static void loadPanels(Runnable then, Runnable failed) {
    LateScript.addStyles("panel/presenter.css");
    LateScript.addStyles("panel/hand.css");
    LateScript.addStyles("panel/gallery.css");
    LateScript.addStyles("panel/print.css");
    Renewal.load(PANELS, then, failed);
  }

  /** The script of the panels has what two of the later ones need. */
  private void afterPanels(Runnable load, Runnable failed) {
    panels.want(it -> load.run(), message -> failed.run());
  }

  private static void loadCloserLook(Runnable then, Runnable failed) {
    // not imported by the first one: that would be a wait more, and what checks pages fetches those
    for (String sheet : INSIDE_STYLES) {
      LateScript.addStyles(sheet);
    }
    Renewal.load("inside/inside.js", then, failed);
  }

  private static void loadSharer(Runnable then, Runnable failed) {
    LateScript.addStyles("sharing/sharing.css");
    Renewal.load("sharing/sharing.js", then, failed);
  }

  private void restore() {
    session.look().ifPresent(this::look);
    workbench.restore(session.runs());
    isOpened =
        notices.attempt(
            () -> session.opened().ifPresentOrElse(this::begin, () -> importLink(this::begin)));
    session.restore(closerLook);
  }

  private void mount() {
    Templates.bind(view, "app");
    isMounted = true;
    afterMount.run();
    workbench.onActivity(frames::request);
    frames.request();
  }

  private void followAddress() {
    Location.onHashChange(
        () -> {
          notices.attempt(
              () -> session.linked().ifPresentOrElse(this::open, () -> importLink(this::open)));
          frames.request();
        });
  }

  private void listen() {
    frames.print(theme, loop::show);
    Page.fitNetworksToPaper();
    Page.onLeave(this::keep);
    Page.closeMenusOnClickElsewhere();
    Files.onDrop(LARGEST_FILE, this);
    if (!isOpened) {
      bridge.error(notices.message());
    }
    notices.onRefusal(bridge::error);
    if (Renewal.isJustNow()) {
      notices.warn(RENEWED);
    }
    keep();
    frames.request();
  }

  private void furnish() {
    panels.want(it -> Frames.inTurn(() -> furnish(it)), this::refuse);
  }

  /** The panels come a few at a time. */
  private void furnish(Panels all) {
    Templates.update();
    if (view.enterNext()) {
      Frames.inTurn(() -> furnish(all));
    } else {
      all.paint();
      all.paintNowAndThen();
      frames.request();
    }
  }

  /** Opens what the address asked for from the start: no undo leads to the first view. */
  private void begin(Opened opened) {
    open(opened);
    workbench.forgetPast();
  }

  /** Opens what the address asks for if it is the link of another program. */
  private void importLink(Consumer<Opened> opener) {
    session
        .foreign()
        .ifPresent(hash -> withSharer(it -> notices.attempt(() -> opener.accept(it.read(hash)))));
  }

  private void withSharer(Consumer<Sharer> task) {
    sharer.want(
        it -> {
          task.accept(it);
          frames.request();
        },
        this::refuse);
  }

  private void loadScripts(Consumer<Scripts> then, Consumer<String> failed) {
    sharer.want(
        it -> {
          scripts = it.scripts();
          then.accept(scripts);
        },
        failed);
  }

  @Override
  public void open(Opened opened) {
    workbench.open(opened.document());
    notices.showAfter(String.join(" ", opened.notices()));
    opened.question().ifPresent(asked -> panels.want(it -> it.ask(asked), this::refuse));
  }

  @Override
  public Optional<Question> question() {
    return panels.get().flatMap(Panels::question);
  }

  private void keep() {
    session.keep(workbench, look(), closerLook);
  }

  /** How the reader looks at it. */
  private Session.Look look() {
    return new Session.Look(theme.choice(), isPresenter, workbench.speed());
  }

  private void notKept() {
    notices.warn(NOT_KEPT);
    frames.request();
  }

  private void look(Session.Look look) {
    theme.choose(look.theme());
    workbench.setSpeed(look.speed());
    if (look.isPresenter()) {
      setPresenter(true);
    }
  }

  private void themeChanged() {
    view.paintPictures();
    frames.request();
  }

  @Override
  public Player player() {
    return player;
  }

  @Override
  public boolean isAwaited() {
    return workbench.isTravelling() || workbench.isComing() || scripts.isBusy();
  }

  @Override
  public void write() {
    Templates.update();
  }

  @Override
  public boolean paint() {
    return view.paint();
  }

  @Override
  public boolean serve(double budget) {
    boolean hasMore = scripts.train(budget);
    scripts.carryOn();
    return hasMore;
  }

  @Override
  public void changed() {
    bridge.changed();
  }

  @Override
  public void end(boolean hasMore) {
    if (!hasMore) {
      double wait = session.keepNowAndThen(workbench, look(), closerLook, this);
      if (wait > 0) {
        frames.requestIn(wait);
      }
    }
  }

  /** A script has changed something: the page shows it before the script hears of it. */
  private void updated() {
    Templates.update();
    frames.request();
  }

  @Override
  public void openFile() {
    Files.open(".json,application/json", LARGEST_FILE, this);
  }

  @Override
  public void read(String name, String text) {
    notices.attempt(() -> open(Documents.read(text)));
    frames.request();
  }

  @Override
  public void refuse(String message) {
    notices.refuse(message);
    frames.request();
  }

  @Override
  public void saveFile() {
    Files.save("why-random.json", "application/json", Documents.write(workbench.document()));
  }

  @Override
  public void share() {
    withSharer(it -> it.show(Sharer.SHARE));
  }

  @Override
  public void enterLink() {
    withSharer(it -> it.show(Sharer.OPEN_LINK));
  }

  @Override
  public boolean isPrinting() {
    return theme.isPrinting();
  }

  @Override
  public boolean isDark() {
    return theme.isDark();
  }

  @Override
  public void setDark(boolean on) {
    theme.choose(on ? Theme.Choice.DARK : Theme.Choice.LIGHT);
  }

  @Override
  public boolean isPresenter() {
    return isPresenter;
  }

  @Override
  public void setPresenter(boolean on) {
    isPresenter = on;
    Page.setPresenter(on);
    frames.request();
  }

  @Override
  public double millis() {
    return Clock.millis();
  }

  @Override
  public void requestFrame() {
    frames.request();
  }

  @Override
  public boolean isFocused(String selector) {
    return Page.isFocused(selector);
  }

  @Override
  public void enterWeight() {
    Templates.update(); // the field may be in a sheet that is only now to be opened
    Page.focus("#weight-value");
  }

  @Override
  public void leaveWeight() {
    Page.focus(".network [role=button][aria-pressed=true]");
  }

  @Override
  public void leaveCloserLook() {
    Templates.update(); // on a phone its opener is only now to be seen again
    Page.focus("#look-inside, .sheet-tab[aria-controls=panel-inside]");
  }

  @Override
  public boolean closeMenus() {
    return Page.closeMenus();
  }
}

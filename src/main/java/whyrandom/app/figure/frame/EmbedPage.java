package whyrandom.app.figure.frame;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Notices;
import whyrandom.app.figure.FigureView;
import whyrandom.app.figure.Hull;
import whyrandom.app.figure.PageHost;
import whyrandom.app.figure.SiteScripts;
import whyrandom.app.figure.later.PlaygroundLink;
import whyrandom.app.sharing.Scripting;
import whyrandom.experiment.Document;
import whyrandom.model.Loop;
import whyrandom.model.Player;
import whyrandom.model.Stage;
import whyrandom.share.Documents;
import whyrandom.share.Figure;
import whyrandom.share.JsonText;
import whyrandom.share.Opened;
import whyrandom.web.Frames;
import whyrandom.web.HostWindow;
import whyrandom.web.Location;
import whyrandom.web.Page;
import whyrandom.web.ScriptBridge;
import whyrandom.web.Theme;

/**
 * The page {@code embed/v1/}: one figure, for a frame on a page of somebody else. It keeps nothing,
 * asks no host for anything, and needs a sandbox to allow nothing but scripts.
 */
final class EmbedPage implements EmbedView.Screen, Stage {
  private static final String PLACE = Hull.PLACE;

  /** What is open where the address names nothing: the same as the playground's first view. */
  static final String FIRST =
      """
      {"version": 1, "title": "All weights equal", "data": {"kind": "circle"},
       "network": {"hidden": [4], "activation": "tanh"}, "init": {"scheme": "constant", "value": 0.5},
       "compare": {"title": "Random weights", "init": {"scheme": "xavier-uniform"}}}""";

  private static final double TRAINING_BUDGET = 6;

  private final Loop loop = new Loop(TRAINING_BUDGET);
  private final Frames frames = new Frames(loop::frame);
  private final Theme theme = Theme.ofPage(frames::request);
  private final Notices notices = new Notices();
  private final FigureView figure;
  private final EmbedView view;
  private final Scripting scripting;
  private final ScriptBridge bridge;

  private EmbedAddress address;
  private HostWindow.Fit fitted = isOn -> {};

  /** The page, as its address asks for it. */
  EmbedPage() {
    address = EmbedAddress.read(Location.query(), Location.hash());
    theme.choose(address.theme());
    Document first = Documents.read(FIRST).document();
    figure =
        new FigureView(
            new Figure(
                "",
                address.panels(),
                0,
                Figure.Choosing.NONE,
                List.of(new Figure.Option("", first, List.of(), OptionalInt.empty())),
                Optional.empty()),
            PLACE + "-figure",
            new PageHost(frames, theme, true));
    view = new EmbedView(figure, notices, this);
    scripting =
        new Scripting(
            figure.workbench(),
            figure.player(),
            notices,
            this::updated,
            this::link,
            SiteScripts.CODE);
    scripting.onOpen(this::loaded);
    bridge = new ScriptBridge(scripting::call);
    loop.add(this);
  }

  /** Shows the figure, and does from then on what is asked for. */
  void start() {
    open();
    Templates.bind(new Hull(Fragments.create(view)), PLACE);
    figure.letDrag("#" + PLACE);
    Location.onHashChange(() -> show(Location.query(), Location.hash()));
    Page.onSeen(
        isSeen -> {
          if (!isSeen) {
            rest();
          }
        });
    frames.print(theme, loop::show);
    HostWindow.connect(this::show);
    bridge.install();
    if (!notices.message().isEmpty()) {
      bridge.error(notices.message());
    }
    notices.onRefusal(bridge::error);
    fitted = HostWindow.fit(PLACE);
    fitted.set(address.isFitted());
    HostWindow.tellHeight(PLACE);
    HostWindow.openTabs(
        address -> {
          view.shutOut(address);
          updated();
        });
    frames.request();
  }

  /** Shows what another address asks for. The run goes on, unless that is another experiment. */
  private void show(String query, String hash) {
    EmbedAddress before = address;
    address = EmbedAddress.read(query, hash);
    theme.choose(address.theme());
    figure.setPanels(address.panels());
    fitted.set(address.isFitted());
    if (!address.hash().equals(before.hash())) {
      open();
    } else if (!address.notices().isEmpty()) {
      notices.show(String.join(" ", address.notices()));
    }
    updated();
  }

  /** Opens what the address asks for. What was open stays open if that cannot be done. */
  private void open() {
    boolean isOpened =
        notices.attempt(
            () -> {
              Optional<Opened> opened = address.document();
              opened.ifPresent(this::open);
              notices.showAfter(said(opened, address));
            });
    boolean isFirst = figure.workbench().revision() == 0;
    view.setHint(
        !isFirst
            ? ""
            : isOpened
                ? "An experiment to begin with: the address of this frame names none of its own."
                : "What is shown instead is an experiment to begin with.");
  }

  private static String said(Optional<Opened> opened, EmbedAddress address) {
    List<String> unknown = opened.map(Opened::notices).orElse(List.of());
    String fields = String.join(" ", unknown);
    String parameters = String.join(" ", address.notices());
    return (fields + " " + parameters).trim();
  }

  private void open(Opened opened) {
    figure.workbench().open(opened.document());
    figure.workbench().forgetPast();
    figure.setStart(opened.document());
  }

  /** What a script loads is what is started again from then on. */
  private void loaded(Document document) {
    figure.setStart(document);
    view.setHint("");
  }

  /** Answers a script with where the playground opens this. */
  private void link(ScriptBridge.Reply reply) {
    String address = PlaygroundLink.to(figure.workbench().document());
    reply.resolve(new JsonText(address).write());
  }

  /** Something has changed: the page shows it before a script hears of it. */
  private void updated() {
    Templates.update();
    frames.request();
  }

  @Override
  public Player player() {
    return figure.player();
  }

  @Override
  public boolean isAwaited() {
    return scripting.isBusy();
  }

  /** Stands still, and says so by its button. */
  @Override
  public void rest() {
    figure.rest();
    Templates.update();
  }

  @Override
  public void write() {
    Templates.update();
  }

  @Override
  public boolean paint() {
    return figure.paint();
  }

  @Override
  public boolean serve(double budget) {
    boolean hasMore = scripting.train(budget);
    scripting.carryOn();
    return hasMore;
  }

  @Override
  public void changed() {
    bridge.changed();
  }

  @Override
  public boolean canFill() {
    return Page.canFillScreen();
  }

  @Override
  public boolean isFilled() {
    return Page.fillsScreen();
  }

  @Override
  public void fill(boolean on) {
    Page.fillScreen(
        on,
        () -> {
          notices.refuse("The browser does not let this figure fill the screen.");
          updated();
        });
  }
}

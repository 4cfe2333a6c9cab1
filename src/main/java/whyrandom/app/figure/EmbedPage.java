package whyrandom.app.figure;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.Notices;
import whyrandom.app.sharing.Scripting;
import whyrandom.experiment.Document;
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
final class EmbedPage implements EmbedView.Screen {
  /** The id of the element that it is put into. */
  static final String PLACE = "embed";

  /** What is open where the address names nothing: the same as the playground's first view. */
  static final String FIRST =
      """
      {"version": 1, "title": "All weights equal", "data": {"kind": "circle"},
       "network": {"hidden": [4], "activation": "tanh"}, "init": {"scheme": "constant", "value": 0.5},
       "compare": {"title": "Random weights", "init": {"scheme": "xavier-uniform"}}}""";

  private static final double TRAINING_BUDGET = 6;

  /** The same where somebody waits for the end. */
  private static final double TRAVEL_BUDGET = 11;

  /** The same where nobody sees the page, and nothing else has to be done in time. */
  private static final double UNSEEN_BUDGET = 50;

  private final Frames frames = new Frames(this::frame);
  private final Theme theme = Theme.ofPage(frames::request);
  private final Notices notices = new Notices();
  private final FigureView figure;
  private final EmbedView view;
  private final Scripting scripting;
  private final ScriptBridge bridge;
  private int saidStep = -1;
  private int saidRevision = -1;

  EmbedPage() {
    EmbedAddress address = address();
    theme.choose(address.theme());
    Document first = Documents.read(FIRST).document();
    figure =
        new FigureView(
            new Figure(
                "",
                address.panels(),
                0,
                "",
                List.of(new Figure.Option("", first, List.of())),
                Optional.empty()),
            PLACE + "-figure",
            new PageHost(frames, theme, true));
    view = new EmbedView(figure, notices, this);
    scripting =
        new Scripting(figure.workbench(), figure.player(), notices, this::updated, this::link);
    scripting.onOpen(this::loaded);
    bridge = new ScriptBridge(scripting::call);
  }

  private static EmbedAddress address() {
    return EmbedAddress.read(Location.query(), Location.hash());
  }

  void start() {
    open(address());
    Templates.bind(view, PLACE);
    Location.onHashChange(
        () -> {
          EmbedAddress address = address();
          theme.choose(address.theme());
          open(address);
          updated();
        });
    Page.onSeen(
        isSeen -> {
          if (!isSeen) {
            rest();
          }
        });
    HostWindow.connect();
    bridge.install();
    if (!notices.message().isEmpty()) {
      bridge.error(notices.message());
    }
    notices.onRefusal(bridge::error);
    HostWindow.tellHeight(PLACE);
    HostWindow.openTabs(
        address -> {
          view.shutOut(address);
          updated();
        });
    frames.request();
  }

  /** Opens what an address asks for. What was open stays open if that cannot be done. */
  private void open(EmbedAddress address) {
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

  /** Stands still, and says so by its button: nobody sees it. */
  private void rest() {
    figure.rest();
    Templates.update();
  }

  private boolean frame(boolean isSeen) {
    if (!isSeen) {
      rest();
      if (!scripting.isBusy()) {
        return false;
      }
    }
    double budget = !isSeen ? UNSEEN_BUDGET : scripting.isBusy() ? TRAVEL_BUDGET : TRAINING_BUDGET;
    boolean hasMore = figure.player().frame(budget);
    Templates.update();
    hasMore |= figure.paint();
    hasMore |= scripting.train(budget);
    scripting.carryOn();
    int step = figure.workbench().step();
    int revision = figure.workbench().revision();
    if (step != saidStep || revision != saidRevision) {
      saidStep = step;
      saidRevision = revision;
      bridge.changed();
    }
    return hasMore;
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

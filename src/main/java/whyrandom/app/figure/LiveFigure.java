package whyrandom.app.figure;

import org.teavm.flavour.templates.Component;
import org.teavm.flavour.templates.Templates;
import whyrandom.experiment.Document;
import whyrandom.model.Player;
import whyrandom.model.Stage;
import whyrandom.refusal.Refusal;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.web.LiveStage;

/**
 * A figure in its place on the page. It is made when its place comes near, does something only when
 * there is something to do, and plays only in view.
 */
final class LiveFigure implements FigureHost, Stage {
  private final LiveStage stage;
  private final FigureHost page;
  private final FigureView view;
  private final int firstStep;
  private final int firstRevision;
  private Component root;
  private boolean isDue;
  private boolean isRevealed;

  /**
   * The figure of a place, which is still to {@link #enter} it.
   *
   * @throws Refusal if what the page says of it makes no sense
   */
  LiveFigure(LiveStage stage, FigureHost page) {
    this.stage = stage;
    this.page = page;
    Figure figure = Figures.read(stage.figure());
    firstStep = figure.options().get(0).document().step();
    view = new FigureView(figure, stage.id(), this);
    firstRevision = view.workbench().revision();
  }

  /** Takes its place behind the still picture, which it replaces once it is drawn. */
  void enter() {
    stage.prepare();
    root = Templates.bind(view, stage.id());
    view.letDrag("#" + stage.id());
    stage.onSeen(this::seen);
    requestFrame();
  }

  private void seen(boolean isSeen) {
    if (!isSeen) {
      rest();
    }
  }

  @Override
  public Player player() {
    return view.player();
  }

  @Override
  public boolean isDue() {
    return isDue;
  }

  /** Stands still, and says so by its button. */
  @Override
  public void rest() {
    view.rest();
    root.render();
  }

  @Override
  public void begin() {
    isDue = false;
  }

  @Override
  public void write() {
    root.render();
  }

  @Override
  public boolean paint() {
    boolean hasMore = view.paint();
    if (!isRevealed && view.isThere()) {
      isRevealed = true;
      stage.reveal();
    }
    return hasMore;
  }

  @Override
  public void end(boolean hasMore) {
    isDue |= hasMore;
  }

  @Override
  public void requestFrame() {
    isDue = true;
    page.requestFrame();
  }

  @Override
  public double millis() {
    return page.millis();
  }

  @Override
  public boolean isDark() {
    return page.isDark();
  }

  @Override
  public boolean isFrame() {
    return page.isFrame();
  }

  @Override
  public boolean isComplete() {
    return page.isComplete();
  }

  @Override
  public String missing() {
    return page.missing();
  }

  /** That of the first view is in the page: to find the shortest takes as long as all the rest. */
  @Override
  public String playground(Document document) {
    String link = stage.link();
    boolean isFirst = document.step() == firstStep && view.workbench().revision() == firstRevision;
    return isFirst && !link.isEmpty()
        ? SiteScripts.SITE + "playground/index.html#" + link
        : page.playground(document);
  }
}

package whyrandom.app.figure;

import org.teavm.flavour.templates.Component;
import org.teavm.flavour.templates.Templates;
import whyrandom.experiment.Document;
import whyrandom.share.Figures;
import whyrandom.web.LiveStage;

/**
 * A figure in its place on the page. It is made when its place comes near, does something only when
 * there is something to do, and plays only in view.
 */
final class LiveFigure implements FigureHost {
  private final LiveStage stage;
  private final FigureHost page;
  private final FigureView view;
  private final Component root;
  private boolean isDue;
  private boolean isRevealed;

  /**
   * Makes the figure of a place.
   *
   * @throws IllegalArgumentException if what the page says of it makes no sense
   */
  LiveFigure(LiveStage stage, FigureHost page) {
    this.stage = stage;
    this.page = page;
    view = new FigureView(Figures.read(stage.figure()), stage.id(), this);
    stage.prepare();
    root = Templates.bind(view, stage.id());
    stage.onSeen(this::seen);
    requestFrame();
  }

  private void seen(boolean isSeen) {
    if (!isSeen) {
      rest();
    }
  }

  /** Stands still, and says so by its button: nobody sees it. */
  void rest() {
    view.rest();
    root.render();
  }

  /** Whether it has something to do. */
  boolean isDue() {
    return isDue;
  }

  /** Whether it trains. */
  boolean isMoving() {
    return view.isMoving();
  }

  /**
   * Does a frame's work.
   *
   * @param budget milliseconds that training may take
   * @return whether there is more to do in the next frame
   */
  boolean frame(double budget) {
    isDue = false;
    boolean hasMore = view.player().frame(budget);
    root.render();
    hasMore |= view.paint();
    if (!isRevealed && view.isThere()) {
      isRevealed = true;
      stage.reveal();
    }
    isDue |= hasMore;
    return isDue;
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
  public String playground(Document document) {
    return page.playground(document);
  }
}

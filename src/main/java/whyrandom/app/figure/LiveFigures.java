package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.figure.frame.FramePage;
import whyrandom.app.figure.many.ManyStarts;
import whyrandom.model.Loop;
import whyrandom.refusal.Refusal;
import whyrandom.web.Frames;
import whyrandom.web.LiveStage;
import whyrandom.web.ManyPlace;
import whyrandom.web.Page;
import whyrandom.web.Theme;

/** The figures of a page. They share its frames; one that has nothing to do costs nothing. */
public final class LiveFigures implements FiguresPage {
  /** Milliseconds of a frame that training may take, for all figures together. */
  private static final double TRAINING_BUDGET = 6;

  private final Loop loop = new Loop(TRAINING_BUDGET);
  private final Frames frames = new Frames(loop::frame);
  private final Theme theme = Theme.ofPage(this::themeChanged);
  private final FigureHost host = new PageHost(frames, theme, false);
  private final List<LiveFigure> figures = new ArrayList<>();

  private LiveFigures() {}

  /** Called by the page. */
  public static void main(String[] args) {
    Page.whenRead(LiveFigures::begin);
  }

  private static void begin() {
    if (Page.has(Hull.PLACE)) {
      SiteScripts.FRAME.want(
          isThere -> start(new FramePage()), message -> Page.excuse(Hull.PLACE, message));
    } else {
      start(new LiveFigures());
    }
  }

  private static void start(FiguresPage page) {
    page.start();
  }

  @Override
  public void start() {
    frames.print(theme, loop::show);
    for (LiveStage stage : LiveStage.all()) {
      stage.onNear(() -> Frames.inTurn(() -> make(stage)));
    }
    for (ManyPlace place : ManyPlace.all()) {
      place.onAsk(
          () ->
              SiteScripts.MANY.want(
                  isThere -> start(new ManyStarts(place, host)),
                  message -> place.say(ManyPlace.STATUS, message)));
    }
  }

  /** A figure that cannot be made leaves its still picture, and the others as they are. */
  private void make(LiveStage stage) {
    try {
      LiveFigure figure = new LiveFigure(stage, host);
      Frames.inTurn(() -> enter(figure));
    } catch (Refusal e) {
      Page.complain(stage.id() + ": " + e.getMessage());
    }
  }

  private void enter(LiveFigure figure) {
    figure.enter();
    figures.add(figure);
    loop.add(figure);
    SiteScripts.wantLater(figure::requestFrame);
  }

  private void themeChanged() {
    figures.forEach(LiveFigure::requestFrame);
  }
}

package whyrandom.app.figure;

import whyrandom.app.figure.later.PlaygroundLink;
import whyrandom.experiment.Document;
import whyrandom.web.Clock;
import whyrandom.web.Frames;
import whyrandom.web.Theme;

/**
 * What a page is to its figures.
 *
 * @param frames when there is something to show
 * @param theme dark or light
 * @param isFrame whether it stands in a page of somebody else
 */
public record PageHost(Frames frames, Theme theme, boolean isFrame) implements FigureHost {
  @Override
  public double millis() {
    return Clock.millis();
  }

  @Override
  public boolean isDark() {
    return theme.isDark();
  }

  @Override
  public void requestFrame() {
    frames.request();
  }

  @Override
  public boolean isComplete() {
    return SiteScripts.LATER.get().isPresent();
  }

  @Override
  public String missing() {
    return SiteScripts.missing();
  }

  @Override
  public String playground(Document document) {
    return isComplete() ? PlaygroundLink.to(document) : SiteScripts.SITE + "playground/index.html";
  }
}

package whyrandom.app.figure;

import whyrandom.experiment.Document;

/** A page on which time goes on when it is told to. */
public final class StillPage implements FigureHost {
  public double millis;

  @Override
  public double millis() {
    return millis;
  }

  @Override
  public boolean isDark() {
    return false;
  }

  @Override
  public void requestFrame() {}

  @Override
  public boolean isFrame() {
    return false;
  }

  @Override
  public String playground(Document document) {
    return "playground/#step=" + document.step();
  }
}

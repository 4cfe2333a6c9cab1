package whyrandom.app.figure;

import whyrandom.experiment.Document;

/** A page on which time goes on when it is told to. */
public final class StillPage implements FigureHost {
  public double millis;
  boolean isComplete = true;

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
  public boolean isComplete() {
    return isComplete;
  }

  @Override
  public String missing() {
    return "";
  }

  @Override
  public String playground(Document document) {
    return isComplete ? "playground/#step=" + document.step() : "playground/";
  }
}

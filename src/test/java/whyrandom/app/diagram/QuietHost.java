package whyrandom.app.diagram;

/** A light page that nothing is told to. */
class QuietHost implements DiagramView.Host {
  @Override
  public boolean isDark() {
    return false;
  }

  @Override
  public void requestFrame() {}

  @Override
  public void picked() {}

  @Override
  public void entered() {}
}

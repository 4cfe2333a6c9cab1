package whyrandom.app.figure.frame;

import whyrandom.app.figure.FiguresPage;

/** The page for frames, of which nothing is there before it starts. */
public final class FramePage implements FiguresPage {
  @Override
  public void start() {
    new EmbedPage().start();
  }
}

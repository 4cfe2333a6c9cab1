package whyrandom.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens in a frame, on every page: the networks go on, what is written is brought up to
 * date, what is drawn is, scripts are served, each once and in this order.
 *
 * <p>Training may take a part of a frame, which is shared by all that move; where the reader or a
 * script waits for the end of a way, it may take most of it; and where nobody sees the page, only
 * what somebody waits for goes on.
 *
 * <p>A part that has just come is written in one frame and drawn in the next, and one part comes at
 * a time: the first time of everything takes long, and the page is to answer in between.
 */
public final class Loop {
  /** Milliseconds of a frame for a way whose end somebody waits for. */
  private static final double AWAITED_BUDGET = 11;

  /** The same where nobody sees the page, and nothing else has to be done in time. */
  private static final double UNSEEN_BUDGET = 50;

  private final double budget;
  private final List<Part> parts = new ArrayList<>();

  /** A stage and what it was like at the end of the last frame. */
  private static final class Part {
    private final Stage stage;
    private int step = -1;
    private int revision = -1;
    private boolean hasCome;

    Part(Stage stage) {
      this.stage = stage;
    }

    Workbench workbench() {
      return stage.player().workbench();
    }
  }

  /**
   * The loop of a page.
   *
   * @param budget milliseconds of a frame that training may take
   */
  public Loop(double budget) {
    this.budget = budget;
  }

  /** Adds a part of the page. */
  public void add(Stage stage) {
    parts.add(new Part(stage));
  }

  /**
   * Does a frame's work.
   *
   * @param isSeen whether somebody sees the page
   * @return whether there is more to do in the next frame
   */
  public boolean frame(boolean isSeen) {
    double share = budget / Math.max(1, moving());
    boolean hasMore = false;
    boolean comes = false;
    for (Part part : parts) {
      Stage stage = part.stage;
      if (!isSeen) {
        stage.rest();
      }
      if (isSeen && !part.hasCome && stage.isDue()) {
        hasMore = true;
        if (!comes) {
          comes = true;
          come(part);
        }
      } else if (stage.isAwaited()) {
        hasMore |= frame(part, isSeen ? AWAITED_BUDGET : UNSEEN_BUDGET);
      } else if (isSeen && stage.isDue()) {
        hasMore |= frame(part, share);
      }
    }
    return hasMore;
  }

  /**
   * Shows all as it is now, without going on.
   *
   * @return whether there is more to draw
   */
  public boolean show() {
    boolean hasMore = false;
    for (Part part : parts) {
      part.stage.write();
      hasMore |= part.stage.paint();
    }
    return hasMore;
  }

  private int moving() {
    int moving = 0;
    for (Part part : parts) {
      moving += part.workbench().isMoving() ? 1 : 0;
    }
    return moving;
  }

  private static void come(Part part) {
    part.hasCome = true;
    part.stage.begin();
    part.stage.write();
    part.stage.end(true);
  }

  private static boolean frame(Part part, double budget) {
    Stage stage = part.stage;
    stage.begin();
    boolean hasMore = stage.player().frame(budget);
    stage.player().look(budget / 2);
    stage.write();
    hasMore |= stage.paint();
    hasMore |= stage.serve(budget);
    Workbench now = part.workbench();
    if (now.step() != part.step || now.revision() != part.revision) {
      part.step = now.step();
      part.revision = now.revision();
      stage.changed();
    }
    stage.end(hasMore);
    return hasMore;
  }
}

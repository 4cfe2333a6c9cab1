package whyrandom.explain.many;

import java.util.List;
import java.util.Optional;
import whyrandom.explain.english.Digits;
import whyrandom.math.Percent;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;

/** What groups of starts and single ones are called. */
public final class GroupWords {
  /** A picture is sure on a side if its middle of sureness is so far from the middle. */
  private static final double ASIDE = 0.25;

  /** A picture whose mean |value| is less is sure of nothing. */
  private static final double FAINT = 0.1;

  private GroupWords() {}

  /** A short name for one of the groups: where its networks are sure, or which way they found. */
  public static String name(Group group, List<Group> all) {
    if (group.isRest()) {
      return "elsewhere";
    }
    if (!group.isSolved()) {
      return stopped(group.median());
    }
    int ways = 0;
    int own = 0;
    for (Group other : all) {
      boolean isWay = other.isSolved() && !other.isRest();
      ways += isWay ? 1 : 0;
      own = other == group ? ways : own;
    }
    if (ways == 1) {
      return "the way";
    }
    return ways == 2 ? own == 1 ? "one way" : "the other" : "way " + own;
  }

  private static String stopped(Ending ending) {
    if (!ending.isFinite()) {
      return "diverged";
    }
    if (ending.picture().isOfClasses()) {
      return rightly(ending).orElse("stopped");
    }
    double[] sure = ending.picture().sureness();
    if (sure[2] < FAINT) {
      return "sure of nothing";
    }
    String across = sure[0] > ASIDE ? "right" : sure[0] < -ASIDE ? "left" : "";
    String up = sure[1] > ASIDE ? "top" : sure[1] < -ASIDE ? "bottom" : "";
    if (across.isEmpty() && up.isEmpty()) {
      return rightly(ending).orElse("stopped");
    }
    if (up.isEmpty()) {
      return "sure on the " + across;
    }
    return "sure at the " + up + (across.isEmpty() ? "" : " " + across);
  }

  private static Optional<String> rightly(Ending ending) {
    return ending.accuracy() == ending.accuracy()
        ? Optional.of(Percent.of(ending.accuracy()) + " right")
        : Optional.empty();
  }

  /**
   * What became of one start.
   *
   * @param points how many examples it was trained on
   * @param isByLoss whether a loss can be what makes a start solved
   */
  public static String of(Ending ending, int points, boolean isByLoss) {
    String loss = ending.isFinite() ? " Loss " + Digits.of(ending.loss()) + "." : "";
    if (!ending.isFinite()) {
      return "Diverged: its loss is no longer a number.";
    }
    if (ending.isSolved()) {
      String what = isByLoss ? "Solved" : "All " + points + " points right";
      return ending.solvedFrom() == 0
          ? what + " from the start." + loss
          : what + " from step " + Share.count(ending.solvedFrom()) + " on." + loss;
    }
    if (ending.accuracy() == ending.accuracy()) {
      int right = (int) Math.floor(points * ending.accuracy() + 0.5);
      return right + " of " + points + " points right." + loss;
    }
    return "Not solved." + loss;
  }
}

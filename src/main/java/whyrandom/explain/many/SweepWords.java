package whyrandom.explain.many;

import java.util.Optional;
import whyrandom.explain.english.Digits;
import whyrandom.math.SignTest;
import whyrandom.starts.Sweep;

/** Whether another scale of the same draws does better, and whether that is real. */
public final class SweepWords {
  /** How improbable an accident must be: one in a thousand, since the best of many is looked at. */
  private static final double ACCIDENT = 0.001;

  private SweepWords() {}

  /** What the best scale does that this network's does not; empty before there is one. */
  public static String of(Sweep sweep) {
    Optional<Sweep.Point> here = sweep.at(1);
    Optional<Sweep.Point> best = sweep.best();
    if (here.isEmpty() || best.isEmpty()) {
      return "";
    }
    int runs = here.get().runs();
    if (best.get().solved() == here.get().solved()) {
      return "No other scale finds the way more often than this one: "
          + here.get().solved()
          + " of "
          + Share.count(runs)
          + ".";
    }
    int there = best.get().only(here.get());
    int onlyHere = here.get().only(best.get());
    double p = SignTest.probability(there, onlyHere);
    String both =
        "At "
            + Digits.of(best.get().scale())
            + " times this scale "
            + best.get().solved()
            + " of "
            + Share.count(runs)
            + " find the way, here "
            + here.get().solved()
            + ". The seeds are the same: "
            + there
            + " find it only there, "
            + onlyHere
            + " only here. ";
    return both
        + (p < ACCIDENT
            ? "That is no accident (sign test, p < 0.001)."
            : "That can be an accident (sign test, p = " + Digits.of(p) + ").");
  }
}

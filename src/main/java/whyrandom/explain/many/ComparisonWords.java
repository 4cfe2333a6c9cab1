package whyrandom.explain.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.explain.english.Digits;
import whyrandom.math.SignTest;
import whyrandom.starts.Tally;

/**
 * What many starts under several settings show, and whether their differences are real: the seeds
 * are the same, so starts are held against each other in pairs, by the exact test of McNemar.
 */
public final class ComparisonWords {
  /** How improbable an accident must be: one in a thousand, since the best of many is looked at. */
  private static final double ACCIDENT = 0.001;

  /** With very many settings, still less: so that all together have one chance in twenty. */
  private static final double ALL_TOGETHER = 0.05;

  private final List<Cell> cells;
  private final double accident;

  /**
   * The starts under one combination of settings.
   *
   * @param title its values with what they are values of
   * @param name its values alone
   * @param isHere whether it is that of the network that is open
   */
  public record Cell(String title, String name, Tally tally, boolean isHere) {
    private int solved() {
      return tally.solved();
    }
  }

  private ComparisonWords(List<Cell> cells) {
    this.cells = cells;
    accident = Math.min(ACCIDENT, ALL_TOGETHER / Math.max(1, cells.size() - 1));
  }

  /**
   * What they show.
   *
   * @param cells all with the same seeds
   * @param areSteps whether they are the values of one number, from small to large
   * @param chosen which of them the reader looks at
   */
  public static String of(List<Cell> cells, boolean areSteps, Optional<Integer> chosen) {
    List<Cell> all = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.tally().runs() > 0) {
        all.add(cell);
      }
    }
    if (all.isEmpty()) {
      return "";
    }
    ComparisonWords words = new ComparisonWords(all);
    String said = words.best();
    if (areSteps && all.size() > 2) {
      said += words.largestStep();
    }
    return chosen.isPresent() && cells.get(chosen.get()).tally().runs() > 0
        ? said + words.chosen(cells.get(chosen.get()))
        : said;
  }

  /** Which does best, and against which it is held: what is open, or else the second. */
  private String best() {
    Cell best = first(Optional.empty());
    if (cells.size() == 1) {
      return Share.capital(best.title()) + ": " + count(best) + " find the way.";
    }
    if (areEqual()) {
      return "No difference: "
          + (best.solved() == best.tally().runs()
              ? "all find the way."
              : count(best) + " find the way in each.");
    }
    Cell here = here().orElseGet(() -> first(Optional.of(best)));
    String said = "Best is " + best.title() + others(best) + ": " + count(best) + " find the way";
    if (here == best) {
      Cell second = first(Optional.of(best));
      return said + ", and that is this network. Next is " + against(second, best);
    }
    return said + (here.isHere() ? ". This network: " : ". Next is ") + against(here, best);
  }

  /** How many do as well. */
  private String others(Cell best) {
    int others = -1;
    for (Cell cell : cells) {
      others += share(cell) == share(best) ? 1 : 0;
    }
    return others == 0 ? "" : others == 1 ? ", and one as good" : ", and " + others + " as good";
  }

  /** What the other one does, and whether it can be an accident. */
  private String against(Cell other, Cell best) {
    return (other.isHere() ? "" : other.name() + ": ")
        + other.solved()
        + ". "
        + pairs(best, other)
        + " ";
  }

  /** The two numbers that the test is of, and what it says. */
  private String pairs(Cell one, Cell other) {
    int only = one.tally().only(other.tally());
    int onlyOther = other.tally().only(one.tally());
    if (only + onlyOther == 0) {
      return "Seed by seed the two do the same.";
    }
    double p = SignTest.probability(only, onlyOther);
    return "Of the same seeds "
        + only
        + (only == 1 ? " finds" : " find")
        + " it only at "
        + one.name()
        + ", "
        + onlyOther
        + " only at "
        + other.name()
        + ": "
        + verdict(p);
  }

  private String verdict(double p) {
    if (p < accident) {
      return "no accident (McNemar’s exact test, p < " + Digits.of(accident) + ").";
    }
    return "that can be an accident (McNemar’s exact test, p = " + Digits.of(p) + ").";
  }

  /** Where two neighbours differ most. */
  private String largestStep() {
    int at = 1;
    for (int i = 2; i < cells.size(); i++) {
      at = difference(i) > difference(at) ? i : at;
    }
    if (difference(at) == 0) {
      return "";
    }
    Cell before = cells.get(at - 1);
    Cell after = cells.get(at);
    double p =
        SignTest.probability(
            before.tally().only(after.tally()), after.tally().only(before.tally()));
    return "The largest step is from "
        + before.name()
        + " to "
        + after.name()
        + ": "
        + before.solved()
        + " to "
        + after.solved()
        + (p < accident ? ", no accident. " : ", which can be an accident. ");
  }

  private int difference(int i) {
    return Math.abs(cells.get(i).solved() - cells.get(i - 1).solved());
  }

  /** The one that the reader looks at against the best. */
  private String chosen(Cell cell) {
    Cell best = first(Optional.empty());
    return cell == best || cell.isHere() || areEqual()
        ? ""
        : "Chosen is " + cell.title() + ": " + count(cell) + ". " + pairs(best, cell);
  }

  private boolean areEqual() {
    Tally first = cells.get(0).tally();
    for (Cell cell : cells) {
      Tally tally = cell.tally();
      if (tally.runs() != first.runs() || tally.only(first) + first.only(tally) > 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<Cell> here() {
    for (Cell cell : cells) {
      if (cell.isHere()) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** The best one but for one; that of the network that is open where several are. */
  private Cell first(Optional<Cell> but) {
    Cell best = null;
    for (Cell cell : cells) {
      boolean isCandidate = but.isEmpty() || but.get() != cell;
      if (isCandidate && (best == null || isBetter(cell, best))) {
        best = cell;
      }
    }
    return best;
  }

  private static boolean isBetter(Cell a, Cell b) {
    double difference = share(a) - share(b);
    return difference > 0 || difference == 0 && a.isHere();
  }

  private static double share(Cell cell) {
    return cell.solved() / (double) cell.tally().runs();
  }

  private static String count(Cell cell) {
    return Share.count(cell.solved()) + " of " + Share.count(cell.tally().runs());
  }
}

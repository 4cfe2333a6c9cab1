package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;

/**
 * Endings as one row of numbers, in which they cross from a worker to the page: how many losses
 * each has, whether pictures are of classes and of how many hidden units there are pictures, then
 * of each ending its seed, loss, accuracy, 1 if solved, the step since when, the losses, and the
 * cells of the pictures.
 */
public final class EndingNumbers {
  private static final int HEAD = 3;
  private static final int FACTS = 5;

  private EndingNumbers() {}

  /** The numbers of some endings of one plan. */
  public static double[] write(List<Ending> endings) {
    int losses = endings.isEmpty() ? 0 : endings.get(0).losses().length;
    int units = endings.isEmpty() ? 0 : endings.get(0).picture().units().size();
    double[] numbers = new double[HEAD + endings.size() * length(losses, units)];
    numbers[0] = losses;
    numbers[1] = !endings.isEmpty() && endings.get(0).picture().isOfClasses() ? 1 : 0;
    numbers[2] = units;
    int at = HEAD;
    for (Ending ending : endings) {
      numbers[at++] = ending.seed();
      numbers[at++] = ending.loss();
      numbers[at++] = ending.accuracy();
      numbers[at++] = ending.isSolved() ? 1 : 0;
      numbers[at++] = ending.solvedFrom();
      for (double loss : ending.losses()) {
        numbers[at++] = loss;
      }
      at = put(ending.picture(), numbers, at);
      for (Picture unit : ending.picture().units()) {
        at = put(unit, numbers, at);
      }
    }
    return numbers;
  }

  private static int put(Picture picture, double[] numbers, int at) {
    for (int cell = 0; cell < Picture.CELLS; cell++) {
      numbers[at + cell] = picture.cell(cell);
    }
    return at + Picture.CELLS;
  }

  private static byte[] cells(double[] numbers, int at) {
    byte[] cells = new byte[Picture.CELLS];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = (byte) numbers[at + cell];
    }
    return cells;
  }

  private static int length(int losses, int units) {
    return FACTS + losses + Picture.CELLS * (1 + units);
  }

  /** The endings that were written. */
  public static List<Ending> read(double[] numbers) {
    int losses = (int) numbers[0];
    boolean isOfClasses = numbers[1] == 1;
    int units = (int) numbers[2];
    List<Ending> endings = new ArrayList<>();
    for (int at = HEAD; at < numbers.length; at += length(losses, units)) {
      double[] curve = new double[losses];
      System.arraycopy(numbers, at + FACTS, curve, 0, losses);
      int own = at + FACTS + losses;
      List<Picture> ofUnits = new ArrayList<>();
      for (int unit = 1; unit <= units; unit++) {
        ofUnits.add(new Picture(cells(numbers, own + unit * Picture.CELLS), false, List.of()));
      }
      endings.add(
          new Ending(
              (long) numbers[at],
              numbers[at + 1],
              numbers[at + 2],
              numbers[at + 3] == 1,
              (int) numbers[at + 4],
              curve,
              new Picture(cells(numbers, own), isOfClasses, ofUnits)));
    }
    return endings;
  }
}

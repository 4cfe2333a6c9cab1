package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;

/**
 * Endings as one row of numbers, in which they cross from a worker to the page: how many losses
 * each has and whether pictures are of classes, then of each ending its seed, loss, accuracy, 1 if
 * solved, the step since when, the losses, and the cells of the picture.
 */
public final class EndingNumbers {
  private static final int HEAD = 2;
  private static final int FACTS = 5;

  private EndingNumbers() {}

  /** The numbers of some endings of one plan. */
  public static double[] write(List<Ending> endings) {
    int losses = endings.isEmpty() ? 0 : endings.get(0).losses().length;
    double[] numbers = new double[HEAD + endings.size() * length(losses)];
    numbers[0] = losses;
    numbers[1] = !endings.isEmpty() && endings.get(0).picture().isOfClasses() ? 1 : 0;
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
      for (int cell = 0; cell < Picture.CELLS; cell++) {
        numbers[at++] = ending.picture().cell(cell);
      }
    }
    return numbers;
  }

  private static int length(int losses) {
    return FACTS + losses + Picture.CELLS;
  }

  /** The endings that were written. */
  public static List<Ending> read(double[] numbers) {
    int losses = (int) numbers[0];
    boolean isOfClasses = numbers[1] == 1;
    List<Ending> endings = new ArrayList<>();
    for (int at = HEAD; at < numbers.length; at += length(losses)) {
      double[] curve = new double[losses];
      System.arraycopy(numbers, at + FACTS, curve, 0, losses);
      byte[] cells = new byte[Picture.CELLS];
      for (int cell = 0; cell < cells.length; cell++) {
        cells[cell] = (byte) numbers[at + FACTS + losses + cell];
      }
      endings.add(
          new Ending(
              (long) numbers[at],
              numbers[at + 1],
              numbers[at + 2],
              numbers[at + 3] == 1,
              (int) numbers[at + 4],
              curve,
              new Picture(cells, isOfClasses)));
    }
    return endings;
  }
}

package whyrandom.plot;

/**
 * The losses of one run, noted at steps in rising order. A loss that is not finite makes a gap;
 * where there is no test set, the test loss is NaN throughout.
 */
public interface LossSeries {

  /** How many steps are noted. */
  int size();

  /** The step of note {@code i}. */
  int step(int i);

  /** The training loss of note {@code i}. */
  double train(int i);

  /** The test loss of note {@code i}. */
  double test(int i);
}

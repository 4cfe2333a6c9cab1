package whyrandom.app.figure;

import java.util.List;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.panel.EdgeGrip;
import whyrandom.experiment.State;
import whyrandom.share.Figure;
import whyrandom.web.Surface;

/**
 * What a figure has beside its networks: charts, who was right, and what a hand can do. There is
 * none of it until its script is there.
 *
 * <p>Two classes are this, so that TeaVM does not put what it does into the place where it is
 * called: the first script would hold what is to come late.
 */
public interface FigureExtras {
  /** Whether it is there. */
  boolean areThere();

  /** The curves of the loss. */
  void paintLoss(Surface surface);

  /** The chart of the loss in words. */
  String lossWords();

  /** How far the first two hidden units are apart now, in words. */
  String gapWords();

  /**
   * How far the first two hidden units are apart, by step.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paintGap(Surface surface);

  /** Lets weights and biases of the diagrams in the element of a selector be dragged. */
  void letDrag(String place, EdgeGrip.Around hand);

  /** A field for the weight or bias that is selected in a network; {@code null} for none. */
  Fragment weight(int lane);

  /** Gives the keyboard to that field. */
  void enterWeight();

  /** Brings a diagram what it was without at first. */
  void furnish(DiagramView view);

  /** Whether a prediction is right: {@link Figure.Answer#isRight}. */
  boolean isRight(Figure.Answer answer, List<State> runs, int solved);

  /** Whether a network counts as solved: {@link Figure.Choosing#isSolved}. */
  boolean isSolved(Figure.Choosing choosing, State run);

  /** Nothing yet. */
  final class None implements FigureExtras {
    @Override
    public boolean areThere() {
      return false;
    }

    @Override
    public void paintLoss(Surface surface) {}

    @Override
    public String lossWords() {
      return "Loss";
    }

    @Override
    public String gapWords() {
      return "Gap";
    }

    @Override
    public boolean paintGap(Surface surface) {
      return false;
    }

    @Override
    public void letDrag(String place, EdgeGrip.Around hand) {}

    @Override
    public Fragment weight(int lane) {
      return null;
    }

    @Override
    public void enterWeight() {}

    @Override
    public void furnish(DiagramView view) {}

    @Override
    public boolean isRight(Figure.Answer answer, List<State> runs, int solved) {
      return false;
    }

    @Override
    public boolean isSolved(Figure.Choosing choosing, State run) {
      return false;
    }
  }
}

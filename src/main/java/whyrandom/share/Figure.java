package whyrandom.share;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.State;

/**
 * A live figure: an experiment, or a choice of several, trimmed to what a passage is about.
 *
 * @param caption what it shows, in a sentence or two; may be empty
 * @param panels what is shown, in this order
 * @param until the step at which play stops; 0 = it goes on
 * @param choosing how the reader chooses between the options
 * @param options the experiments to choose from, at least one; the first is open at the beginning
 * @param prediction what the reader may predict before it plays
 */
public record Figure(
    String caption,
    List<Panel> panels,
    int until,
    Choosing choosing,
    List<Option> options,
    Optional<Prediction> prediction) {
  /** Copies the lists. */
  public Figure {
    panels = List.copyOf(panels);
    options = List.copyOf(options);
  }

  /** The same figure with other parts. */
  public Figure showing(List<Panel> others) {
    return new Figure(caption, others, until, choosing, options, prediction);
  }

  /** A part of a figure. */
  public enum Panel {
    /** The network's diagram, every unit a live picture. */
    NETWORK("network"),
    /** The output over the input plane, large, with the data. */
    OUTPUT("output"),
    /** The loss by step. */
    LOSS("loss"),
    /** What is true of the network now, in a sentence. */
    SENTENCE("sentence"),
    /** The gap between two units by step, on a log scale. */
    GAP("gap"),
    /** How large activations and gradients are, by layer. */
    DEPTH("depth"),
    /** One update with every number opened. */
    STEP("step"),
    /** The activation function of a unit, with what it meets on the training set. */
    ACTIVATION("activation"),
    /**
     * The loss over the first weights of the first two units, with the way of the network on it.
     */
    LANDSCAPE("landscape");

    private final String id;

    Panel(String id) {
      this.id = id;
    }

    /** Its name in a figure and in an embed's {@code ui}. */
    public String id() {
      return id;
    }

    /** The panel of that name. */
    public static Optional<Panel> of(String id) {
      for (Panel panel : values()) {
        if (panel.id.equals(id)) {
          return Optional.of(panel);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * How the reader chooses.
   *
   * @param label between what, such as {@code All weights}; may be empty
   * @param look with what
   * @param solved what holds of A at {@link Figure#until} if an option counts as solved; may be
   *     empty
   * @param starts of how many seeds it is counted, for each option, how many solve it; 0 = of none
   */
  public record Choosing(String label, Look look, List<Claim> solved, int starts) {
    /** For figures with one option. */
    public static final Choosing NONE = new Choosing("", Look.BUTTONS, List.of(), 0);

    /** Copies the list. */
    public Choosing {
      solved = List.copyOf(solved);
    }

    /** Whether a network, trained so far, counts as solved. */
    public boolean isSolved(State network) {
      for (Claim claim : solved) {
        if (!claim.holds(network)) {
          return false;
        }
      }
      return true;
    }
  }

  /** With what the reader chooses. */
  public enum Look {
    /** A row of words. */
    BUTTONS("buttons"),
    /** A slider, for options in an order; what is chosen is shown at the step reached. */
    SLIDER("slider"),
    /** A row of pictures of the output, of which all go through time together. */
    PICTURES("pictures");

    private final String id;

    Look(String id) {
      this.id = id;
    }

    /** Its name in a figure. */
    public String id() {
      return id;
    }

    /** The one of that name. */
    static Optional<Look> of(String id) {
      for (Look look : values()) {
        if (look.id.equals(id)) {
          return Optional.of(look);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One of the experiments to choose from.
   *
   * @param text what the choice says; empty if it is the only one
   * @param document what it opens
   * @param claims what the text around the figure says of it at {@link Figure#until}
   * @param learnt how many of {@link Choosing#starts} seeds solve it, once that is counted
   */
  public record Option(String text, Document document, List<Claim> claims, OptionalInt learnt) {
    /** Copies the list. */
    public Option {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Something to predict.
   *
   * @param question what will happen?
   * @param answers what may be predicted
   */
  public record Prediction(String question, List<Answer> answers) {
    /** Copies the list. */
    public Prediction {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A possible prediction.
   *
   * @param text what it says
   * @param when what holds at {@link Figure#until} if it is right
   * @param least at least so many of the options are solved then, if it is right
   * @param most and at most so many
   */
  public record Answer(String text, List<Claim> when, int least, int most) {
    /** Copies the list. */
    public Answer {
      when = List.copyOf(when);
    }

    /** Whether it is about how many of the options are solved. */
    public boolean isCount() {
      return least > 0 || most < Integer.MAX_VALUE;
    }

    /**
     * Whether it is right.
     *
     * @param runs A, and B if there is one, at {@link Figure#until}
     * @param solved how many of the options are solved then; of no meaning unless {@link #isCount}
     */
    public boolean isRight(List<? extends State> runs, int solved) {
      boolean isRight = !isCount() || solved >= least && solved <= most;
      for (Claim claim : when) {
        isRight &= claim.network() < runs.size() && claim.holds(runs.get(claim.network()));
      }
      return isRight;
    }
  }
}

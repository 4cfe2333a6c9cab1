package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;

/**
 * A live figure: an experiment, or a choice of several, trimmed to what a passage is about.
 *
 * @param caption what it shows, in a sentence or two; may be empty
 * @param panels what is shown, in this order
 * @param until the step at which play stops; 0 = it goes on
 * @param chooses what the reader chooses between, such as {@code All weights}; empty with one
 *     option
 * @param options the experiments to choose from, at least one; the first is open at the beginning
 * @param prediction what the reader may predict before it plays
 */
public record Figure(
    String caption,
    List<Panel> panels,
    int until,
    String chooses,
    List<Option> options,
    Optional<Prediction> prediction) {
  /** Copies the lists. */
  public Figure {
    panels = List.copyOf(panels);
    options = List.copyOf(options);
  }

  /** The same figure with other parts. */
  public Figure showing(List<Panel> others) {
    return new Figure(caption, others, until, chooses, options, prediction);
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
    ACTIVATION("activation");

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
   * One of the experiments to choose from.
   *
   * @param text what the choice says; empty if it is the only one
   * @param document what it opens
   * @param claims what the text around the figure says of it at {@link Figure#until}
   */
  public record Option(String text, Document document, List<Claim> claims) {
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
   */
  public record Answer(String text, List<Claim> when) {
    /** Copies the list. */
    public Answer {
      when = List.copyOf(when);
    }
  }
}

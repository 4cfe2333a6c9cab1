package whyrandom.explain.english;

import java.util.List;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.SlopeStatement;

/** What is said of a map of the loss. */
public final class SlopeEnglish implements SlopeStatement.Telling {
  private SlopeEnglish() {}

  /** The statements as a paragraph. */
  public static Sentence of(List<SlopeStatement> statements) {
    SlopeEnglish english = new SlopeEnglish();
    Words words = new Words();
    for (SlopeStatement statement : statements) {
      words.add(statement.in(english));
    }
    return words.sentence();
  }

  private static Sentence sentence(String words) {
    return new Words().say(words).sentence();
  }

  /** {@code Units 1 and 2}, {@code Units 1 and 2 of layer 3}. */
  private static String name(SlopeStatement.Pair pair) {
    String units = "Units " + (pair.unit() + 1) + " and " + (pair.other() + 1);
    return pair.layer() > 0 ? units + " of layer " + pair.layer() : units;
  }

  @Override
  public Sentence of(SlopeStatement.NotFinite s) {
    return sentence("The loss or its slope is not a finite number here.");
  }

  @Override
  public Sentence of(SlopeStatement.Identical s) {
    return new Words()
        .same(name(s.units()) + " are identical")
        .say(
            s.isFlat()
                ? ", and the gradient is exactly 0: there is no slope at all."
                : ": the slope apart is exactly 0, so downhill is along the dashed line, never off"
                    + " it.")
        .sentence();
  }

  @Override
  public Sentence of(SlopeStatement.Different s) {
    return sentence(name(s.units()) + " differ.");
  }

  @Override
  public Sentence of(SlopeStatement.SlopeApart s) {
    String slope = s.slope() == 0 ? "exactly 0" : Digits.of(s.slope());
    if (s.distance() == 0) {
      return sentence("The slope apart is " + slope + ".");
    }
    return sentence(
        s.distance() < 0
            ? "The slope apart is " + slope + ": downhill they come closer to each other."
            : "The slope apart is " + slope + ": downhill they go further apart.");
  }

  @Override
  public Sentence of(SlopeStatement.Ridge s) {
    String curvature = Digits.of(s.curvature());
    return sentence(
        s.isFlat()
            ? "To both sides the loss falls (curvature apart "
                + curvature
                + "), so this is no minimum."
            : "The line is a ridge (curvature apart "
                + curvature
                + "): to both sides the loss falls.");
  }

  @Override
  public Sentence of(SlopeStatement.Valley s) {
    return sentence(
        "In this way the line is a valley (curvature apart "
            + Digits.of(s.curvature())
            + "): to both sides the loss rises.");
  }

  @Override
  public Sentence of(SlopeStatement.Level s) {
    return sentence(
        "To both sides the loss hardly bends (curvature apart " + Digits.of(s.curvature()) + ").");
  }

  @Override
  public Sentence of(SlopeStatement.Bend s) {
    String curvature = Digits.of(s.curvature());
    return sentence(
        s.curvature() < 0
            ? "Apart the loss bends down here (curvature " + curvature + ")."
            : "Apart the loss bends up here (curvature " + curvature + ").");
  }

  @Override
  public Sentence of(SlopeStatement.Kink s) {
    return sentence("The slope apart changes too abruptly here to have a curvature.");
  }

  @Override
  public Sentence of(SlopeStatement.Nudge s) {
    return sentence(
        s.percent() > 0
            ? "The next step makes a small nudge in this way "
                + Digits.of(s.percent())
                + " % larger."
            : "The next step makes a small nudge in this way "
                + Digits.of(-s.percent())
                + " % smaller.");
  }

  @Override
  public Sentence of(SlopeStatement.NoSlope s) {
    return sentence("The slope along both is exactly 0.");
  }

  @Override
  public Sentence of(SlopeStatement.Slope s) {
    return sentence(
        "The slope is "
            + Digits.of(s.across())
            + " along "
            + s.acrossName()
            + " and "
            + Digits.of(s.up())
            + " along "
            + s.upName()
            + "; the arrow points downhill.");
  }

  @Override
  public Sentence of(SlopeStatement.Diagonal s) {
    return new Words()
        .same("Equal weights with equal slopes, to the last bit")
        .say(": downhill is along the diagonal.")
        .sentence();
  }

  @Override
  public Sentence of(SlopeStatement.Mapped s) {
    return sentence(
        s.examples() == 1
            ? "Mapped is the training loss, that of 1 example."
            : "Mapped is the training loss, the mean of " + s.examples() + " examples.");
  }

  @Override
  public Sentence of(SlopeStatement.WithoutPenalty s) {
    return sentence("The pull of the " + s.kind() + " regularization is left out.");
  }

  @Override
  public Sentence of(SlopeStatement.WithoutDropout s) {
    return sentence("Nothing is dropped.");
  }

  @Override
  public Sentence of(SlopeStatement.MiniBatch s) {
    return sentence(
        s.examples() == 1
            ? "The next step takes its gradient from 1 example alone."
            : "The next step takes its gradient from a mini-batch of "
                + s.examples()
                + " examples.");
  }
}

package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import whyrandom.explain.Numbering;
import whyrandom.explain.statement.LayerStatement;
import whyrandom.explain.statement.Sentence;
import whyrandom.math.Percent;

/** What is said of a network's layers. */
public final class LayerEnglish implements LayerStatement.Telling {
  private static final double SMALL_SHARE = 1e-4;

  private LayerEnglish() {}

  /** The statements as a paragraph. */
  public static Sentence of(List<LayerStatement> statements) {
    LayerEnglish english = new LayerEnglish();
    Words words = new Words();
    for (LayerStatement statement : statements) {
      words.add(statement.in(english));
    }
    return words.sentence();
  }

  private static Sentence sentence(String words) {
    return new Words().say(words).sentence();
  }

  @Override
  public Sentence of(LayerStatement.NotFinite s) {
    return sentence("Numbers in this network are too large to compute with: it has diverged.");
  }

  @Override
  public Sentence of(LayerStatement.Dead s) {
    String numbers = Numbering.units(s.units());
    String where = s.isAlone() ? "" : " of layer " + s.layer();
    if (s.units().size() == 1) {
      return sentence(
          "Unit "
              + numbers
              + where
              + " is dead: it is 0 on every training example, with slope 0, so the gradient of its"
              + " weights, in and out, is exactly 0.");
    }
    return sentence(
        (s.all() ? "All " + s.units().size() + " units" : "Units " + numbers)
            + where
            + " are dead: they are 0 on every training example, with slope 0, so the gradient of"
            + " their weights, in and out, is exactly 0.");
  }

  @Override
  public Sentence of(LayerStatement.Saturated s) {
    String numbers = Numbering.units(s.units());
    String where = s.isAlone() ? "" : " of layer " + s.layer();
    if (s.of() == 1) {
      return sentence(
          "The one unit"
              + where
              + " is saturated: its slope g′, by which the error is multiplied on its way back, is"
              + " under a tenth of its largest on at least nine of ten examples.");
    }
    if (s.units().size() == 1) {
      return sentence(
          "1 of "
              + s.of()
              + " units"
              + where
              + " is saturated (unit "
              + numbers
              + "): its slope g′, by which the error is multiplied on its way back, is under a"
              + " tenth of its largest on at least nine of ten examples.");
    }
    return sentence(
        s.units().size()
            + " of "
            + s.of()
            + " units"
            + where
            + " are saturated (units "
            + numbers
            + "): their slope g′, by which the error is multiplied on its way back, is under a"
            + " tenth of its largest on at least nine of ten examples.");
  }

  @Override
  public Sentence of(LayerStatement.Flat s) {
    return sentence(
        Percent.of(s.share())
            + (s.isAlone() ? " of the activations" : " of the activations of layer " + s.layer())
            + " are saturated: there the slope g′ is under a tenth of its largest.");
  }

  @Override
  public Sentence of(LayerStatement.Steps s) {
    return sentence(
        "The slope of step is 0 everywhere, so no gradient passes back through layer "
            + s.layer()
            + ".");
  }

  @Override
  public Sentence of(LayerStatement.MoreOfThat s) {
    String numbers = Numbering.of(s.layers());
    return sentence(
        s.layers().size() == 1
            ? "There is more of that in layer " + numbers + "."
            : "There is more of that in layers " + numbers + ".");
  }

  @Override
  public Sentence of(LayerStatement.AllResponsive s) {
    return sentence("No hidden unit is saturated or dead.");
  }

  @Override
  public Sentence of(LayerStatement.NoHiddenLayer s) {
    return sentence("There is no hidden layer.");
  }

  @Override
  public Sentence of(LayerStatement.GradientByDepth s) {
    if (s.ratio() < 1) {
      return sentence(
          "The gradient fades on its way back: the standard deviation of ∂L/∂z is "
              + Digits.roughly(1 / s.ratio())
              + " times smaller in layer 1 than in layer "
              + s.last()
              + ".");
    }
    return sentence(
        "The gradient grows on its way back: the standard deviation of ∂L/∂z is "
            + Digits.roughly(s.ratio())
            + " times larger in layer 1 than in layer "
            + s.last()
            + ".");
  }

  @Override
  public Sentence of(LayerStatement.SignalByDepth s) {
    if (s.ratio() < 1) {
      return sentence(
          "The activations draw together: their standard deviation is "
              + Digits.roughly(1 / s.ratio())
              + " times smaller in layer "
              + s.last()
              + " than in layer 1.");
    }
    return sentence(
        "The activations spread: their standard deviation is "
            + Digits.roughly(s.ratio())
            + " times larger in layer "
            + s.last()
            + " than in layer 1.");
  }

  @Override
  public Sentence of(LayerStatement.GradientFrom s) {
    String where = s.from() == 1 ? "in layer 1" : "from layer " + s.from() + " on, back to layer 1";
    return sentence(
        s.vanishes()
            ? "It vanishes " + where + ": less than a thousandth of that in layer " + s.last() + "."
            : "It explodes "
                + where
                + ": more than a thousand times that in layer "
                + s.last()
                + ".");
  }

  @Override
  public Sentence of(LayerStatement.SignalFrom s) {
    String where = s.from() == s.last() ? "in layer " + s.last() : "from layer " + s.from() + " on";
    return sentence(
        s.vanishes()
            ? "They vanish " + where + ": less than a thousandth of the spread in layer 1."
            : "They explode " + where + ": more than a thousand times the spread in layer 1.");
  }

  @Override
  public Sentence of(LayerStatement.NoGradient s) {
    return sentence("∂L/∂w is exactly 0 for every weight.");
  }

  @Override
  public Sentence of(LayerStatement.NoGradientInto s) {
    List<String> names = new ArrayList<>();
    if (!s.layers().isEmpty()) {
      names.add((s.layers().size() == 1 ? "layer " : "layers ") + Numbering.of(s.layers()));
    }
    if (s.isOutputToo()) {
      names.add("the output");
    }
    return sentence("∂L/∂w is exactly 0 for every weight into " + Numbering.list(names) + ".");
  }

  @Override
  public Sentence of(LayerStatement.Pace s) {
    return sentence(
        "The next step moves half of the weights into "
            + (s.isOutput() ? "the output" : "layer 1")
            + " by "
            + share(s.share())
            + " of their size or less.");
  }

  /** {@code 0.41 %}, or a plain number where percent would only add zeros. */
  private static String share(double share) {
    return share < SMALL_SHARE ? Digits.of(share) : Digits.of(100 * share) + " %";
  }
}

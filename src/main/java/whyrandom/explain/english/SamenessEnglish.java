package whyrandom.explain.english;

import java.util.List;
import whyrandom.explain.Numbering;
import whyrandom.explain.statement.Origin;
import whyrandom.explain.statement.SamenessStatement;
import whyrandom.explain.statement.Sentence;

/** What the units of a hidden layer are to each other, and how they started, in English. */
public final class SamenessEnglish implements SamenessStatement.Telling {
  private static final SamenessEnglish ENGLISH = new SamenessEnglish();

  private SamenessEnglish() {}

  /** Statements, one after the other. */
  public static Sentence of(List<SamenessStatement> statements) {
    Words words = new Words();
    for (SamenessStatement statement : statements) {
      words.add(statement.in(ENGLISH));
    }
    return words.sentence();
  }

  private static Sentence said(String words) {
    return new Words().say(words).sentence();
  }

  /** {@code Units 1 and 3:}. */
  private static String who(int unit, int other) {
    return "Units " + (unit + 1) + " and " + (other + 1) + ":";
  }

  private static Sentence pair(int unit, int other, String words) {
    return said(who(unit, other) + " " + words);
  }

  @Override
  public Sentence of(SamenessStatement.NotFinite s) {
    return said("The network is no longer made of finite numbers: nothing equals anything.");
  }

  @Override
  public Sentence of(SamenessStatement.Single s) {
    return said("The layer has one unit: there is none to be the same as.");
  }

  @Override
  public Sentence of(SamenessStatement.Identical s) {
    return new Words()
        .say("Units " + Numbering.units(s.units()) + (s.areMore() ? ", and others, are " : " are "))
        .same("identical")
        .say(": same weights in, same bias, same weights out, to the bit.")
        .sentence();
  }

  @Override
  public Sentence of(SamenessStatement.Inseparable s) {
    String can =
        s.until().isEmpty()
            ? "no number of steps can separate them."
            : "no step before the edit at step " + s.until().getAsInt() + " can separate them.";
    if (s.isInert()) {
      return new Words()
          .add("Nothing arrives at them and nothing leaves, so nothing tells them apart: " + can)
          .add(
              "Shuffling does not help, nor does momentum, Adam or dropout; changed weights would.")
          .sentence();
    }
    return new Words()
        .add("Their gradients are equal too, so " + can)
        .add(
            "Shuffling does not help, nor does momentum or Adam: every rule treats equal units"
                + " alike.")
        .add(
            s.wouldDropout()
                ? "One changed weight would do it, or noise, or dropout."
                : "One changed weight would do it, or noise.")
        .sentence();
  }

  @Override
  public Sentence of(SamenessStatement.NextSeparates s) {
    return said(
        switch (s.cause()) {
          case DROPOUT ->
              "But dropout leaves out different units for different examples: the next step"
                  + " separates them.";
          case MEMORY ->
              "But the optimizer remembers a time when they differed: the next step separates them.";
        });
  }

  @Override
  public Sentence of(SamenessStatement.NextKeeps s) {
    return said(
        switch (s.cause()) {
          case DROPOUT ->
              "The next step leaves them so, though dropout leaves out different units for different"
                  + " examples.";
          case MEMORY ->
              "The next step leaves them so, though the optimizer remembers a time when they"
                  + " differed.";
        });
  }

  @Override
  public Sentence of(SamenessStatement.Apart s) {
    if (s.features() == s.units()) {
      return said("No two units of this layer are identical.");
    }
    return said(
        s.features() == 1
            ? "No two units of this layer are identical, but they are only one feature."
            : "No two units of this layer are identical, but they are only "
                + s.features()
                + " distinct features.");
  }

  @Override
  public Sentence of(SamenessStatement.Closest s) {
    String closest =
        "The closest are units "
            + Numbering.units(List.of(s.unit(), s.other()))
            + ", "
            + Digits.of(s.gap())
            + " apart in the weight that differs most";
    if (s.after() != s.after()) {
      return said(closest + ".");
    }
    if (s.after() == s.gap()) {
      return said(closest + "; the next step leaves that as it is.");
    }
    boolean isWider = s.after() > s.gap();
    if (s.after() > 2 * s.gap() || s.after() < s.gap() / 2) {
      String to = Digits.of(s.after());
      return said(
          isWider
              ? closest + "; the next step widens that to " + to + "."
              : closest + "; the next step narrows that to " + to + ".");
    }
    String percent = Digits.of(Math.abs(s.after() / s.gap() - 1) * 100);
    return said(
        isWider
            ? closest + "; the next step widens that by " + percent + " %."
            : closest + "; the next step narrows that by " + percent + " %.");
  }

  @Override
  public Sentence of(SamenessStatement.Count s) {
    return said(
        (s.units() == 1 ? "1 unit" : s.units() + " units")
            + " · "
            + (s.features() == 1 ? "1 distinct feature" : s.features() + " distinct features")
            + " · rank "
            + s.rankIn()
            + " of the weights in, "
            + s.rankOut()
            + " of the activations");
  }

  // ---- two units

  @Override
  public Sentence of(SamenessStatement.IdenticalPair s) {
    return pair(s.unit(), s.other(), "identical, to the bit.");
  }

  @Override
  public Sentence of(SamenessStatement.FunctionPair s) {
    return pair(
        s.unit(),
        s.other(),
        s.areGradientsEqual()
            ? "the same function; their weights out differ, but their gradients are equal, to the"
                + " bit."
            : "the same function; their weights out differ, and so do their gradients.");
  }

  @Override
  public Sentence of(SamenessStatement.MirroredPair s) {
    return said(Kinship.mirrored(who(s.unit(), s.other()), s.hold(), s.isNext()));
  }

  @Override
  public Sentence of(SamenessStatement.ScaledPair s) {
    String feature = "one feature, " + Digits.of(s.factor()) + " times as large";
    return pair(
        s.unit(),
        s.other(),
        switch (s.hold()) {
          case KEPT ->
              feature
                  + ", weights out too: so are their gradients, and every step keeps the proportion.";
          case WEIGHTS_OUT ->
              feature + "; their weights out are not, so nothing keeps the proportion.";
          case DROPOUT ->
              feature + ", weights out too; but dropout leaves out one without the other.";
          case RULE ->
              feature
                  + ", weights out too; but this optimizer's steps do not grow with the gradient, so"
                  + " they do not keep the proportion.";
          case PENALTY ->
              feature
                  + ", weights out too; but the L1 penalty pulls both alike, which ends the"
                  + " proportion.";
          case MEMORY ->
              feature + ", weights out too; but the optimizer remembers a time when they were not.";
        });
  }

  @Override
  public Sentence of(SamenessStatement.NearPair s) {
    return pair(s.unit(), s.other(), "nearly identical: two features, hardly apart.");
  }

  @Override
  public Sentence of(SamenessStatement.DifferentPair s) {
    return pair(s.unit(), s.other(), "different.");
  }

  // ---- the start

  /**
   * How a run started and what follows.
   *
   * @param hasDropout whether it has dropout
   */
  public static String of(Origin origin, boolean hasDropout) {
    return switch (origin) {
      case NO_HIDDEN_LAYER ->
          "It has no hidden layer, so there are no units to tell apart: zero is a fine start.";
      case ZERO_SILENT ->
          "All weights started at 0, and the hidden units output 0: no error travels back through"
              + " zero weights, so only the output bias can learn.";
      case ZERO_SPEAKING ->
          hasDropout
              ? "All weights started at 0, but the hidden units output g(b), which is not 0. The"
                  + " output weights can move first, then one layer more with each step; dropout can"
                  + " tell the units of a layer apart."
              : "All weights started at 0, but the hidden units output g(b), which is not 0. The"
                  + " output weights can move first, then one layer more with each step; the units of"
                  + " a layer stay one unit.";
      case ZERO_HALF_SPEAKING ->
          "All weights started at 0, but the last hidden units output g(b), which is not 0: the"
              + " output weights can move first.";
      case ZERO_BUT_BIASES ->
          "All weights started at 0, but with different biases units are different: there are some"
              + " to tell apart.";
      case CONSTANT ->
          hasDropout
              ? "All units of a layer started with the same weights. Dropout leaves out different"
                  + " ones for different examples, and so can tell them apart."
              : "All units of a layer started with the same weights: whatever it learns, it learns as"
                  + " if each layer had a single unit.";
      case PARTLY_CONSTANT ->
          hasDropout
              ? "Some units of a layer started the same as each other. Dropout can tell them apart."
              : "Some units of a layer started the same as each other, and so they learn as one.";
      case SAME_WITHIN_UNIT ->
          "The weights of each unit started equal, but the units differ. That is no symmetry: only"
              + " different units of a layer must differ.";
      case INCOMING_ZERO ->
          "The weights into the hidden units started at 0, those of the output did not. To each unit"
              + " of the last hidden layer its own weight out brings back the error, if the slope"
              + " there lets it through; relu’s at 0 is 0. To layers before it nothing comes back at"
              + " first.";
      case EQUAL_INCOMING ->
          "All units of a layer started with the same weights in, but different weights out: the"
              + " error that comes back to each differs, and if it reaches them, the first step tells"
              + " them apart.";
      case EQUAL_INCOMING_DEEP ->
          hasDropout
              ? "All units of a layer started with the same weights in, those of the first also with"
                  + " the same weights out: without dropout they would stay the same as each other."
              : "All units of a layer started with the same weights in, those of the first also with"
                  + " the same weights out: these stay the same as each other, whatever becomes of the"
                  + " others.";
      case OUTPUT_ZERO ->
          "The output weights started at 0 and the others differ. That is usually fine: the output"
              + " moves first, and from then on the error gets back.";
      case SMALL ->
          "The units started different but tiny. Near 0 the gradient is tiny too: being different is"
              + " necessary, not enough.";
      case DIFFERENT -> "The units started different: there is no symmetry to break.";
    };
  }
}

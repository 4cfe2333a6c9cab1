package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.fenced;
import static whyrandom.explain.arithmetic.MathNode.fraction;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.root;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.sub;
import static whyrandom.explain.arithmetic.MathNode.sup;
import static whyrandom.explain.arithmetic.MathNode.symbol;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

/** What the optimizer makes of the gradient of a weight or bias, line by line. */
final class Update {
  private static final MathNode RATE = symbol("η");
  private static final MathNode MU = symbol("μ");
  private static final MathNode EPSILON = symbol("ε");

  private final Sheet s;
  private final Place p;
  private final List<Block> blocks = new ArrayList<>();

  private Update(Sheet sheet, Place p) {
    s = sheet;
    this.p = p;
  }

  static List<Block> about(Sheet sheet, Source subject) {
    if (subject.isUnit()) {
      return List.of(table(sheet, subject.layer(), subject.unit()));
    }
    return new Update(sheet, subject.place()).lines();
  }

  private List<Block> lines() {
    addPull();
    Optimizer optimizer = s.settings.optimizer();
    return switch (optimizer.kind()) {
      case SGD -> sgd((Optimizer.Sgd) optimizer);
      case ADAM -> adam((Optimizer.Adam) optimizer);
      case RMSPROP -> rmsProp((Optimizer.RmsProp) optimizer);
      case ADAGRAD -> adagrad((Optimizer.Adagrad) optimizer);
      case PERCEPTRON -> plain("The perceptron rule", optimizer.learningRate());
    };
  }

  // ---- pieces

  private double g() {
    return s.one.pulledGradient(p);
  }

  private MathNode gSymbol() {
    return isPulled() ? symbol("g") : s.names.meanGradient(p);
  }

  private boolean isPulled() {
    return s.settings.regularization().isOn() && !p.isBias();
  }

  private static MathNode next(MathNode symbol) {
    return sup(symbol, symbol("′"));
  }

  private MathNode w() {
    return s.names.parameter(p);
  }

  private MathNode n(double value) {
    return s.factor(value);
  }

  /** {@code w′ = w − …}. */
  private Line newValue() {
    Line line = new Line(Notation.capital(s.names.seen(p)) + " after this step", s.text);
    line.gives(wNext(), "new value", s.one.after(p), Source.of(p));
    return line.number(w(), "old value", s.one.before(p), Source.of(p)).minus();
  }

  private MathNode wNext() {
    MathNode old = w();
    MathNode prime = symbol("′");
    if (old.tag().equals("msubsup")) {
      List<MathNode> parts = old.children();
      return MathNode.subsup(parts.get(0), parts.get(1), row(prime, parts.get(2)));
    }
    return old.tag().equals("msup")
        ? sup(old.children().get(0), row(prime, old.children().get(1)))
        : old.tag().equals("msub")
            ? MathNode.subsup(old.children().get(0), old.children().get(1), prime)
            : next(old);
  }

  private Line line(String title, MathNode symbol, double value) {
    return new Line(title, s.text).gives(symbol, title, value, Source.of(p));
  }

  private Line times(Line line, MathNode left, double a, MathNode right, double b, String words) {
    String aloud = words + ", " + s.text.of(a) + " times " + s.text.of(b) + ",";
    return line.product(row(left, sign("·"), right), a, b, aloud, a * b, Source.of(p));
  }

  // ---- regularization

  private void addPull() {
    if (!isPulled()) {
      return;
    }
    Regularization r = s.settings.regularization();
    double rate = r.rate();
    double w = s.one.before(p);
    Line line = line("Gradient with the pull of " + r.kind().id(), symbol("g"), g());
    line.number(s.names.meanGradient(p), "mini-batch's gradient", s.one.gradient(p), Source.of(p));
    line.plus();
    MathNode pull =
        switch (r.kind()) {
          case NONE -> number(0);
          case L1 -> MathNode.call("sign", w());
          case L2 -> w();
        };
    String words = "rate times the pull";
    blocks.add(times(line, symbol("λ"), rate, pull, r.kind().pull(w), words).done());
  }

  // ---- the rules

  private List<Block> plain(String title, double rate) {
    Line line = newValue();
    blocks.add(times(line, RATE, rate, gSymbol(), g(), "learning rate times gradient").done());
    blocks.add(Block.Words.of(title + ": old value − learning rate · gradient."));
    return blocks;
  }

  private List<Block> sgd(Optimizer.Sgd sgd) {
    double rate = sgd.learningRate();
    double mu = sgd.momentum();
    if (mu == 0) {
      return plain("Gradient descent", rate);
    }
    double before = s.one.memoryBefore(0, p);
    double v = s.one.memoryAfter(0, p);
    Line velocity = line("Velocity", next(symbol("v")), v);
    times(velocity, MU, mu, symbol("v"), before, "momentum times the old velocity").plus();
    velocity.number(gSymbol(), "gradient", g(), Source.of(p));
    blocks.add(velocity.done());
    Line line = newValue();
    if (!sgd.nesterov()) {
      blocks.add(
          times(line, RATE, rate, next(symbol("v")), v, "learning rate times velocity").done());
      return blocks;
    }
    line.number(RATE, "learning rate", rate, Source.NONE).times().sign("(", "");
    line.number(gSymbol(), "gradient", g(), Source.of(p)).plus();
    times(line, MU, mu, next(symbol("v")), v, "momentum times velocity").sign(")", "");
    blocks.add(line.done());
    return blocks;
  }

  /** {@code name′ = β · name + (1 − β) · g}, or with g² for a mean of squares. */
  private void addAverage(
      String title, String name, MathNode share, double beta, int slot, boolean isSquare) {
    double before = s.one.memoryBefore(slot, p);
    Line line = line(title, next(symbol(name)), s.one.memoryAfter(slot, p));
    times(line, share, beta, symbol(name), before, "share of the old value").plus();
    MathNode rest = fenced(row(number(1), sign("−"), share));
    MathNode restNumbers = fenced(row(number(1), sign("−"), n(beta)));
    MathNode symbols = row(rest, sign("·"), gSymbol());
    MathNode numbers = row(restNumbers, sign("·"), n(g()));
    double value = (1 - beta) * g();
    if (isSquare) {
      symbols = row(symbols, sign("·"), gSymbol());
      numbers = row(numbers, sign("·"), n(g()));
      value = value * g();
    }
    String words = "1 less that share, times the gradient" + (isSquare ? " squared" : "");
    blocks.add(line.worked(symbols, numbers, words, value, Source.of(p)).done());
  }

  private List<Block> adam(Optimizer.Adam adam) {
    int t = s.one.updateNumber();
    MathNode beta1 = sub(symbol("β"), number(1));
    MathNode beta2 = sub(symbol("β"), number(2));
    addAverage("Moving mean of gradients", "m", beta1, adam.beta1(), 0, false);
    addAverage("Moving mean of squares", "v", beta2, adam.beta2(), 1, true);
    double left1 = 1 - Optimizer.Adam.power(adam.beta1(), t);
    double left2 = 1 - Optimizer.Adam.power(adam.beta2(), t);
    double m = s.one.memoryAfter(0, p);
    double v = s.one.memoryAfter(1, p);
    blocks.add(corrected("m", beta1, adam.beta1(), m, left1));
    blocks.add(corrected("v", beta2, adam.beta2(), v, left2));
    blocks.add(
        Block.Words.of(
            "Update "
                + t
                + ": both means began at 0, so the first ones are too small; the hats put that"
                + " right. The engine works them into the rate and the root, as below: the same"
                + " but for rounding."));
    double rate = adam.learningRate() / left1;
    double scale = Math.sqrt(left2);
    MathNode rateHat = MathNode.over(RATE, sign("^"));
    blocks.add(
        line("Corrected rate", rateHat, rate)
            .whole(
                fraction(RATE, leftOver(beta1, "t")),
                fraction(s.number(adam.learningRate()), leftOver(n(adam.beta1()), "" + t)),
                "learning rate over 1 less beta 1 to the power " + t)
            .done());
    blocks.add(
        line("Correction of the root", symbol("c"), scale)
            .whole(
                root(leftOver(beta2, "t")),
                root(leftOver(n(adam.beta2()), "" + t)),
                "root of 1 less beta 2 to the power " + t)
            .done());
    MathNode below = row(root(next(symbol("v"))), sign("/"), symbol("c"), sign("+"), EPSILON);
    MathNode belowNumbers =
        row(root(s.number(v)), sign("/"), s.number(scale), sign("+"), n(adam.epsilon()));
    double step = rate * m / (Math.sqrt(v) / scale + adam.epsilon());
    blocks.add(
        newValue()
            .worked(
                fraction(row(rateHat, sign("·"), next(symbol("m"))), below),
                fraction(row(s.number(rate), sign("·"), n(m)), belowNumbers),
                "rate times mean, over the root of the mean square, " + s.text.of(step) + ",",
                step,
                Source.of(p))
            .done());
    return blocks;
  }

  /** {@code 1 − β^t}. */
  private static MathNode leftOver(MathNode beta, String t) {
    MathNode exponent = t.equals("t") ? symbol(t) : number(t);
    return row(number(1), sign("−"), sup(beta, exponent));
  }

  private Formula corrected(
      String name, MathNode beta, double betaValue, double moment, double left) {
    MathNode hat = MathNode.over(symbol(name), sign("^"));
    return line("Bias-corrected " + name, hat, moment / left)
        .whole(
            fraction(next(symbol(name)), leftOver(beta, "t")),
            fraction(s.number(moment), leftOver(n(betaValue), "" + s.one.updateNumber())),
            name + ", " + s.text.of(moment) + ", over " + s.text.of(left))
        .done();
  }

  private List<Block> rmsProp(Optimizer.RmsProp rule) {
    addAverage("Moving mean of squares", "v", symbol("α"), rule.alpha(), 0, true);
    double v = s.one.memoryAfter(0, p);
    double m = s.one.memoryAfter(1, p);
    boolean hasMomentum = rule.momentum() != 0;
    MathNode name = hasMomentum ? next(symbol("m")) : symbol("u");
    Line line = line(hasMomentum ? "Velocity" : "Scaled gradient", name, m);
    if (hasMomentum) {
      double old = s.one.memoryBefore(1, p);
      times(line, MU, rule.momentum(), symbol("m"), old, "momentum times the old velocity").plus();
    }
    double epsilon = rule.epsilon();
    line.worked(
        scaled(gSymbol(), root(next(symbol("v"))), EPSILON),
        scaled(s.number(g()), root(s.number(v)), n(epsilon)),
        "gradient over the root of the mean square",
        g() / (Math.sqrt(v) + epsilon),
        Source.of(p));
    blocks.add(line.done());
    double rate = rule.learningRate();
    blocks.add(times(newValue(), RATE, rate, name, m, "learning rate times that").done());
    return blocks;
  }

  private static MathNode scaled(MathNode above, MathNode root, MathNode epsilon) {
    return fraction(above, row(root, sign("+"), epsilon));
  }

  private List<Block> adagrad(Optimizer.Adagrad rule) {
    double before = s.one.memoryBefore(0, p);
    double sum = s.one.memoryAfter(0, p);
    Line line = line("Sum of squares so far", next(symbol("s")), sum);
    line.number(symbol("s"), "sum before", before, Source.of(p)).plus();
    blocks.add(times(line, gSymbol(), g(), gSymbol(), g(), "gradient squared").done());
    double rate = rule.learningRate();
    double step = rate * g() / (Math.sqrt(sum) + rule.epsilon());
    blocks.add(
        newValue()
            .worked(
                scaled(row(RATE, sign("·"), gSymbol()), root(next(symbol("s"))), EPSILON),
                scaled(
                    row(s.number(rate), sign("·"), n(g())), root(s.number(sum)), n(rule.epsilon())),
                "learning rate times gradient over the root of the sum, " + s.text.of(step) + ",",
                step,
                Source.of(p))
            .done());
    return blocks;
  }

  // ---- a whole unit

  private static Block.Table table(Sheet s, int layer, int unit) {
    List<Block.Row> rows = new ArrayList<>();
    for (int input = 0; input < s.shape.edgesInto(layer); input++) {
      boolean isBias = input == s.shape.fanIn(layer);
      Place p = new Place(layer, unit, isBias ? Edit.BIAS : input);
      double change = s.one.after(p) - s.one.before(p);
      rows.add(
          new Block.Row(
              isBias ? "bias" : s.names.seenUnit(layer - 1, input),
              List.of(s.text.of(s.one.before(p)), s.text.of(change), s.text.of(s.one.after(p))),
              Source.of(p)));
    }
    return new Block.Table(
        "What this step makes of the weights into " + s.names.unitName(layer, unit),
        List.of("from", "old", "change", "new"),
        rows);
  }
}

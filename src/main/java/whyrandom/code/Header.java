package whyrandom.code;

import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.experiment.Experiment;

/** The comments above a program, which say what it is, and below, which say what to expect. */
final class Header {
  private Header() {}

  /**
   * Writes what the program is.
   *
   * @param library for example {@code NumPy}
   * @param how how to run it
   */
  static void above(Plan plan, Page page, String library, String how) {
    Experiment e = plan.settings();
    // a stranger's words may not be in the first two lines, where Python looks for an encoding
    page.comment("A run of \"Why Random?\" as a program: " + library + ".");
    page.comment(how);
    page.comment("");
    page.strangersWords(e.title()).strangersWords(e.note());
    if (!Page.safe(e.title() + e.note()).isEmpty()) {
      page.comment("");
    }
    if (plan.isOfTwo()) {
      page.comment("Two networks are compared there; this is A.");
    }
    page.comment("Network:      " + network(plan));
    page.comment("Loss:         " + e.loss().id());
    page.comment("Optimizer:    " + optimizer(plan));
    if (e.regularization().isOn()) {
      String kind = e.regularization().kind().id();
      page.comment("Regularized:  " + kind + ", rate " + plan.pullRate() + ", weights only");
    }
    page.comment("Batches:      " + batches(plan));
    if (plan.drops()) {
      page.comment("Dropout:      " + Page.number(e.dropout()));
    }
    page.comment("Runs:         " + way(plan));
    page.comment("");
    page.comment("All in double precision, the weights it starts from to the last digit. It adds");
    page.comment("in another order than the playground, so the last digits can differ, and in the");
    page.comment(
        "long run, or where a number is just at a corner or a threshold, more than these.");
    if (plan.isRandom()) {
      page.comment("Random numbers are the playground's own, a function of a seed and a place.");
    }
    page.add("\n");
  }

  private static String network(Plan plan) {
    StringBuilder text = new StringBuilder(plan.shape().toString());
    if (plan.hasOneActivation()) {
      text.append(", ").append(plan.settings().activations().get(0).id());
    } else {
      for (Activation activation : plan.settings().activations()) {
        text.append(", ").append(activation.id());
      }
    }
    text.append(", output ").append(plan.settings().output().id());
    return text.append(plan.hasBiases() ? "" : ", no biases").toString();
  }

  private static String optimizer(Plan plan) {
    Optimizer.Kind kind = plan.ruleKind();
    StringBuilder text = new StringBuilder(kind.id()).append(", learning rate ");
    text.append(plan.rate());
    for (int i = 0; i < kind.settings().length; i++) {
      Optimizer.Setting setting = kind.settings()[i];
      if (!setting.isFlag()) {
        text.append(", ").append(setting.id()).append(' ').append(plan.rule(i));
      } else if (plan.rule()[i] != 0) {
        text.append(", ").append(setting.id());
      }
    }
    return text.toString();
  }

  private static String batches(Plan plan) {
    if (!plan.hasBatches()) {
      return "all " + plan.examples() + " training examples";
    }
    return plan.batch()
        + " of "
        + plan.examples()
        + " training examples, "
        + (plan.isShuffled() ? "in a new order each epoch" : "in their order");
  }

  private static String way(Plan plan) {
    String to = "to step " + plan.endStep();
    return plan.startStep() == 0
        ? to
        : "from step " + plan.startStep() + ", where settings were changed last, " + to;
  }

  /** Writes what the program should print. */
  static void below(Plan plan, Page page) {
    double loss = plan.train().loss();
    page.add("\n");
    page.comment("The playground shows at step " + plan.endStep() + ":");
    if (loss - loss != 0) {
      page.comment("no loss: the run has diverged");
      return;
    }
    page.comment("training loss " + Page.number(loss));
    double test = plan.test().loss();
    if (plan.hasTest() && test - test == 0) {
      page.comment("test loss " + Page.number(test));
    }
  }
}

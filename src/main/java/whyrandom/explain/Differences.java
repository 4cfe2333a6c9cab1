package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

/**
 * What differs between two experiments, setting by setting. Title and note are no settings; nor is
 * a seed that nothing is drawn with.
 */
public final class Differences {
  /** So many alike in a row are counted instead of named. */
  private static final int MANY = 4;

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /** The settings in which the second experiment differs from the first. */
  public static List<Difference> of(Experiment from, Experiment to) {
    Differences d = new Differences();
    d.data(from.data(), to.data());
    d.network(from, to);
    d.add("start", Starts.of(from), startOf(from, to));
    d.optimizer(from.optimizer(), to.optimizer());
    d.add("batch", "batch size", batch(from), batch(to));
    d.add("shuffle", onOff(from.shuffle()), onOff(to.shuffle()));
    boolean isOtherRate = from.regularization().kind() == to.regularization().kind();
    d.add(
        isOtherRate ? "regularization-rate" : "regularization",
        "regularization",
        regularization(from.regularization()),
        regularization(to.regularization()));
    d.add("dropout", Starts.exact(from.dropout()), Starts.exact(to.dropout()));
    return d.found;
  }

  private void add(String name, String from, String to) {
    add(name, name, from, to);
  }

  private void add(String field, String name, String from, String to) {
    if (!from.equals(to)) {
      found.add(new Difference(field, name, from, to));
    }
  }

  private void data(DataSpec from, DataSpec to) {
    boolean isOtherRows = from.kind() == to.kind() && !from.rows().equals(to.rows());
    add("data", from.kind().id(), isOtherRows ? "other rows" : to.kind().id());
    add("data", "points", "" + from.points(), "" + to.points());
    add("data", "noise", Starts.exact(from.noise()), Starts.exact(to.noise()));
    add("data", "data seed", "" + from.seed(), "" + to.seed());
    add("data", "targets", "" + from.targets(), "" + to.targets());
    String share = Starts.exact(from.testFraction());
    add("data", "test share", share, Starts.exact(to.testFraction()));
  }

  private void network(Experiment from, Experiment to) {
    add("features", features(from), features(to));
    boolean isOtherDepth = from.hidden().size() != to.hidden().size();
    add(isOtherDepth ? "depth" : "units", "hidden units", hidden(from), hidden(to));
    if (!from.hidden().isEmpty() && !to.hidden().isEmpty()) {
      add("activation", activations(from), activations(to));
    }
    add("biases", onOff(from.biases()), onOff(to.biases()));
    add("output", from.output().id(), to.output().id());
    add("loss", Labels.loss(from.loss()), Labels.loss(to.loss()));
  }

  private static String features(Experiment e) {
    StringBuilder text = new StringBuilder();
    for (Feature feature : e.features()) {
      text.append(text.length() == 0 ? "" : ", ").append(Labels.feature(feature));
    }
    return text.toString();
  }

  /** {@code 4-3}, {@code 30 layers of 8}; in others four or more alike are counted. */
  private static String hidden(Experiment e) {
    List<String> sizes = new ArrayList<>();
    for (int units : e.hidden()) {
      sizes.add(Integer.toString(units));
    }
    int layers = sizes.size();
    if (layers >= MANY && runFrom(sizes, 0) == layers) {
      return layers + " layers of " + sizes.get(0);
    }
    return layers == 0 ? "none" : joined(sizes, "-");
  }

  /** How many in a row are the same, from a place on. */
  private static int runFrom(List<String> words, int begin) {
    int end = begin + 1;
    while (end < words.size() && words.get(end).equals(words.get(begin))) {
      end++;
    }
    return end - begin;
  }

  private static String joined(List<String> words, String between) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      int run = runFrom(words, i);
      text.append(i == 0 ? "" : between).append(words.get(i));
      if (run >= MANY) {
        text.append(" (").append(run).append(" times)");
        i += run;
      } else {
        i++;
      }
    }
    return text.toString();
  }

  /** One name where all layers have the same. */
  private static String activations(Experiment e) {
    List<String> names = new ArrayList<>();
    for (Activation activation : e.activations()) {
      names.add(activation.id());
    }
    return runFrom(names, 0) == names.size() ? names.get(0) : joined(names, ", ");
  }

  private static String startOf(Experiment from, Experiment to) {
    boolean isOther = !from.weights().isEmpty() && !to.weights().equals(from.weights());
    return isOther && !to.weights().isEmpty() ? "other weights set by hand" : Starts.of(to);
  }

  private void optimizer(Optimizer from, Optimizer to) {
    add(
        "rate",
        "learning rate",
        Starts.exact(from.learningRate()),
        Starts.exact(to.learningRate()));
    if (from.kind() != to.kind()) {
      add("optimizer", rule(from), rule(to));
      return;
    }
    String[] old = settings(from);
    String[] now = settings(to);
    for (int i = 0; i < old.length; i++) {
      add(Labels.setting(from.kind().settings()[i]), old[i], now[i]);
    }
  }

  /** A rule with what it has not by default. */
  private static String rule(Optimizer o) {
    String text = Labels.optimizer(o.kind());
    String[] settings = settings(o);
    String[] usual = settings(o.kind().usual(o.learningRate()));
    for (int i = 0; i < settings.length; i++) {
      if (!settings[i].equals(usual[i])) {
        text += ", " + Labels.setting(o.kind().settings()[i]) + " " + settings[i];
      }
    }
    return text;
  }

  /** What a rule is set to, in the order of its settings. */
  private static String[] settings(Optimizer o) {
    double[] values = o.settings();
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      boolean isFlag = o.kind().settings()[i].isFlag();
      texts[i] = isFlag ? onOff(values[i] != 0) : Starts.exact(values[i]);
    }
    return texts;
  }

  private static String batch(Experiment e) {
    return e.batchSize() == Experiment.FULL ? "full" : "" + e.batchSize();
  }

  private static String onOff(boolean isOn) {
    return isOn ? "on" : "off";
  }

  private static String regularization(Regularization r) {
    String kind = Labels.regularization(r.kind());
    return r.kind() == Regularization.Kind.NONE ? kind : kind + " " + Starts.exact(r.rate());
  }
}

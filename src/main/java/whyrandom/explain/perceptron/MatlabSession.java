package whyrandom.explain.perceptron;

import java.util.List;
import whyrandom.engine.Examples;
import whyrandom.experiment.State;
import whyrandom.math.DecimalText;

/**
 * What one would type into MATLAB, with its Deep Learning Toolbox, to do the same with the same
 * examples; what came of it here stands behind it.
 */
public final class MatlabSession {
  /** More examples than this are not written out. */
  public static final int MOST_EXAMPLES = 250;

  private final StringBuilder text = new StringBuilder();

  private MatlabSession() {}

  /**
   * The commands.
   *
   * @param state of a perceptron
   * @param passes those that lead to it, followed to it
   */
  public static String of(State state, Passes passes) {
    MatlabSession session = new MatlabSession();
    session.data(state.data().train());
    session.start(state, passes);
    session.train(state, passes);
    session.text.append("net = init(net);            % zeros again\n\n");
    session.text.append("net = feedforwardnet(").append(Perceptrons.HIDDEN);
    session.text.append(");    % with a hidden layer\n");
    session.text.append("net = configure(net,x,t);   % initnw: random numbers\n");
    session.text.append("net.IW{1,1}                 % others each time\n");
    return session.text.toString();
  }

  // ---- the examples, one a column

  private void data(Examples examples) {
    if (examples.size() > MOST_EXAMPLES) {
      text.append("% x: your ").append(examples.size()).append(" examples, one a column\n");
      text.append("% t: what is wanted of each, 0 or 1\n");
      return;
    }
    text.append("x = [");
    for (int input = 0; input < examples.inputs(); input++) {
      text.append(input == 0 ? "" : "; ");
      for (int row = 0; row < examples.size(); row++) {
        text.append(row == 0 ? "" : " ").append(DecimalText.of(examples.x(row, input)));
      }
    }
    text.append("];\nt = [");
    for (int row = 0; row < examples.size(); row++) {
      text.append(row == 0 ? "" : " ").append(DecimalText.of(examples.t(row, 0)));
    }
    text.append("];\n");
  }

  // ---- the network

  private void start(State state, Passes passes) {
    boolean biases = state.network().shape().hasBiases();
    double[] start = passes.start();
    text.append("net = perceptron;\n");
    if (!biases) {
      text.append("net.biasConnect = 0;\n");
    }
    if (state.settings().shuffle()) {
      text.append("net.trainFcn = 'trainr';    % a new order each pass\n");
    }
    text.append("net = configure(net,x,t);   % sizes, and zeros\n");
    boolean isZero = true;
    for (double each : start) {
      isZero &= each == 0;
    }
    if (!isZero) {
      text.append("net.IW{1,1} = ").append(weights(start, biases)).append(";\n");
      if (biases) {
        text.append("net.b{1} = ").append(DecimalText.of(start[start.length - 1])).append(";\n");
      }
    }
  }

  private void train(State state, Passes passes) {
    int step = state.step();
    List<OnePass> list = passes.upTo(step);
    boolean biases = state.network().shape().hasBiases();
    double[] now = state.network().parameters;
    text.append("net = train(net,x,t);");
    if (list.isEmpty()) {
      text.append("\nnet.IW{1,1}                 % weights\n");
      if (biases) {
        text.append("net.b{1}                    % bias\n");
      }
      return;
    }
    text.append("       % here: pass ").append(list.get(list.size() - 1).number()).append('\n');
    text.append("net.IW{1,1}                 % here: ").append(weights(now, biases)).append('\n');
    if (biases) {
      text.append("net.b{1}                    % here: ");
      text.append(DecimalText.of(now[now.length - 1])).append('\n');
    }
  }

  private static String weights(double[] parameters, boolean biases) {
    StringBuilder text = new StringBuilder("[");
    int count = parameters.length - (biases ? 1 : 0);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(DecimalText.of(parameters[i]));
    }
    return text.append(']').toString();
  }
}

package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.DataKind;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Fan;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;

/**
 * The words that take one byte or two in a {@linkplain PackedWriter packed} document: what
 * documents of version 1 call their fields, and the names of things that they choose from.
 *
 * <p>Links that were made long ago hold the numbers of words: a new word takes the next number, and
 * nothing else may ever change. Numbers below {@link #MOST} take one byte, those from there on two;
 * the few that are left of the first are for what many documents will hold. A name that is a word
 * already has its number. A document may hold any other text; it only takes more room.
 */
final class PackedWords {
  /** How many of one byte there can be, and how many of two. */
  static final int MOST = 128;

  private static final String[] WORDS = new String[2 * MOST];

  static {
    put(0, "version title note data features network loss init weights optimizer regularization");
    put(11, "batchSize shuffle dropout edits step compare kind points noise seed testFraction");
    put(22, "rows task hidden activation output scheme value bias a sigma gain slope learningRate");
    put(41, "rate w b layer unit input fill draw copy set from to");
    put(67, "x1 x2 x1^2 x2^2 x1*x2 sin(x1) sin(x2)");
    put(112, "full"); // the next is 113
    put(143, "mode scale distribution sparsity tolerance distinct"); // 149 to 152 below
    put(153, "targets ensemble runs steps solvedBelow vary path values each"); // the next is 162
    for (DataKind kind : DataKind.values()) {
      WORDS[number(kind)] = kind.id();
    }
    for (Task task : Task.values()) {
      WORDS[number(task)] = task.id();
    }
    for (Activation activation : Activation.values()) {
      WORDS[number(activation)] = activation.id();
    }
    for (Output output : Output.values()) {
      WORDS[number(output)] = output.id();
    }
    for (Loss loss : Loss.values()) {
      WORDS[number(loss)] = loss.id();
    }
    for (Fan fan : Fan.values()) {
      WORDS[number(fan)] = fan.id();
    }
    for (Scheme scheme : Scheme.values()) {
      WORDS[number(scheme)] = scheme.id();
    }
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      WORDS[number(kind)] = kind.id();
    }
    for (Optimizer.Setting setting : Optimizer.Setting.values()) {
      WORDS[number(setting)] = setting.id();
    }
    for (Regularization.Kind kind : Regularization.Kind.values()) {
      WORDS[number(kind)] = kind.id();
    }
  }

  /** The words of one byte, each at its number. */
  static final List<String> ALL = all(0);

  /** The words of two bytes, each at its number less {@link #MOST}. */
  static final List<String> MORE = all(MOST);

  private PackedWords() {}

  /** Words from a number on. */
  private static void put(int first, String words) {
    int number = first;
    int start = 0;
    for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', start)) {
      WORDS[number++] = words.substring(start, end);
      start = end + 1;
    }
    WORDS[number] = words.substring(start);
  }

  private static List<String> all(int first) {
    List<String> all = new ArrayList<>();
    while (all.size() < MOST && WORDS[first + all.size()] != null) {
      all.add(WORDS[first + all.size()]);
    }
    return all;
  }

  private static int number(DataKind kind) {
    return switch (kind) {
      case XOR -> 53;
      case AND -> 54;
      case OR -> 55;
      case GAUSS -> 56;
      case CIRCLE -> 57;
      case SPIRAL -> 58;
      case MOONS -> 59;
      case STRIPES -> 60;
      case THREE -> 61;
      case PLANE -> 62;
      case BUMPS -> 63;
      case CUSTOM -> 64;
    };
  }

  private static int number(Task task) {
    return switch (task) {
      case REGRESSION -> 65;
      case CLASSIFICATION -> 66;
    };
  }

  private static int number(Activation activation) {
    return switch (activation) {
      case TANH -> 74;
      case SIGMOID -> 75;
      case RELU -> 76;
      case LEAKY_RELU -> 77;
      case ELU -> 78;
      case SOFTPLUS -> 79;
      case SILU -> 80;
      case GELU -> 81;
      case LINEAR -> 82;
      case STEP -> 15;
    };
  }

  private static int number(Output output) {
    return switch (output) {
      case SIGMOID -> 75;
      case TANH -> 74;
      case LINEAR -> 82;
      case SOFTMAX -> 83;
      case STEP -> 15;
      case RELU -> 76;
    };
  }

  private static int number(Loss loss) {
    return switch (loss) {
      case BCE -> 84;
      case MSE -> 85;
      case HALF_MSE -> 86;
      case HALF_SSE -> 152;
      case CROSS_ENTROPY -> 87;
      case HINGE -> 88;
      case PERCEPTRON -> 89;
    };
  }

  private static int number(Scheme scheme) {
    return switch (scheme) {
      case ZEROS -> 90;
      case ONES -> 91;
      case CONSTANT -> 92;
      case UNIFORM -> 93;
      case NORMAL -> 94;
      case XAVIER_UNIFORM -> 95;
      case XAVIER_NORMAL -> 96;
      case HE_UNIFORM -> 97;
      case HE_NORMAL -> 98;
      case LECUN_UNIFORM -> 99;
      case LECUN_NORMAL -> 100;
      case PYTORCH -> 101;
      case TF_PLAYGROUND -> 102;
      case SAME_WITHIN_UNIT -> 103;
      case EQUAL_INCOMING -> 104;
      case IDENTITY -> 128;
      case TRUNCATED_NORMAL -> 129;
      case VARIANCE_SCALING -> 130;
      case ORTHOGONAL -> 131;
      case SPARSE -> 132;
      case LSUV -> 133;
      case ZERO_HADAMARD -> 134;
      case NGUYEN_WIDROW -> 135;
      case RANDS -> 136;
      case RANDSMALL -> 137;
      case RANDNR -> 138;
      case RANDNC -> 139;
      case MIDPOINT -> 140;
      case COUNTING -> 141;
      case COPIES -> 142;
    };
  }

  private static int number(Fan fan) {
    return switch (fan) {
      case IN -> 149;
      case OUT -> 150;
      case AVERAGE -> 151;
    };
  }

  private static int number(Optimizer.Kind kind) {
    return switch (kind) {
      case SGD -> 105;
      case ADAM -> 106;
      case RMSPROP -> 107;
      case ADAGRAD -> 108;
      case PERCEPTRON -> 89;
    };
  }

  private static int number(Optimizer.Setting setting) {
    return switch (setting) {
      case MOMENTUM -> 35;
      case NESTEROV -> 36;
      case BETA1 -> 37;
      case BETA2 -> 38;
      case EPSILON -> 39;
      case ALPHA -> 40;
    };
  }

  private static int number(Regularization.Kind kind) {
    return switch (kind) {
      case NONE -> 109;
      case L1 -> 110;
      case L2 -> 111;
    };
  }
}

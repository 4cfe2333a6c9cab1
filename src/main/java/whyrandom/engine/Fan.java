package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;

/** Which of a layer's fans a scale is taken from. */
public enum Fan {
  /** Number of inputs of each unit. */
  IN("fan-in"),
  /** Number of units of the layer. */
  OUT("fan-out"),
  /** The mean of both. */
  AVERAGE("fan-avg");

  private final String id;

  Fan(String id) {
    this.id = id;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** This fan of a layer. */
  public double of(int in, int out) {
    return switch (this) {
      case IN -> in;
      case OUT -> out;
      case AVERAGE -> (in + out) / 2.0;
    };
  }

  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Fan fan : values()) {
      ids.add(fan.id);
    }
    return ids;
  }
}

package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;

/** What weights can be drawn from, all with the same variance. */
public enum Distribution {
  /** N(0, σ²). */
  NORMAL("normal"),
  /** N(0, (σ/0.8796)²) without what is beyond two of its standard deviations. */
  TRUNCATED_NORMAL("truncated-normal"),
  /** U(±√3 σ). */
  UNIFORM("uniform");

  /** The standard deviation of N(0, 1) within ±2. */
  static final double TRUNCATED_DEVIATION = 0.87962566103423978;

  private final String id;

  Distribution(String id) {
    this.id = id;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Distribution distribution : values()) {
      ids.add(distribution.id);
    }
    return ids;
  }
}

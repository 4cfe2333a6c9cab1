package whyrandom.data;

import java.util.Optional;

/** The data sets that can be chosen: generated ones with two inputs, and the reader's own rows. */
public enum DataKind {
  /** The corners (±1, ±1); class 1 where exactly one input is +1. */
  XOR("xor", Task.CLASSIFICATION, 2),

  /** The corners (±1, ±1); class 1 where both inputs are +1. */
  AND("and", Task.CLASSIFICATION, 2),

  /** The corners (±1, ±1); class 1 where at least one input is +1. */
  OR("or", Task.CLASSIFICATION, 2),

  /** Two normally distributed blobs. */
  GAUSS("gauss", Task.CLASSIFICATION, 2),

  /** A disc (class 1) inside a ring (class 0). */
  CIRCLE("circle", Task.CLASSIFICATION, 2),

  /** Two interleaved spiral arms. */
  SPIRAL("spiral", Task.CLASSIFICATION, 2),

  /** Two interlocking half circles. */
  MOONS("moons", Task.CLASSIFICATION, 2),

  /** Four vertical stripes: class 1 where sin(2 x1) is above 0. */
  STRIPES("stripes", Task.CLASSIFICATION, 2),

  /** Three normally distributed blobs, one per class. */
  THREE("three", Task.CLASSIFICATION, 3),

  /** A linear function of the inputs. */
  PLANE("plane", Task.REGRESSION, 0),

  /** A sum of Gaussian hills and hollows. */
  BUMPS("bumps", Task.REGRESSION, 0),

  /** The reader's own rows; the number of classes depends on them. */
  CUSTOM("custom", Task.CLASSIFICATION, 0);

  /** The number of inputs of generated data. */
  public static final int COLUMNS = 2;

  private final String id;
  private final Task task;
  private final int classes;

  DataKind(String id, Task task, int classes) {
    this.id = id;
    this.task = task;
    this.classes = classes;
  }

  /** The name in documents, for example {@code "xor"}. */
  public String id() {
    return id;
  }

  /** What is predicted unless a document says otherwise. */
  public Task task() {
    return task;
  }

  /** The number of classes; 0 for a regression and for custom data. */
  public int classes() {
    return classes;
  }

  /** Whether points are generated, from a seed. */
  public boolean isGenerated() {
    return this != CUSTOM;
  }

  /** The kind of that name, if there is one. */
  public static Optional<DataKind> of(String id) {
    for (DataKind kind : values()) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

package whyrandom.data;

import java.util.Optional;

/** What is to be predicted. */
public enum Task {
  /** A number. */
  REGRESSION("regression"),

  /** One of several classes. */
  CLASSIFICATION("classification");

  private final String id;

  Task(String id) {
    this.id = id;
  }

  /** The name in documents, for example {@code "regression"}. */
  public String id() {
    return id;
  }

  /** The task of that name, if there is one. */
  public static Optional<Task> of(String id) {
    for (Task task : values()) {
      if (task.id.equals(id)) {
        return Optional.of(task);
      }
    }
    return Optional.empty();
  }
}

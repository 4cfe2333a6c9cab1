package whyrandom.app;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * A field for an exact number. What the reader types stays in it until it is a number that is
 * allowed; until then the field is marked and says why, and nothing has changed.
 */
public final class NumberField {
  private final String name;
  private final Supplier<String> value;
  private final DoubleConsumer set;
  private final Notices notices;
  private Optional<String> refused = Optional.empty();
  private String valueWhenRefused = "";

  /**
   * A field.
   *
   * @param name what messages call it
   * @param value the current value as text
   * @param set sets it, or throws an {@link IllegalArgumentException} with a message for the reader
   */
  public NumberField(String name, Supplier<String> value, DoubleConsumer set, Notices notices) {
    this.name = name;
    this.value = value;
    this.set = set;
    this.notices = notices;
  }

  /** What stands in the field. */
  public String getText() {
    forgetIfOld();
    return refused.orElseGet(value);
  }

  /** {@code "true"} if what stands in the field was refused, else {@code "false"}. */
  public String getInvalid() {
    forgetIfOld();
    return refused.isPresent() ? "true" : "false";
  }

  /** A refused text is of no use any more once the value has changed by other means. */
  private void forgetIfOld() {
    if (refused.isPresent() && !valueWhenRefused.equals(value.get())) {
      refused = Optional.empty();
    }
  }

  /** The reader has typed something. */
  public void change(String typed) {
    refused = Optional.empty();
    String text = typed.strip();
    if (text.equals(value.get())) {
      notices.clear();
      return;
    }
    boolean isDone = notices.attempt(() -> set.accept(Typed.number(name, text)));
    if (!isDone) {
      refused = Optional.of(typed);
      valueWhenRefused = value.get();
    }
  }
}

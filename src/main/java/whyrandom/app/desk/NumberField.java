package whyrandom.app.desk;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * A field for an exact number. What the reader types stays in it until it is a number that is
 * allowed; until then the field is marked and says why, and nothing has changed. It may show a
 * number shortly until the reader enters the field.
 */
public final class NumberField {
  private final Supplier<String> name;
  private final Supplier<String> value;
  private final DoubleConsumer set;
  private final Notices notices;
  private final Supplier<String> shortly;
  private boolean isEntered;
  private Optional<String> refused = Optional.empty();
  private String valueWhenRefused = "";
  private int dismissalsWhenRefused;

  /**
   * A field.
   *
   * @param name what messages call it
   * @param value the current value as text
   * @param set sets it, or throws a {@link Refusal}
   */
  public NumberField(String name, Supplier<String> value, DoubleConsumer set, Notices notices) {
    this(() -> name, value, set, notices);
  }

  /** A field whose name is not always the same. */
  public NumberField(
      Supplier<String> name, Supplier<String> value, DoubleConsumer set, Notices notices) {
    this(name, value, value, set, notices);
  }

  private NumberField(
      Supplier<String> name,
      Supplier<String> value,
      Supplier<String> shortly,
      DoubleConsumer set,
      Notices notices) {
    this.name = name;
    this.value = value;
    this.shortly = shortly;
    this.set = set;
    this.notices = notices;
  }

  /** The same field that shows a short text while it has not the keyboard. */
  public NumberField shortly(Supplier<String> text) {
    return new NumberField(name, value, text, set, notices);
  }

  /** The field has the keyboard: it shows all digits. */
  public void enter() {
    isEntered = true;
  }

  /** The field has it no more. */
  public void leave() {
    isEntered = false;
  }

  private String shown() {
    return isEntered ? value.get() : shortly.get();
  }

  /** What stands in the field. */
  public String getText() {
    forgetIfOld();
    return refused.orElseGet(this::shown);
  }

  /** {@code "true"} if what stands in the field was refused, else {@code "false"}. */
  public String getInvalid() {
    forgetIfOld();
    return refused.isPresent() ? "true" : "false";
  }

  /**
   * A refused text is of no use any more once the value has changed by other means, or the reader
   * has dismissed the message.
   */
  private void forgetIfOld() {
    if (refused.isPresent()
        && (dismissalsWhenRefused != notices.dismissals()
            || !valueWhenRefused.equals(value.get()))) {
      refused = Optional.empty();
    }
  }

  /** The reader has typed something. */
  public void change(String typed) {
    refused = Optional.empty();
    String text = typed.strip();
    if (text.equals(shown())) {
      notices.clear();
      return;
    }
    boolean isDone = notices.attempt(() -> set(text));
    if (!isDone) {
      refused = Optional.of(typed);
      valueWhenRefused = value.get();
      dismissalsWhenRefused = notices.dismissals();
    }
  }

  /**
   * Sets the number that a text stands for. A refusal of this number calls it by the name that the
   * reader sees, not by its path in a document.
   */
  private void set(String text) {
    double number = Typed.number(name.get(), text);
    try {
      set.accept(number);
    } catch (Refusal e) {
      throw e.value().equals(DecimalText.of(number)) ? e.at(name.get()) : e;
    }
  }
}

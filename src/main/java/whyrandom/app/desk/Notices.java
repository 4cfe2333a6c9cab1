package whyrandom.app.desk;

import java.util.function.Consumer;
import whyrandom.refusal.Refusal;

/**
 * What the page has to tell the reader: a refusal, or what became of a file. One message at a time;
 * a warning stays behind all others until it is dismissed.
 */
public final class Notices {
  private String message = "";
  private String after = "";
  private String warning = "";
  private int dismissals;
  private int refusals;
  private Consumer<String> listener = refusal -> {};

  /** Something that is done when asked for and may refuse. */
  @FunctionalInterface
  public interface Attempt {
    /** Does it, or throws a {@link Refusal}. */
    void run();
  }

  /** The message; empty for none. */
  public String message() {
    return message.isEmpty() ? warning : message;
  }

  /** Shows a message where there is no other, until the reader dismisses it. */
  public void warn(String text) {
    warning = text;
  }

  /** Shows a message in place of the one before. */
  public void show(String text) {
    message = text;
  }

  /** Shows a message once the {@linkplain #attempt attempt} that is being made has succeeded. */
  public void showAfter(String text) {
    after = text;
  }

  /** Shows nothing but what was warned of. */
  public void clear() {
    message = "";
  }

  /** The reader has read it; what was refused is given up. */
  public void dismiss() {
    if (message.isEmpty()) {
      warning = "";
    }
    clear();
    dismissals++;
  }

  /** How often something was dismissed. */
  int dismissals() {
    return dismissals;
  }

  /** Shows why something was refused. */
  public void refuse(String reason) {
    refusals++;
    show(reason);
    listener.accept(reason);
  }

  /** Calls with the reason whenever something is refused. */
  public void onRefusal(Consumer<String> value) {
    listener = value;
  }

  /**
   * Does something; a refusal becomes the message. An attempt may be part of another one: what is
   * refused within stays said, though the rest is done.
   *
   * @return whether it was done
   */
  public boolean attempt(Attempt attempt) {
    try {
      int before = refusals;
      after = "";
      attempt.run();
      if (refusals == before) {
        show(after);
      }
      return true;
    } catch (Refusal e) {
      refuse(e.getMessage());
      return false;
    }
  }
}

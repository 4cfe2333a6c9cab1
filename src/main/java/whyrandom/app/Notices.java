package whyrandom.app;

/**
 * What the page has to tell the reader: a refusal, or what became of a file. One message at a time.
 */
public final class Notices {
  private String message = "";
  private String after = "";

  /** Something that is done when asked for and may refuse. */
  @FunctionalInterface
  public interface Attempt {
    /** Does it, or throws an {@link IllegalArgumentException} with a message for the reader. */
    void run();
  }

  /** The message; empty for none. */
  public String message() {
    return message;
  }

  /** Shows a message in place of the one before. */
  public void show(String text) {
    message = text;
  }

  /** Shows a message once the {@linkplain #attempt attempt} that is being made has succeeded. */
  public void showAfter(String text) {
    after = text;
  }

  /** Shows nothing. */
  public void clear() {
    message = "";
  }

  /**
   * Does something; a refusal becomes the message.
   *
   * @return whether it was done
   */
  public boolean attempt(Attempt attempt) {
    try {
      after = "";
      attempt.run();
      show(after);
      return true;
    } catch (IllegalArgumentException e) {
      show(e.getMessage());
      return false;
    }
  }
}

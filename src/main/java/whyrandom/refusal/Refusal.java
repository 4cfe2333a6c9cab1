package whyrandom.refusal;

import java.util.function.Supplier;

/**
 * Why something that a person has asked for cannot be, in a document, a link, a table, a script's
 * argument or a field of the page: where it stands, its value, and what is allowed. Its words are
 * put together here and nowhere else.
 *
 * <pre>
 *   Refusal.notAllowed("batchSize", "-1", "at least 0")
 *       // batchSize: -1 is not allowed; it must be at least 0
 *   Refusal.missing("value", "a number").under("edits[2]")
 *       // edits[2].value: is missing; it must be a number
 *   Refusal.missing("n", "a number").within("step: ")
 *       // step: n: is missing; it must be a number
 * </pre>
 *
 * <p>Only this is shown to a reader or answered to a script as a refusal. Any other exception, be
 * it an {@link IllegalArgumentException} as this is one, is an error of the program.
 */
public final class Refusal extends IllegalArgumentException {
  private static final String MUST_BE = "; it must be ";

  private final String within;
  private final boolean hasPath;
  private final String path;
  private final String value;
  private final String reason;
  private final String allowed;

  private Refusal(String path, String value, String reason, String allowed) {
    this("", true, path, value, reason, allowed);
  }

  private Refusal(Refusal other, String within, boolean hasPath, String path) {
    this(within, hasPath, path, other.value, other.reason, other.allowed);
  }

  private Refusal(
      String within, boolean hasPath, String path, String value, String reason, String allowed) {
    super(within + (hasPath ? path + ": " : "") + value + reason + allowed);
    this.within = within;
    this.hasPath = hasPath;
    this.path = path;
    this.value = value;
    this.reason = reason;
    this.allowed = allowed;
  }

  /** The value at a path is out of range or of the wrong kind. */
  public static Refusal notAllowed(String path, String value, String allowed) {
    return new Refusal(path, value, " is not allowed" + MUST_BE, allowed);
  }

  /**
   * What there are so many of at a path are too many or too few.
   *
   * @param count what there is, with its noun: {@code 3 values}
   * @param allowed how many there must be
   */
  public static Refusal notSoMany(String path, String count, String allowed) {
    return new Refusal(path, count, " are not allowed" + MUST_BE, allowed);
  }

  /** A list has more items than it may have. */
  public static Refusal tooMany(String path, int count, int most) {
    return because(path, "" + count, " are not allowed; there may be " + most);
  }

  /** What has to be at a path is not there. */
  public static Refusal missing(String path, String allowed) {
    return new Refusal(path, "", "is missing" + MUST_BE, allowed);
  }

  /**
   * A value at a path cannot be for a reason that has words of its own.
   *
   * @param reason goes on where the value ends: {@code " is not allowed; the data has 2 columns"}
   */
  public static Refusal because(String path, String value, String reason) {
    return new Refusal(path, value, reason, "");
  }

  /** What is at a path cannot be; the sentence says why. */
  public static Refusal because(String path, String sentence) {
    return because(path, "", sentence);
  }

  /** A whole sentence, about nothing that has a path. */
  public static Refusal of(String sentence) {
    return new Refusal(because("", sentence), "", false, "");
  }

  /** Where it stands: {@code edits[2].value}; empty if that is nowhere. */
  public String path() {
    return path;
  }

  /** What stands there, as the message writes it; empty if nothing does. */
  public String value() {
    return value;
  }

  /** What would be allowed; empty where the reason says it in words of its own. */
  public String allowed() {
    return allowed;
  }

  /** The same, of what stands at another path, and of that alone. */
  public Refusal at(String newPath) {
    return new Refusal(this, "", true, newPath);
  }

  /** The same, of a part of what stands at a path. */
  public Refusal under(String outer) {
    String before = outer + ".";
    return hasPath && within.isEmpty() ? at(before + path) : within(before);
  }

  /**
   * The same, of what stands under one path and is a part of what stands under another one; as it
   * is if it stands elsewhere.
   *
   * @param to empty for what is no part of anything
   */
  public Refusal moved(String from, String to) {
    boolean isThere = within.isEmpty() && path.startsWith(from + ".");
    String rest = isThere ? path.substring(from.length() + 1) : path;
    return isThere ? at(to.isEmpty() ? rest : to + "." + rest) : this;
  }

  /** The same with what the message is to begin with: {@code "step: "}. */
  public Refusal within(String words) {
    return new Refusal(this, words + within, hasPath, path);
  }

  /** The same without what the message was to begin with. */
  public Refusal alone() {
    return new Refusal(this, "", hasPath, path);
  }

  /** Does something whose refusals are those of a part of what stands at a path. */
  public static <T> T under(String outer, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal e) {
      throw e.under(outer);
    }
  }

  /** Does something whose refusals are to begin with these words. */
  public static <T> T within(String words, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal e) {
      throw e.within(words);
    }
  }
}

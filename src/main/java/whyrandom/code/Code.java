package whyrandom.code;

import whyrandom.experiment.State;
import whyrandom.refusal.Refusal;

/**
 * Writes a run as a program.
 *
 * <pre>
 *   Code.of("numpy", run.state(), false)   // # "Why Random?": a run of the playground …
 *   Code.of("cobol", run.state(), false)   // Refusal: kind: "cobol" is not …
 * </pre>
 */
public final class Code {
  private Code() {}

  /**
   * The program that comes to a state.
   *
   * @param kind the {@linkplain Language#id name} of a language
   * @param isOfTwo whether it is the first of two networks that are compared
   * @throws Refusal if there is no such kind, or if the run cannot be said in it; the message says
   *     why
   */
  public static String of(String kind, State state, boolean isOfTwo) {
    return of(Language.of(kind), state, isOfTwo);
  }

  /**
   * The program that comes to a state.
   *
   * @param isOfTwo whether it is the first of two networks that are compared
   * @throws Refusal if the run cannot be said in this language; the message says why
   */
  public static String of(Language language, State state, boolean isOfTwo) {
    Writer writer = language.writer();
    Plan plan = Plan.of(state, isOfTwo);
    writer.check(plan);
    Page page = new Page(language.comment());
    writer.write(plan, page);
    return page.text();
  }
}

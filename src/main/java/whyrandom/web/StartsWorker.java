package whyrandom.web;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import whyrandom.share.Documents;
import whyrandom.starts.EndingNumbers;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

/**
 * The engine in a worker: works starts out and answers how they ended, as {@link EndingNumbers}.
 * The page asks it through {@link StartsHand}; the build makes it a function of the page, whose
 * text a worker is made of, so that it works without a server and in a sandbox.
 */
public final class StartsWorker {
  /** Updates between two looks at whether a start has ended. */
  private static final int UPDATES = 1_000_000;

  private StartsWorker() {}

  /** Called in the worker. */
  public static void main(String[] args) {
    listen(StartsWorker::answer);
  }

  private static void answer(
      String document, double scale, int steps, double solvedBelow, double seed, int count) {
    Optional<Double> limit =
        solvedBelow == solvedBelow ? Optional.of(solvedBelow) : Optional.empty();
    Plan plan =
        new Plan(Documents.read(document).document().main().experiment(), scale, steps, limit);
    Starts starts = new Starts(plan, (long) seed, count);
    while (!starts.advance(UPDATES)) {}
    post(Float64Array.copyFromJavaArray(EndingNumbers.write(starts.take())));
  }

  @JSFunctor
  private interface Task extends JSObject {
    void of(String document, double scale, int steps, double solvedBelow, double seed, int count);
  }

  @JSBody(
      params = "task",
      script =
          "self.onmessage = function(e) {"
              + "  var q = e.data;"
              + "  task(q.document, q.scale, q.steps, q.solvedBelow, q.seed, q.count);"
              + "};")
  private static native void listen(Task task);

  @JSBody(params = "numbers", script = "self.postMessage(numbers, [numbers.buffer]);")
  private static native void post(Float64Array numbers);
}

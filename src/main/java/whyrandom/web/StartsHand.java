package whyrandom.web;

import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import whyrandom.experiment.Document;
import whyrandom.experiment.Variant;
import whyrandom.model.many.Hand;
import whyrandom.share.Documents;
import whyrandom.starts.EndingNumbers;
import whyrandom.starts.Plan;

/** A worker that works starts out, see {@link StartsWorker}. Its script must have been loaded. */
public final class StartsHand implements Hand {
  private final JSObject worker;

  private StartsHand(Listener listener) {
    worker =
        create(
            (numbers, millis) ->
                listener.answered(EndingNumbers.read(numbers.copyToJavaArray()), millis),
            listener::failed);
  }

  /** How many workers this machine can keep busy beside the page: at least one. */
  @JSBody(script = "return Math.max(1, (navigator.hardwareConcurrency || 2) - 1);")
  public static native int most();

  /** A worker, if there can be one. */
  public static Optional<Hand> hire(Listener listener) {
    return arePossible() ? Optional.of(new StartsHand(listener)) : Optional.empty();
  }

  @JSBody(script = "return !!(self.Worker && self.Blob && self.startsWorker);")
  private static native boolean arePossible();

  @Override
  public void ask(Plan plan, long seed, int count) {
    Document document =
        new Document(new Variant(plan.experiment(), List.of()), Optional.empty(), 0);
    ask(
        worker,
        Documents.write(document),
        plan.scale(),
        plan.steps(),
        plan.solvedBelow().orElse(Double.NaN),
        plan.units(),
        seed,
        count);
  }

  @Override
  public void end() {
    end(worker);
  }

  @JSFunctor
  private interface Answered extends JSObject {
    void with(Float64Array numbers, double millis);
  }

  @JSFunctor
  private interface Failed extends JSObject {
    void now();
  }

  @JSBody(
      params = {"answered", "failed"},
      script =
          "var text = '\"use strict\";(' + self.startsWorker + ')()';"
              + "var url = URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));"
              + "var worker = {postMessage: function() {}, terminate: function() {}};"
              + "try {"
              + "  worker = new Worker(url);"
              + "  worker.onmessage = function(e) { answered(e.data.numbers, e.data.millis); };"
              + "  worker.onerror = function(e) { e.preventDefault(); failed(); };"
              + "} catch (e) { setTimeout(failed, 0); }"
              + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);"
              + "return worker;")
  private static native JSObject create(Answered answered, Failed failed);

  @JSBody(
      params = {"worker", "document", "scale", "steps", "solvedBelow", "units", "seed", "count"},
      script =
          "worker.postMessage({document: document, scale: scale, steps: steps,"
              + " solvedBelow: solvedBelow, units: units, seed: seed, count: count});")
  private static native void ask(
      JSObject worker,
      String document,
      double scale,
      int steps,
      double solvedBelow,
      int units,
      double seed,
      int count);

  @JSBody(
      params = "worker",
      script = "worker.onmessage = worker.onerror = null; worker.terminate();")
  private static native void end(JSObject worker);
}

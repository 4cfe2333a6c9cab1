package whyrandom.web;

import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import whyrandom.refusal.Refusal;

/**
 * The scripting interface {@code window.whyRandom}: methods that return promises, and events on the
 * document.
 *
 * <p>What a script hands over comes to Java as JSON text, and answers go back as JSON text, so that
 * nothing of the page's own objects is within a script's reach.
 *
 * <pre>
 *   whyRandom.step(3)             →  host.call("step", "[3]", reply)
 *   reply.resolve("{\"step\":3}") →  the promise resolves with {step: 3}
 *   reply.reject("n: …")          →  the promise rejects with Error("n: …")
 * </pre>
 */
public final class ScriptBridge {
  private static final String METHODS =
      "load experiment state step epoch back seek rewind reinitialize setWeight fill undo redo play"
          + " pause predict ensemble table code link";

  /** Between two events {@code change}, milliseconds. */
  private static final int CHANGE_MILLIS = 100;

  /** Who does what scripts ask for. */
  @FunctionalInterface
  public interface Host {
    /**
     * Does one call. A {@link Refusal} thrown from here refuses it; any other exception {@linkplain
     * Reply#fail fails} it.
     *
     * @param method the method's name
     * @param argumentsJson an array of the arguments that were given. A number that is not finite
     *     and a value that JSON does not have stand there as text ({@code "NaN"}, {@code
     *     "undefined"}), so that a message can name them. A text, such as a document given to
     *     {@code load} as JSON, is a text.
     * @param reply must be given one answer, at once or later
     */
    void call(String method, String argumentsJson, Reply reply);
  }

  /** Where the answer goes; the first one counts. */
  public interface Reply {
    /** The call is done, and this is its result as JSON text. */
    void resolve(String json);

    /**
     * The same of an object with one more field, which may take long to write: an answer for
     * scripts writes it when it is looked at for the first time.
     *
     * @param name the field
     * @param value its JSON text, which must be the same whenever it is asked for
     */
    default void resolve(String json, String name, Supplier<String> value) {
      String fields = json.substring(0, json.length() - 1);
      resolve(fields + ",\"" + name + "\":" + value.get() + "}");
    }

    /** The call is refused. */
    void reject(String message);

    /** The call cannot be done because of an error of the program. */
    default void fail(RuntimeException error) {
      reject("this page has made an error: " + error);
    }
  }

  private final Host host;
  private boolean isChangeDue;
  private boolean isResting;

  /** The interface, not yet in the page. */
  public ScriptBridge(Host host) {
    this.host = host;
  }

  /** Puts {@code whyRandom} into the page and says so with the event {@code ready}. */
  public void install() {
    install(METHODS, this::call);
    dispatch("ready", "null");
  }

  private void call(String method, String argumentsJson, Result resolve, Answer reject) {
    Reply reply =
        new Reply() {
          @Override
          public void resolve(String json) {
            resolve.give(json, "", () -> "");
          }

          @Override
          public void resolve(String json, String name, Supplier<String> value) {
            resolve.give(json, name, value::get);
          }

          @Override
          public void reject(String message) {
            reject.give(message);
            error(message);
          }

          @Override
          public void fail(RuntimeException error) {
            Page.complain(method + ": " + error);
            Reply.super.fail(error);
          }
        };
    try {
      host.call(method, argumentsJson, reply);
    } catch (Refusal e) {
      reply.reject(e.getMessage());
    } catch (RuntimeException e) {
      reply.fail(e);
    }
  }

  /** Says with the event {@code change} that something did, at most ten times a second. */
  public void changed() {
    isChangeDue = true;
    if (!isResting) {
      sayChange();
    }
  }

  private void sayChange() {
    isResting = isChangeDue;
    if (isChangeDue) {
      isChangeDue = false;
      dispatch("change", "null");
      later(this::sayChange, CHANGE_MILLIS);
    }
  }

  /** Says with the event {@code error} what was refused; {@code detail.message} is the message. */
  public void error(String message) {
    dispatch("error", messageJson(message));
  }

  @JSFunctor
  private interface Call extends JSObject {
    void call(String method, String argumentsJson, Result resolve, Answer reject);
  }

  @JSFunctor
  private interface Result extends JSObject {
    void give(String json, String lateName, LateText late);
  }

  @JSFunctor
  private interface LateText extends JSObject {
    String text();
  }

  @JSFunctor
  private interface Answer extends JSObject {
    void give(String text);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  // The page's own fields also say "change" when they are changed; the document does not hear them.
  // Many rows to predict are handed over in parts, each so small that the page stays fluent.
  // Trailing arguments that are undefined count as not given, as with any function of a script.
  @JSBody(
      params = {"methods", "call"},
      script =
          "function plain(key, value) {  if (value === undefined || typeof value === 'function' ||"
              + " typeof value === 'symbol'      || typeof value === 'bigint'      || typeof value"
              + " === 'number' && !isFinite(value)) {    return typeof value === 'function' ?"
              + " 'function' : String(value);  }  return ArrayBuffer.isView(value) ?"
              + " Array.from(value) : value;}function putLate(value, name, late) { "
              + " Object.defineProperty(value, name, {enumerable: true, configurable: true,    get:"
              + " function() { return value[name] = JSON.parse(late()); },    set: function(it) {"
              + " Object.defineProperty(value, name, {value: it, writable: true}); }  });}var calls"
              + " = 0;function predict(given, resolve, reject) {  var rows ="
              + " given.map(function(row) { return row && row.slice ? row.slice() : row; });  var"
              + " id = ++calls, all = [], at = 0, count = 10, channel = new MessageChannel(); "
              + " function part() {    var begin = performance.now();    call('predict',"
              + " JSON.stringify([rows.slice(at, at + count), id, at, rows.length], plain),     "
              + " function(json) {        JSON.parse(json).forEach(function(row) { all.push(row);"
              + " });        at += count;        count = Math.floor(count * Math.min(2, 12 /"
              + " (performance.now() - begin)));        count = Math.max(10, Math.min(2000,"
              + " count));        if (at < rows.length) { channel.port2.postMessage(0); }       "
              + " else { channel.port1.close(); resolve(all); }      }, reject);  } "
              + " channel.port1.onmessage = part;  part();}var api = {};methods.split('"
              + " ').forEach(function(method) {  api[method] = function() {    var given ="
              + " Array.from(arguments);    while (given.length && given[given.length - 1] ==="
              + " undefined) { given.pop(); }    return new Promise(function(resolve, reject) {    "
              + "  if (method === 'predict' && Array.isArray(given[0]) && given[0].length > 100) { "
              + "       return predict(given[0], resolve,          function(message) { reject(new"
              + " Error(message)); });      }      call(method, JSON.stringify(method === 'predict'"
              + " ? given.slice(0, 1) : given, plain),        function(json, name, late) {         "
              + " var value = JSON.parse(json);          if (name) { putLate(value, name, late); } "
              + "         resolve(value);        },        function(message) { reject(new"
              + " Error(message)); });    });  };});window.whyRandom = Object.freeze(api);"
              + "document.body.addEventListener('change',  function(event) {"
              + " event.stopPropagation(); });")
  private static native void install(String methods, Call call);

  @JSBody(
      params = {"type", "json"},
      script = "document.dispatchEvent(new CustomEvent(type, {detail: JSON.parse(json)}));")
  private static native void dispatch(String type, String json);

  @JSBody(params = "message", script = "return JSON.stringify({message: message});")
  private static native String messageJson(String message);

  @JSBody(
      params = {"task", "millis"},
      script = "setTimeout(task, millis);")
  private static native void later(Task task, int millis);
}

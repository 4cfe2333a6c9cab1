package whyrandom.app.desk;

import java.util.function.Consumer;
import whyrandom.web.ScriptBridge;

/** What scripts ask for, and the part of a frame that this takes. */
public interface Scripts extends ScriptBridge.Host {
  /** Whether somebody waits for work that takes many frames. */
  boolean isBusy();

  /**
   * Does a frame's share of the work that is not the network's way through time.
   *
   * @param budget milliseconds that it may take, roughly
   * @return whether there is more to do in the next frame
   */
  boolean train(double budget);

  /** Answers the call that is done, if one is, and does those that have waited for it. */
  void carryOn();

  /** As long as what does it is not loaded, a call is what it is loaded for. */
  final class NotLoaded implements Scripts {
    private final Loader loader;

    /** Loads what carries calls out. */
    @FunctionalInterface
    public interface Loader {
      /** Hands it over, or says in words for the script that it cannot be had. */
      void load(Consumer<Scripts> then, Consumer<String> failed);
    }

    /** Nothing is loaded yet. */
    public NotLoaded(Loader loader) {
      this.loader = loader;
    }

    @Override
    public void call(String method, String arguments, ScriptBridge.Reply reply) {
      loader.load(scripts -> scripts.call(method, arguments, reply), reply::reject);
    }

    @Override
    public boolean isBusy() {
      return false;
    }

    @Override
    public boolean train(double budget) {
      return false;
    }

    @Override
    public void carryOn() {}
  }
}

package whyrandom.app;

import java.util.Optional;
import java.util.function.Function;
import org.teavm.flavour.templates.Fragment;

/**
 * The closer look: a panel beside the network that opens its numbers. Its views are a script of
 * their own, which is loaded when they are first wanted, so that the first figure works sooner.
 */
public final class CloserLook {
  /** What fills the panel. */
  public interface Panel {
    /** The panel. */
    Fragment fragment();

    /** Draws its canvases; called once a frame while it is open. */
    void paint();
  }

  /** Loads what the panel needs. */
  public interface Loader {
    /** Calls {@code then} once all is there, or {@code failed} if it cannot be had. */
    void load(Runnable then, Runnable failed);
  }

  private enum State {
    NOT_LOADED,
    LOADING,
    LOADED
  }

  private final Loader loader;
  private final Function<CloserLook, Panel> maker;
  private final Notices notices;
  private final Runnable changed;
  private State state = State.NOT_LOADED;
  private Optional<Panel> panel = Optional.empty();
  private boolean isOpen;
  private String tab = "";

  /**
   * A closer look that is closed.
   *
   * @param maker makes the panel, once its script is there
   * @param changed is called when there is something else to show
   */
  public CloserLook(
      Loader loader, Function<CloserLook, Panel> maker, Notices notices, Runnable changed) {
    this.loader = loader;
    this.maker = maker;
    this.notices = notices;
    this.changed = changed;
  }

  /** Whether it is open, or will be as soon as it is loaded. */
  public boolean isOpen() {
    return isOpen;
  }

  /** Opens it. */
  public void open() {
    isOpen = true;
    if (state == State.NOT_LOADED) {
      state = State.LOADING;
      loader.load(this::loaded, this::failed);
    }
    changed.run();
  }

  /** Closes it; what was chosen in it stays. */
  public void close() {
    isOpen = false;
    changed.run();
  }

  /** The name of the tab that is open; empty until one is chosen. */
  public String tab() {
    return tab;
  }

  /** Opens a tab, now or when it is loaded. */
  public void choose(String name) {
    tab = name;
    changed.run();
  }

  /** Opens or closes it. */
  public void toggle() {
    if (isOpen) {
      close();
    } else {
      open();
    }
  }

  private void loaded() {
    state = State.LOADED;
    panel = Optional.of(maker.apply(this));
    changed.run();
  }

  private void failed() {
    state = State.NOT_LOADED;
    isOpen = false;
    notices.refuse("The closer look could not be loaded. Check the connection and try again.");
    changed.run();
  }

  /** The panel, while it is open and loaded. */
  Optional<Panel> shown() {
    return isOpen ? panel : Optional.empty();
  }
}

package whyrandom.app.desk;

import java.util.Optional;
import java.util.function.Function;
import org.teavm.flavour.templates.Fragment;

/** The closer look: a panel beside the network that opens its numbers. */
public final class CloserLook {
  /** An address of the playground that ends so, and then names a tab, opens it. */
  public static final String QUERY = "inside=";

  /** What fills the panel. */
  public interface Panel {
    /** The panel. */
    Fragment fragment();

    /** Draws its canvases; called once a frame while it is open. */
    void paint();

    /** The open tab is left, or all is closed: what it shows elsewhere on the page goes. */
    void leave();
  }

  private final Late<Panel> panel;
  private final Notices notices;
  private final Runnable changed;
  private boolean isOpen;
  private String tab = "";

  /**
   * A closer look that is closed.
   *
   * @param maker makes the panel, once its script is there
   * @param changed is called when there is something else to show
   */
  public CloserLook(
      Late.Loader loader, Function<CloserLook, Panel> maker, Notices notices, Runnable changed) {
    panel = new Late<>("The closer look", loader, () -> maker.apply(this));
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
    panel.want(it -> changed.run(), this::failed);
    changed.run();
  }

  /** Closes it; what was chosen in it stays. */
  public void close() {
    leave();
    isOpen = false;
    changed.run();
  }

  /** The name of the tab that is open; empty until one is chosen. */
  public String tab() {
    return tab;
  }

  /** Opens a tab, now or when it is loaded. */
  public void choose(String name) {
    leave();
    tab = name;
    changed.run();
  }

  private void leave() {
    shown().ifPresent(Panel::leave);
  }

  /** Opens or closes it. */
  public void toggle() {
    if (isOpen) {
      close();
    } else {
      open();
    }
  }

  private void failed(String reason) {
    isOpen = false;
    notices.refuse(reason);
    changed.run();
  }

  /** The panel, while it is open and loaded. */
  public Optional<Panel> shown() {
    return isOpen ? panel.get() : Optional.empty();
  }
}

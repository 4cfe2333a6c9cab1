package whyrandom.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A part of the page with a script of its own, which is loaded when it is first wanted, so that the
 * first figure works sooner.
 *
 * @param <T> what it is once it is there
 */
public final class Late<T> {
  /** Loads what it needs. */
  public interface Loader {
    /** Calls {@code then} once all is there, or {@code failed} if it cannot be had. */
    void load(Runnable then, Runnable failed);
  }

  private record Wish<T>(Consumer<T> then, Consumer<String> failed) {}

  private final String name;
  private final Loader loader;
  private final Supplier<T> maker;
  private final List<Wish<T>> wishes = new ArrayList<>();
  private Optional<T> made = Optional.empty();

  /**
   * A part that is not there yet.
   *
   * @param name what the reader knows it by
   * @param maker makes it, once its script is there
   */
  public Late(String name, Loader loader, Supplier<T> maker) {
    this.name = name;
    this.loader = loader;
    this.maker = maker;
  }

  /** The part, if it is there. */
  public Optional<T> get() {
    return made;
  }

  /**
   * Does something with the part, now or as soon as it is there.
   *
   * @param failed is told, in words for the reader, that it cannot be had
   */
  public void want(Consumer<T> then, Consumer<String> failed) {
    if (made.isPresent()) {
      then.accept(made.get());
      return;
    }
    wishes.add(new Wish<>(then, failed));
    if (wishes.size() == 1) {
      loader.load(this::loaded, this::failed);
    }
  }

  private void loaded() {
    T part = maker.get();
    made = Optional.of(part);
    for (Wish<T> wish : granted()) {
      wish.then.accept(part);
    }
  }

  private void failed() {
    for (Wish<T> wish : granted()) {
      wish.failed.accept(
          name + " could not be loaded. Check the connection, or load the page again.");
    }
  }

  private List<Wish<T>> granted() {
    List<Wish<T>> list = new ArrayList<>(wishes);
    wishes.clear();
    return list;
  }
}

package whyrandom.app.inside;

import java.util.Optional;
import java.util.function.Function;
import org.teavm.flavour.templates.Fragment;

/** A tab: its name, and its view, which is made when it is first opened. */
final class InsidePart {
  private final String id;
  private final String label;
  private final Function<InsideDesk, InsideTab> maker;
  private Optional<InsideTab> view = Optional.empty();
  private Optional<Fragment> fragment = Optional.empty();

  InsidePart(String id, String label, Function<InsideDesk, InsideTab> maker) {
    this.id = id;
    this.label = label;
    this.maker = maker;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** Its view. */
  InsideTab view(InsideDesk desk) {
    if (view.isEmpty()) {
      view = Optional.of(maker.apply(desk));
    }
    return view.get();
  }

  /** What shows the view. */
  Fragment fragment(InsideDesk desk) {
    if (fragment.isEmpty()) {
      fragment = Optional.of(Fragments.create(view(desk)));
    }
    return fragment.get();
  }
}

package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.share.Documents;
import whyrandom.share.Links;
import whyrandom.share.Opened;
import whyrandom.web.Location;
import whyrandom.web.SessionStore;
import whyrandom.web.Theme;

/**
 * What survives a reload: the document that was open, kept in the tab's session together with the
 * address it was opened under, the runs that were kept, and how the reader looked at it all. An
 * address that has changed wins over the document that was kept.
 */
final class Session {
  private static final String DOCUMENT = "whyrandom.document";
  private static final String ADDRESS = "whyrandom.address";
  private static final String KEPT = "whyrandom.kept";
  private static final String LOOK = "whyrandom.look";
  private static final String INSIDE = "whyrandom.inside";

  /** Keeping what is open may take so long, in milliseconds, before it is done less often. */
  private static final double DEAR = 4;

  /** So many times its own duration something dear waits until it is done again. */
  private static final double RARE = 1000;

  /**
   * How the reader looks at it, whatever is open.
   *
   * @param theme light, dark or as the system has it
   * @param isPresenter whether the page is enlarged for a projector
   * @param speed how fast it plays
   */
  record Look(Theme.Choice theme, boolean isPresenter, Speed speed) {}

  private String document = "";
  private List<Kept> runs = List.of();
  private double notBefore = Double.NEGATIVE_INFINITY;

  /**
   * What to open when the page starts, if not the first view.
   *
   * @throws IllegalArgumentException if it cannot be opened, with a message for the reader
   */
  Optional<Opened> opened() {
    Optional<String> document = SessionStore.get(DOCUMENT);
    boolean isSamePlace = SessionStore.get(ADDRESS).orElse("").equals(Location.hash());
    if (document.isPresent() && isSamePlace) {
      return Optional.of(Documents.read(document.get()));
    }
    return linked();
  }

  /**
   * What the address asks for, if it is one of our links.
   *
   * @throws IllegalArgumentException if it cannot be opened, with a message for the reader
   */
  Optional<Opened> linked() {
    String hash = Location.hash();
    return hash.isEmpty() || Links.isForeign(hash)
        ? Optional.empty()
        : Optional.of(Links.read(hash));
  }

  /** What the address asks for if it is the link of another program. */
  Optional<String> foreign() {
    return Optional.of(Location.hash()).filter(Links::isForeign);
  }

  /** The runs that the reader wants to come back to; one that cannot be opened any more is gone. */
  List<Kept> runs() {
    List<Kept> list = new ArrayList<>();
    for (int i = 0; i < Kept.MOST; i++) {
      try {
        list.add(Kept.of(Documents.read(SessionStore.get(KEPT + i).orElse("")).document()));
      } catch (IllegalArgumentException e) {
        // none, or not one of ours
      }
    }
    return list;
  }

  /** How the reader looked at it, if that was kept. */
  Optional<Look> look() {
    String text = SessionStore.get(LOOK).orElse("");
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ');
    if (first < 0 || last <= first) {
      return Optional.empty();
    }
    boolean isPresenter = text.substring(first + 1, last).equals("large");
    return Theme.Choice.of(text.substring(0, first))
        .flatMap(
            theme ->
                Speed.of(text.substring(last + 1))
                    .map(speed -> new Look(theme, isPresenter, speed)));
  }

  /** Keeps how the reader looks at it. */
  void keep(Look look) {
    String size = look.isPresenter() ? "large" : "normal";
    SessionStore.put(LOOK, look.theme().name() + " " + size + " " + look.speed().name());
  }

  /** Opens the closer look as it was. */
  void restore(CloserLook look) {
    String tab = SessionStore.get(INSIDE).orElse("");
    if (!tab.isEmpty()) {
      look.choose(tab);
      look.open();
    }
  }

  /** Keeps which tab of the closer look is open. */
  void keep(CloserLook look) {
    SessionStore.put(INSIDE, look.isOpen() ? look.tab() : "");
  }

  /** Keeps what is open, unless that takes long and was done lately: it will be done on leaving. */
  void keepNowAndThen(Workbench workbench, Player.Clock clock) {
    double begun = clock.millis();
    if (begun >= notBefore) {
      keep(workbench);
      double cost = clock.millis() - begun;
      notBefore = cost > DEAR ? begun + RARE * cost : begun;
    }
  }

  /** Keeps what is open. */
  void keep(Workbench workbench) {
    String text = Documents.write(workbench.document());
    if (!text.equals(document)) {
      SessionStore.put(DOCUMENT, text);
      SessionStore.put(ADDRESS, Location.hash());
      document = text;
    }
    if (!runs.equals(workbench.kept())) {
      runs = workbench.kept();
      for (int i = 0; i < Kept.MOST; i++) {
        SessionStore.put(KEPT + i, i < runs.size() ? Documents.write(runs.get(i).document()) : "");
      }
    }
  }
}

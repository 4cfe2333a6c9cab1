package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.CloserLook;
import whyrandom.model.Kept;
import whyrandom.model.Player;
import whyrandom.model.Speed;
import whyrandom.model.Workbench;
import whyrandom.refusal.Refusal;
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
 *
 * <p>Where the browser does not keep what the reader has done since the page was opened, that is
 * told, once.
 */
final class Session {
  private static final String DOCUMENT = "whyrandom.document";
  private static final String KEPT = "whyrandom.kept";
  private static final String LOOK = "whyrandom.look";
  private static final String INSIDE = "whyrandom.inside";

  /** Keeping what is open may take so long, in milliseconds, before it is done less often. */
  private static final double DEAR = 25;

  /** So many times its own duration something dear waits until it is done again. */
  private static final double RARE = 100;

  /**
   * How the reader looks at it, whatever is open.
   *
   * @param theme light, dark or as the system has it
   * @param isPresenter whether the page is enlarged for a projector
   * @param speed how fast it plays
   */
  record Look(Theme.Choice theme, boolean isPresenter, Speed speed) {}

  private final Runnable refused;
  private String document = "";
  private List<Kept> runs = List.of();
  private String look = "";
  private String inside = "";
  private boolean isBegun;
  private boolean isRefused;
  private double notBefore = Double.NEGATIVE_INFINITY;

  /**
   * The session of this tab.
   *
   * @param refused called when something that the reader did cannot be kept for the first time
   */
  Session(Runnable refused) {
    this.refused = refused;
  }

  /**
   * What to open when the page starts, if not the first view.
   *
   * @throws Refusal if it cannot be opened, with a message for the reader
   */
  Optional<Opened> opened() {
    String kept = SessionStore.get(DOCUMENT);
    String address = address();
    return kept.startsWith(address)
        ? Optional.of(Documents.read(kept.substring(address.length())))
        : linked();
  }

  /** What stands before a document that is kept: the two are never apart. */
  private static String address() {
    return Location.hash() + "\n";
  }

  /**
   * What the address asks for, if it is one of our links.
   *
   * @throws Refusal if it cannot be opened, with a message for the reader
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
        list.add(Kept.of(Documents.read(SessionStore.get(KEPT + i)).document()));
      } catch (Refusal e) {
        // none, or not one of ours
      }
    }
    return list;
  }

  /** How the reader looked at it, if that was kept. */
  Optional<Look> look() {
    String text = SessionStore.get(LOOK);
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

  /** Opens the closer look as it was. */
  void restore(CloserLook look) {
    String kept = SessionStore.get(INSIDE);
    String query = Location.query();
    boolean isAsked = query.startsWith(CloserLook.QUERY);
    String tab = isAsked ? query.substring(CloserLook.QUERY.length()) : kept;
    if (isAsked) {
      Location.forget(query); // whoever closes it and loads the page again has closed it
    }
    if (!tab.isEmpty()) {
      look.choose(tab);
      look.open();
    }
  }

  /**
   * Keeps it all, unless that takes long and was done lately.
   *
   * @return in how many milliseconds it is to be tried again; 0 if all is kept
   */
  double keepNowAndThen(Workbench workbench, Look now, CloserLook closerLook, Player.Clock clock) {
    double begun = clock.millis();
    if (begun < notBefore) {
      return notBefore - begun;
    }
    keep(workbench, now, closerLook);
    double cost = clock.millis() - begun;
    notBefore = cost > DEAR ? begun + RARE * cost : begun;
    return 0;
  }

  /** Keeps it all; the first time, when the page has just been opened, there is nothing to lose. */
  void keep(Workbench workbench, Look now, CloserLook closerLook) {
    document = put(DOCUMENT, document, address() + Documents.write(workbench.document()));
    if (!runs.equals(workbench.kept())) {
      runs = workbench.kept();
      for (int i = 0; i < Kept.MOST; i++) {
        put(KEPT + i, "none yet", i < runs.size() ? Documents.write(runs.get(i).document()) : "");
      }
    }
    look = put(LOOK, look, written(now));
    inside = put(INSIDE, inside, closerLook.isOpen() ? closerLook.tab() : "");
    isBegun = true;
  }

  private static String written(Look look) {
    String size = look.isPresenter() ? "large" : "normal";
    return look.theme().name() + " " + size + " " + look.speed().name();
  }

  /** Keeps a text, if it is another than the one before. */
  private String put(String key, String before, String text) {
    if (!text.equals(before) && !SessionStore.put(key, text) && isBegun && !isRefused) {
      isRefused = true;
      refused.run();
    }
    return text;
  }
}

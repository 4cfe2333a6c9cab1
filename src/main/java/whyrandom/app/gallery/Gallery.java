package whyrandom.app.gallery;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.desk.Shell;
import whyrandom.explain.Preset;
import whyrandom.explain.PresetGroup;
import whyrandom.explain.Presets;
import whyrandom.model.Player;

/** All presets, in groups. Their pictures are made bit by bit, while they can be seen. */
public final class Gallery {
  /** What of a frame may go into pictures, milliseconds. */
  private static final double BUDGET = 5;

  private final Shell shell;
  private final Player.Clock clock;
  private final List<PresetShelf> shelves = new ArrayList<>();
  private final List<PresetCard> cards = new ArrayList<>();

  /** The gallery of a page. */
  public Gallery(Shell shell, Player.Clock clock) {
    this.shell = shell;
    this.clock = clock;
    for (PresetGroup group : PresetGroup.values()) {
      PresetShelf shelf = new PresetShelf(group.title());
      shelves.add(shelf);
      for (Preset preset : Presets.all()) {
        if (preset.group() == group) {
          PresetCard card = new PresetCard(preset, shell::requestFrame);
          shelf.add(card);
          cards.add(card);
        }
      }
    }
  }

  /** The groups. */
  public List<PresetShelf> getShelves() {
    return shelves;
  }

  /** What the pictures show. */
  public String getCaption() {
    return "Each picture: the hidden units and the output, after " + PresetCard.STEPS + " steps.";
  }

  /** Goes on with the pictures that can be seen. */
  public void paint() {
    double end = clock.millis() + BUDGET;
    boolean hasMore = false;
    for (PresetCard card : cards) {
      if (clock.millis() >= end) {
        hasMore = true;
        break;
      }
      hasMore |= card.paint(shell.isDark(), () -> clock.millis() < end);
    }
    if (hasMore) {
      shell.requestFrame();
    }
  }
}

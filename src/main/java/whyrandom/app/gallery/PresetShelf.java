package whyrandom.app.gallery;

import java.util.ArrayList;
import java.util.List;

/** Presets that show different sides of one thing. */
public final class PresetShelf {
  private final String title;
  private final List<PresetCard> cards = new ArrayList<>();

  PresetShelf(String title) {
    this.title = title;
  }

  void add(PresetCard card) {
    cards.add(card);
  }

  /** What they have in common. */
  public String getTitle() {
    return title;
  }

  /** The presets. */
  public List<PresetCard> getCards() {
    return cards;
  }
}

package whyrandom.plot;

import java.util.Optional;

/**
 * What ties a group of identical units together, to the right of their column.
 *
 * @param path the {@code d} of an SVG path: a brace round neighbours, a comb where other units
 *     stand between them
 * @param label where the words stand; absent where there is no room for any
 */
public record Brace(String path, Optional<Label> label) {

  /**
   * The ground of the label's words, which are centred on it.
   *
   * @param isUpright whether the words are turned by a quarter to the left
   * @param isShort whether there is room for the count alone, {@code ×4}, not for {@code 4
   *     identical}
   */
  public record Label(Box box, boolean isUpright, boolean isShort) {}
}

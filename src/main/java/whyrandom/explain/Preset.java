package whyrandom.explain;

import whyrandom.experiment.Document;

/**
 * An experiment worth looking at.
 *
 * @param id its name in links; stays the same for ever
 * @param group what it is about
 * @param name its name in a menu
 * @param look one line: what to look for
 * @param document the experiment
 */
public record Preset(String id, PresetGroup group, String name, String look, Document document) {
  /** The name in links, under the name that templates read. */
  public String getId() {
    return id;
  }

  /** The name in a menu, under the name that templates read. */
  public String getName() {
    return name;
  }

  /** What to look for, under the name that templates read. */
  public String getLook() {
    return look;
  }
}

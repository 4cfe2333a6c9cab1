package whyrandom.app.desk;

/**
 * One thing that can be chosen from a list.
 *
 * @param id what it is called inside
 * @param label what the reader sees
 * @param isOn whether it is chosen
 */
public record Choice(String id, String label, boolean isOn) {
  /** What it is called inside. */
  public String getId() {
    return id;
  }

  /** What the reader sees. */
  public String getLabel() {
    return label;
  }

  /** {@code "true"} or {@code "false"}, for {@code aria-pressed}. */
  public String getPressed() {
    return isOn ? "true" : "false";
  }
}

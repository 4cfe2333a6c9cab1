package whyrandom.explain;

/** What a preset is about, in the order of a menu. */
public enum PresetGroup {
  EQUAL("Equal weights"),
  ZERO("Zeros"),
  PARTLY_EQUAL("Partly equal"),
  TIES("Breaking the tie"),
  SCALE("Scale and depth"),
  BY_HAND("By hand"),
  PAPERS("Experiments from papers");

  private final String title;

  PresetGroup(String title) {
    this.title = title;
  }

  /** Its name in a menu. */
  public String title() {
    return title;
  }
}

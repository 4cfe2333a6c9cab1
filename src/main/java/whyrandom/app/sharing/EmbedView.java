package whyrandom.app.sharing;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.model.Seen;
import whyrandom.plot.Numbers;
import whyrandom.share.Destination;
import whyrandom.share.EmbedCode;
import whyrandom.share.Figure.Panel;
import whyrandom.web.FrameHeight;

/** What is open as a figure on somebody else's page: what it shows, the code, and how it looks. */
@BindTemplate("templates/sharing/embed.html")
public final class EmbedView {
  private static final List<String> THEMES = List.of("auto", "light", "dark");
  private static final List<String> THEME_LABELS = List.of("The reader’s", "Light", "Dark");
  private final Desk desk;
  private final Shell shell;
  private final CurrentLink link;
  private final CopiedText copied = new CopiedText();
  private final List<Panel> panels = new ArrayList<>();
  private String theme = THEMES.get(0);
  private Destination destination = Destination.PAGE;
  private int height = EmbedCode.USUAL_HEIGHT;

  EmbedView(Desk desk, Shell shell, CurrentLink link) {
    this.desk = desk;
    this.shell = shell;
    this.link = link;
    panels.addAll(List.of(Panel.NETWORK, Panel.LOSS, Panel.SENTENCE));
    FrameHeight.listen("preview", this::setHeight);
  }

  /** The parts that can be shown. */
  public List<Choice> getPanels() {
    List<Choice> list = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      list.add(new Choice(panel.id(), label(panel), panels.contains(panel)));
    }
    return list;
  }

  private static String label(Panel panel) {
    return switch (panel) {
      case NETWORK -> "Network";
      case OUTPUT -> "Output";
      case LOSS -> "Loss";
      case SENTENCE -> "Sentence";
      case GAP -> "Gap";
      case DEPTH -> "Depth";
      case STEP -> "Step";
      case ACTIVATION -> "Activation";
      case LANDSCAPE -> "Landscape";
    };
  }

  /** Shows a part, after the others, or no longer. The last one stays. */
  public void togglePanel(Choice choice) {
    Panel panel = Panel.of(choice.id()).orElseThrow();
    if (!panels.contains(panel)) {
      panels.add(panel);
    } else if (panels.size() > 1) {
      panels.remove(panel);
    }
  }

  /** The themes. */
  public List<Choice> getThemes() {
    List<Choice> list = new ArrayList<>();
    for (int i = 0; i < THEMES.size(); i++) {
      String name = THEMES.get(i);
      list.add(new Choice(name, THEME_LABELS.get(i), name.equals(theme)));
    }
    return list;
  }

  /** Chooses a theme. */
  public void chooseTheme(Choice choice) {
    theme = choice.id();
  }

  /** Where the code can go. */
  public List<Choice> getPlaces() {
    List<Choice> list = new ArrayList<>();
    for (Destination place : Destination.values()) {
      list.add(new Choice(place.id(), place.label(), place.equals(destination)));
    }
    return list;
  }

  /** Where it goes. */
  public String getPlace() {
    return destination.id();
  }

  /** Chooses where it goes. */
  public void setPlace(String id) {
    destination = Destination.of(id).orElseThrow();
  }

  /** The preview says how high the figure is. */
  private void setHeight(int value) {
    height = value;
    shell.requestFrame();
  }

  private EmbedCode embed(String site) {
    return new EmbedCode(site, link.hash(), panels, theme, title(), height, picture());
  }

  private EmbedCode.Picture picture() {
    return new EmbedCode.Picture(EmbedCode.fileName(link.hash(), panels, theme), words());
  }

  /** What is true of what the picture shows. */
  private String words() {
    List<Seen> lanes = desk.workbench().lanes();
    StringBuilder words = new StringBuilder("At step ");
    words.append(Numbers.count(lanes.get(0).step())).append('.');
    for (int i = 0; i < lanes.size(); i++) {
      words.append(lanes.size() == 1 ? " " : i == 0 ? " A: " : " B: ");
      words.append(lanes.get(i).sentence().plain());
    }
    return words.toString();
  }

  /** Saves the picture that the code names. */
  public void savePicture() {
    Picture.save(desk.workbench().lanes(), panels, theme.equals("dark"), picture().address());
  }

  /** What is to be done with the picture. */
  public String getPictureAbout() {
    return picture().address()
        + " is seen until the figure is there, and instead of it where scripts or frames are taken"
        + " out. Put it beside the page, or upload it and put its address into the code.";
  }

  private String title() {
    String title = "";
    for (Seen lane : desk.workbench().lanes()) {
      String one = lane.state().experiment().title();
      boolean isNew = !one.isEmpty() && !one.equals(title);
      title += isNew && !title.isEmpty() ? "; " + one : isNew ? one : "";
    }
    return title.isEmpty() ? "A live figure of a neural network" : title;
  }

  /** The code. */
  public String getCode() {
    return embed(destination.isHere() ? Site.here() : Site.folder()).text(destination);
  }

  /** What to know about the code. */
  public String getAbout() {
    return Site.isOnDisk()
        ? destination.about()
            + " From disk it leads to your own computer: put the site on a web host first."
        : destination.about();
  }

  /** Copies the code. */
  public void copy() {
    copied.copy(getCode());
  }

  /** What has become of that; may be empty. */
  public String getSaid() {
    return copied.said(getCode());
  }

  /** The address of the figure, as it will look. */
  public String getPreview() {
    return embed("../").address();
  }
}

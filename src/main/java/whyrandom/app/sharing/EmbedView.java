package whyrandom.app.sharing;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.model.Seen;
import whyrandom.share.EmbedCode;
import whyrandom.share.Figure.Panel;
import whyrandom.web.Location;

/** What is open as a figure on somebody else's page: what it shows, the code, and how it looks. */
@BindTemplate("templates/sharing/embed.html")
public final class EmbedView {
  private static final List<String> THEMES = List.of("auto", "light", "dark");
  private static final List<String> THEME_LABELS = List.of("The reader’s", "Light", "Dark");
  private static final List<String> PANEL_LABELS =
      List.of("Network", "Output", "Loss", "Sentence", "Gap", "Depth", "Step");

  private final Desk desk;
  private final CurrentLink link;
  private final CopiedText copied = new CopiedText();
  private final List<Panel> panels = new ArrayList<>();
  private String theme = THEMES.get(0);
  private boolean isElement;

  EmbedView(Desk desk, CurrentLink link) {
    this.desk = desk;
    this.link = link;
    panels.addAll(List.of(Panel.NETWORK, Panel.LOSS, Panel.SENTENCE));
  }

  /** The parts that can be shown. */
  public List<Choice> getPanels() {
    List<Choice> list = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      String label = PANEL_LABELS.get(panel.ordinal());
      list.add(new Choice(panel.id(), label, panels.contains(panel)));
    }
    return list;
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

  /** {@code "true"} if the code is a frame. */
  public String getAsFrame() {
    return Boolean.toString(!isElement);
  }

  /** {@code "true"} if the code is an element with its script. */
  public String getAsElement() {
    return Boolean.toString(isElement);
  }

  /** Writes a frame. */
  public void writeFrame() {
    isElement = false;
  }

  /** Writes an element. */
  public void writeElement() {
    isElement = true;
  }

  private EmbedCode embed(String site) {
    return new EmbedCode(site, link.hash(), panels, theme, title());
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

  /** The site's folder: the one in which the playground's is. */
  private static String site() {
    String page = Location.page();
    int query = page.indexOf('?');
    String path = query < 0 ? page : page.substring(0, query);
    int folder = path.lastIndexOf('/');
    return path.substring(0, path.lastIndexOf('/', folder - 1) + 1);
  }

  /** The code. */
  public String getCode() {
    EmbedCode embed = embed(site());
    return isElement ? embed.element() : embed.frame();
  }

  /** What to know about the code. */
  public String getAbout() {
    String about =
        isElement
            ? "For pages that allow scripts: as high as it needs to be, with methods for scripts."
            : "For any page, and for course systems that allow frames.";
    return site().startsWith("file:")
        ? about + " From disk it leads to your own computer: put the site on a web host first."
        : about;
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

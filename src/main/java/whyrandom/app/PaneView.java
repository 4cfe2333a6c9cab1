package whyrandom.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Part;
import whyrandom.app.desk.Sheets;
import whyrandom.app.desk.Shell;
import whyrandom.app.diagram.DiagramView;
import whyrandom.explain.Grouping;
import whyrandom.explain.statement.Span;
import whyrandom.model.Counting;
import whyrandom.model.Derived;
import whyrandom.model.Narration;
import whyrandom.model.Seen;
import whyrandom.model.Titles;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/**
 * One network: what it is called, its diagram, and the sentence that says what is true of it now.
 */
@BindTemplate("templates/pane.html")
public final class PaneView {
  /** Milliseconds between two counts while it trains. */
  private static final double COUNTING_MILLIS = 250;

  private final Desk desk;
  private final int index;
  private final Shell shell;
  private final Runnable moreOfUnits;
  private final Supplier<Fragment> over;
  private final BooleanSupplier hasWords;
  private final Part<DiagramView> diagram;
  private final Narration narration;
  private final Derived<String> different;

  /**
   * The pane of network {@code index}, 0 = A.
   *
   * @param moreOfUnits opens the closer look at the units
   * @param over what is shown over its diagram, or {@code null}
   * @param hasWords whether the script is there that has words for what is true of it
   */
  public PaneView(
      Desk desk,
      int index,
      Shell shell,
      Runnable moreOfUnits,
      Supplier<Fragment> over,
      BooleanSupplier hasWords) {
    this.over = over;
    this.hasWords = hasWords;
    this.moreOfUnits = moreOfUnits;
    this.desk = desk;
    this.index = index;
    this.shell = shell;
    diagram = new Part<>(new DiagramView(desk.workbench(), index, shell, new DiagramHost()));
    narration = new Narration(desk.workbench(), shell);
    different = new Derived<>(desk.workbench(), shell, COUNTING_MILLIS);
  }

  private final class DiagramHost implements DiagramView.Host {
    @Override
    public boolean isDark() {
      return shell.isDark();
    }

    @Override
    public void requestFrame() {
      shell.requestFrame();
    }

    @Override
    public void picked() {
      desk.sheets().open(Sheets.WEIGHT);
    }

    @Override
    public boolean hasEditor() {
      return true;
    }

    @Override
    public Fragment over() {
      return over.get();
    }

    @Override
    public boolean hasUnits() {
      return true;
    }

    @Override
    public void openUnits() {
      moreOfUnits.run();
    }

    @Override
    public void entered() {
      desk.sheets().open(Sheets.WEIGHT);
      shell.enterWeight();
    }
  }

  private Seen lane() {
    List<Seen> lanes = desk.workbench().lanes();
    return lanes.get(Math.min(index, lanes.size() - 1));
  }

  /** The id of its heading. */
  public String getTitleId() {
    return index == 0 ? "run-a" : "run-b";
  }

  /** A or B. */
  public String getLetter() {
    return index == 0 ? "A" : "B";
  }

  /** What it is called: its title, or how it starts. */
  public String getTitle() {
    return Titles.of(lane().variant());
  }

  /** What the document has to say of it; may be empty. */
  public String getNote() {
    return lane().state().experiment().note();
  }

  /** {@code "true"} if the weights that are set are those of this network. */
  public String getPressed() {
    return Boolean.toString(desk.lane() == index);
  }

  /** From here on the weights that are set are those of this network. */
  public void choose() {
    desk.choose(index);
  }

  /** The training loss. */
  public String getLoss() {
    return Numbers.shortText(lane().train().loss());
  }

  /** What a reader must know to read the pictures of data that has not two columns. */
  public String getHint() {
    return diagram.view().describe();
  }

  /** How many weights and biases there are. */
  public String getCount() {
    return Counting.sum(lane().shape());
  }

  /** How many of them differ. */
  public String getDifferent() {
    Seen seen = lane();
    return different.of(seen, "", () -> Counting.different(seen));
  }

  /** Violet if units are identical. */
  public String getCountStyle() {
    return Grouping.hasShared(lane().identical()) ? "same" : "";
  }

  /** How they are counted. */
  public String getCountRule() {
    return Counting.rule(lane().shape());
  }

  /** The diagram. */
  public Fragment getDiagram() {
    return diagram.fragment();
  }

  /**
   * Draws the diagram.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paint() {
    return diagram.view().paint();
  }

  /** The diagram's view. */
  DiagramView view() {
    return diagram.view();
  }

  /** A canvas elsewhere that shows the output of this network, large. */
  public void setOutputSurface(Surface surface) {
    diagram.view().setOutputSurface(surface);
  }

  /** What is true of the network now; while it plays, a moment ago. */
  public List<Span> getSentence() {
    return hasWords.getAsBoolean() ? narration.spans(lane()) : List.of();
  }

  /** The same without marks. */
  String spoken() {
    return hasWords.getAsBoolean() ? narration.plain(lane()) : "";
  }
}

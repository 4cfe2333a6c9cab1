package whyrandom.app.figure;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Part;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.maps.OutputPicture;
import whyrandom.app.panel.OutputView;
import whyrandom.experiment.Variant;
import whyrandom.explain.statement.Span;
import whyrandom.model.Narration;
import whyrandom.model.Seen;
import whyrandom.model.Titles;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/** One of the networks of a figure: what it is called, its diagram, its output, its sentence. */
public final class FigurePane {
  private final Workbench workbench;
  private final int index;
  private final FigureHost host;
  private final BooleanSupplier isUntold;
  private final Supplier<FigureExtras> extras;
  private final Part<DiagramView> diagram;
  private final OutputPicture output;
  private final Narration narration;
  private BooleanSupplier isTitled = () -> false;

  /**
   * Network {@code index} of a figure, 0 = A.
   *
   * @param isUntold whether its units are not yet to be compared: the reader is asked about them
   */
  FigurePane(
      Workbench workbench,
      int index,
      FigureHost host,
      BooleanSupplier isUntold,
      Supplier<FigureExtras> extras) {
    this.isUntold = isUntold;
    this.extras = extras;
    this.workbench = workbench;
    this.index = index;
    this.host = host;
    diagram = new Part<>(new DiagramView(workbench, index, host, new DiagramHost()));
    output = new OutputPicture(host);
    narration = new Narration(workbench, host);
  }

  private final class DiagramHost implements DiagramView.Host {
    @Override
    public boolean isDark() {
      return host.isDark();
    }

    @Override
    public void requestFrame() {
      host.requestFrame();
    }

    @Override
    public boolean isUntold() {
      return isUntold.getAsBoolean();
    }

    /** The diagram shows its number beside it; that is all there is to see here. */
    @Override
    public void picked() {
      host.requestFrame();
    }

    @Override
    public void entered() {
      host.requestFrame();
      extras.get().enterWeight();
    }
  }

  private Seen lane() {
    List<Seen> lanes = workbench.lanes();
    return lanes.get(Math.min(index, lanes.size() - 1));
  }

  private boolean isOneOfTwo() {
    return workbench.isComparing();
  }

  /** A or B; the style sheet shows it where there are two. */
  public String getLetter() {
    return index == 0 ? "A" : "B";
  }

  /** What it is called: its title, or where that is said elsewhere, how it starts. */
  public String getTitle() {
    Variant run = lane().variant();
    boolean isSaid = isTitled.getAsBoolean() || isOneOfTwo() && haveOneTitle();
    return isSaid ? Titles.start(run) : Titles.of(run);
  }

  private boolean haveOneTitle() {
    List<Seen> lanes = workbench.lanes();
    String title = lanes.get(0).state().experiment().title();
    return title.equals(lanes.get(1).state().experiment().title());
  }

  /** Says whether the title stands above the figure. */
  void setTitled(BooleanSupplier value) {
    isTitled = value;
  }

  /** The training loss. */
  public String getLoss() {
    return Numbers.shortText(lane().train().loss());
  }

  /** A field for the weight or bias of it that is selected; {@code null} for none. */
  public Fragment getWeight() {
    return extras.get().weight(index);
  }

  /** The diagram. */
  public Fragment getDiagram() {
    return diagram.fragment();
  }

  DiagramView view() {
    return diagram.view();
  }

  /** What a reader must know to read the pictures of data that has not two columns. */
  public String getHint() {
    return diagram.view().describe();
  }

  /** What is measured of the output. */
  public String getMeasure() {
    return OutputView.measure(lane());
  }

  /** How the network does. */
  public String getReading() {
    return OutputView.reading(lane());
  }

  /** What the large output is called. */
  public String getOutputLabel() {
    return "Output of "
        + (isOneOfTwo() ? "network " + getLetter() : "the network")
        + " over the input plane, with the data";
  }

  /** The canvas for the large output. */
  public void setOutput(Surface surface) {
    output.setSurface(surface, host::requestFrame);
    host.requestFrame();
  }

  /** What is true of the network now; while it plays, a moment ago. */
  public List<Span> getSentence() {
    return host.isComplete()
        ? narration.spans(lane())
        : List.of(new Span(host.missing(), Span.Mark.PLAIN));
  }

  /** The same without marks. */
  String spoken() {
    return host.isComplete() ? narration.plain(lane()) : host.missing();
  }

  /** Whether the diagram can be seen. */
  boolean hasDiagram() {
    return diagram.view().isThere();
  }

  /**
   * Draws the pictures.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paint() {
    boolean hasMore = diagram.view().paint();
    return hasMore
        | output.paint(
            lane().state(), host.isDark(), workbench.lanes().size(), workbench.isMoving());
  }
}

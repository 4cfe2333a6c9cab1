package whyrandom.app.diagram;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.TieBreak;
import whyrandom.maps.InputPlane;
import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Spotlight;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.RoomBinder.Room;

/**
 * The diagram of one network: tiles that show what each unit computes, edges and squares for
 * weights and biases, braces around identical units.
 *
 * <p>Everything in it is the state of the network at the current step. Weights and biases are
 * selected with the pointer or the arrow keys ({@link EdgeWalk}); they are one stop of the tab key.
 *
 * <p>The template's part keeps itself up to date; the canvases are painted by {@link #paint}, to be
 * called once a frame after the templates' update, for as long as it answers that there is more.
 */
@BindTemplate("templates/diagram.html")
public final class DiagramView {
  /** How near to an edge a mouse must be, in CSS pixels. */
  private static final double REACH = 9;

  /** How near a finger must be. */
  private static final double FINGER_REACH = 24;

  private static final double CARD_RADIUS = 6;

  /** What a number may begin with, as it is typed, but for what is a key of time. */
  private static final String NUMBER = "0123456789-\u2212";

  /** What the diagram needs of the page around it. */
  public interface Host {
    /** Whether the page is dark now. */
    boolean isDark();

    /** A frame is needed: {@link DiagramView#paint} has something to do. */
    void requestFrame();

    /** A weight was clicked or tapped, and is selected now. */
    void picked();

    /** The reader pressed Enter on the selected weight and wants to edit it. */
    void entered();

    /** Whether it is not yet to be shown which units are alike: the reader is asked about it. */
    default boolean isUntold() {
      return false;
    }

    /** Whether a weight is always shown in full beside it: the first, until one is selected. */
    default boolean hasEditor() {
      return false;
    }

    /** What is shown over it; {@code null} for nothing. */
    default Fragment over() {
      return null;
    }

    /** Whether there is more to see of how the units moved. */
    default boolean hasUnits() {
      return false;
    }

    /** The reader wants to see it. */
    default void openUnits() {}
  }

  private final Workbench workbench;
  private final int index;
  private final Host host;
  private final DiagramCanvases canvases;
  private final DriftCanvas drift;
  private Optional<Room> room = Optional.empty();
  private Optional<DiagramDrawing> drawing = Optional.empty();
  private Optional<Seen> shown = Optional.empty();
  private Optional<DiagramMarks> marks = Optional.empty();
  private int shownStep;
  private String label = "";
  private List<List<List<Integer>>> identical = List.of();
  private Optional<Experiment> described = Optional.empty();
  private String description = "";
  private Optional<Place> pointed = Optional.empty();
  private Optional<EdgeFinder.Unit> unit = Optional.empty();
  private Optional<EdgeFinder.Unit> tile = Optional.empty();
  private Optional<UnitLook> look = Optional.empty();
  private Optional<Place> wanted = Optional.empty();
  private Optional<Place> focused = Optional.empty();
  private Place current = EdgeWalk.first();
  private boolean isHandled;
  private boolean isFinger;
  private boolean isAtDrift;
  private StepFlow flow = StepFlow.NONE;
  private DriftDrawing way = new DriftDrawing.None();

  /** The diagram of network {@code index} of the workbench, 0 = A. */
  public DiagramView(Workbench workbench, int index, Player.Clock clock, Host host) {
    this.workbench = workbench;
    this.index = index;
    this.host = host;
    canvases = new DiagramCanvases(clock);
    drift = new DriftCanvas(index);
  }

  /** What it was without at first is there. */
  public void bring(LatePictures pictures) {
    way = pictures.drift();
    canvases.bring(pictures);
    host.requestFrame();
  }

  private Seen lane() {
    List<Seen> lanes = workbench.lanes();
    return lanes.get(Math.min(index, lanes.size() - 1));
  }

  // ---- what the template shows; whichever getter comes first brings all up to date

  private Optional<DiagramDrawing> drawing() {
    if (room.isEmpty()) {
      return drawing;
    }
    Seen lane = lane();
    boolean isOther = drawing.isEmpty() || !drawing.get().fits(room.get(), lane);
    boolean isNew = isOther || !drawing.get().isEntered(entered());
    if (isNew) {
      DiagramDrawing next = new DiagramDrawing(room.get(), lane, entered());
      drawing = Optional.of(next);
      canvases.use(next);
      if (isOther) {
        wanted = Optional.empty();
      }
      host.requestFrame();
    }
    DiagramMarks now = marksNow(lane);
    boolean isSameLane = shown.isPresent() && shown.get().isOfSameRun(lane);
    if (isNew || !isSameLane || shownStep != lane.step()) {
      boolean isSingle = isSameLane && !isNew && shownStep == lane.step() - 1;
      flow =
          isSingle && workbench.isSingleStep(lane.step())
              ? flow.next(shown.get(), lane, drawing.get())
              : flow.over();
    }
    if (isNew || !isSameLane || shownStep != lane.state().step() || !marks.get().equals(now)) {
      shown = Optional.of(lane);
      shownStep = lane.state().step();
      marks = Optional.of(now);
      drawing.get().show(lane, now);
      describe(lane);
    }
    return drawing;
  }

  /** The layer that is open where not all are: that of the selected weight, in both networks. */
  private int entered() {
    return workbench.selection().map(s -> s.place().layer()).orElse(1);
  }

  /** Words that stay the same from step to step are not put together anew. */
  private void describe(Seen lane) {
    Experiment settings = lane.state().settings();
    boolean isSame = described.isPresent() && described.get() == settings;
    if (!isSame) {
      described = Optional.of(settings);
      description = new InputPlane(lane.state().data().dataset()).describe();
    }
    if (!isSame || !lane.identical().equals(identical)) {
      identical = lane.identical();
      label = DiagramNames.network(settings, lane.network(), identical);
    }
  }

  private DiagramMarks marksNow(Seen lane) {
    Optional<Place> selected =
        workbench.selection().filter(s -> s.lane() == index).map(Selection::place);
    if (workbench.selection().isEmpty() && index == 0 && host.hasEditor()) {
      selected = Optional.of(EdgeWalk.first());
    }
    current =
        selected
            .or(() -> focused)
            .filter(p -> p.isIn(lane.network().shape()))
            .orElse(EdgeWalk.first());
    pointed = pointed.filter(p -> p.isIn(lane.network().shape()));
    boolean isUnit =
        selected.isPresent()
            && workbench.selection().isPresent()
            && workbench.selection().get().isUnit();
    List<Place> partings = lane.state().tieBreak().map(TieBreak::places).orElse(List.of());
    return new DiagramMarks(
        selected, pointed, unit, current, wanted, isUnit, host.isUntold(), partings, spotlight());
  }

  private Optional<Spotlight> spotlight() {
    return workbench.spotlight().filter(s -> s.isOn(index, lane().network().shape()));
  }

  /** Its width. */
  public String getWidth() {
    return drawing().map(d -> SvgText.of(d.layout().width())).orElse("0");
  }

  /** Its height. */
  public String getHeight() {
    return drawing().map(d -> SvgText.of(d.layout().height())).orElse("0");
  }

  /** Its {@code viewBox}: one unit is one CSS pixel. */
  public String getViewBox() {
    return "0 0 " + getWidth() + " " + getHeight();
  }

  /** The whole network in words, with what must be known to read the pictures. */
  public String getLabel() {
    return describe().isEmpty() ? label : label + " " + describe();
  }

  /** What a reader must know to read the pictures; empty for data with two columns. */
  public String describe() {
    drawing();
    return description;
  }

  /** Whether it can be seen: its pictures are painted. */
  public boolean isThere() {
    return canvases.arePainted();
  }

  /** Whether edges are painted on a canvas of their own. */
  public boolean isPainted() {
    return drawing().isPresent() && drawing().get().isPainted();
  }

  /** The weights, then the biases. */
  public List<DiagramEdge> getParts() {
    return drawing().map(DiagramDrawing::parts).orElse(List.of());
  }

  /** The outlines of the tiles. */
  public String getTileFrames() {
    return drawing().map(DiagramDrawing::tileFrames).orElse("");
  }

  /** The outlines of the tiles that are lit or selected. */
  public String getLitFrames() {
    return drawing().map(DiagramDrawing::litFrames).orElse("");
  }

  /** The names of the inputs, and the words at columns and edges. */
  public List<DiagramText> getTexts() {
    return drawing().map(DiagramDrawing::texts).orElse(List.of());
  }

  /** The braces around identical units, and the value beside the edge that is pointed at. */
  public List<DiagramText> getLabels() {
    return drawing().map(DiagramDrawing::labels).orElse(List.of());
  }

  // ---- what flowed in the last single step

  /** The way of values, of the error and of the change in the last single step. */
  public StepFlow getFlow() {
    drawing();
    return flow;
  }

  /** Where its parts stand, once there is room. */
  public Optional<NetworkLayout> layout() {
    return drawing().map(DiagramDrawing::layout);
  }

  /** What the page around it has to show over it, in the same size. */
  public Fragment getOver() {
    return host.over();
  }

  // ---- how the units moved

  /** Whether there is room to show it. */
  public boolean isDrifting() {
    return driftCard().isPresent();
  }

  private Optional<Box> driftCard() {
    return drawing().flatMap(d -> d.layout().drift());
  }

  /** Its outline. */
  public String getCard() {
    return driftCard().map(c -> SvgText.box(c, CARD_RADIUS)).orElse("");
  }

  /** A button where there is more to see, else a picture. */
  public String getDriftRole() {
    return host.hasUnits() ? "button" : "img";
  }

  /** Its place in the order of the tab key, in which a picture has none. */
  public String getDriftTab() {
    return host.hasUnits() ? "0" : "-1";
  }

  /** What it shows, in words. */
  public String getDriftLabel() {
    return way.words(lane(), driftLayer(), host.hasUnits());
  }

  /** The layer whose units are shown: that of the selected unit, or the first. */
  private int driftLayer() {
    int hidden = lane().shape().hiddenLayers();
    return workbench
        .selection()
        .filter(s -> s.lane() == index && s.isUnit() && s.place().layer() <= hidden)
        .map(s -> s.place().layer())
        .orElse(1);
  }

  /** The canvas for it. */
  public void setDriftSurface(Surface value) {
    drift.setSurface(value);
    listen(value);
  }

  /** The keyboard has come to it. */
  public void focusDrift() {
    isAtDrift = true;
  }

  /** The reader wants to see more of it. */
  public void openUnits() {
    if (host.hasUnits()) {
      isHandled = true;
      host.openUnits();
    }
  }

  /** The mouse's shape. */
  public String getCursor() {
    return pointed.isPresent() || isAtStrip() ? "pointer" : "default";
  }

  /** Whether the pointer is at a layer that a click opens. */
  private boolean isAtStrip() {
    return tile.isPresent()
        && drawing.isPresent()
        && tile.get().layer() < drawing.get().layout().columns()
        && !drawing.get().layout().isOpen(tile.get().layer());
  }

  // ---- what the template tells

  /** There is so much room. */
  public void setRoom(Room value) {
    room = Optional.of(value);
    host.requestFrame();
  }

  /** The canvas for edges, if they are painted. */
  public void setEdgeSurface(Surface value) {
    canvases.setEdgeSurface(value);
    listen(value);
  }

  /** The canvas for the pictures of the units. */
  public void setMapSurface(Surface value) {
    canvases.setMapSurface(value);
    listen(value);
  }

  /** The canvas for the data. */
  public void setPointSurface(Surface value) {
    canvases.setPointSurface(value);
    listen(value);
  }

  /** A canvas elsewhere on the page that shows the output large, with the data. */
  public void setOutputSurface(Surface value) {
    canvases.setOutputSurface(value);
    listen(value);
  }

  private void listen(Surface surface) {
    surface.onResize(
        () -> {
          canvases.repaint();
          drift.repaint();
          host.requestFrame();
        });
    host.requestFrame();
  }

  /** A mouse moves over it, or a finger comes down on it. */
  public void point(Pointer pointer) {
    boolean isScrolling = pointer.isTouch() && pointer.phase() != Pointer.Phase.DOWN;
    if (drawing.isEmpty() || isScrolling) {
      return;
    }
    EdgeFinder finder = drawing.get().finder();
    double reach = pointer.isTouch() ? FINGER_REACH : REACH;
    pointed = finder.at(pointer.x(), pointer.y(), reach);
    tile = finder.unitAt(pointer.x(), pointer.y());
    setUnit(pointer.isTouch() ? Optional.empty() : tile);
    look =
        unit.filter(u -> u.layer() > 0 && drawing.get().layout().isOpen(u.layer()))
            .map(u -> UnitLook.of(u, drawing.get().layout(), pointer.x(), pointer.y()));
    workbench.point(pointed.map(p -> new Selection(index, p)).or(this::ofTile));
  }

  /** The unit under the pointer; an input has nothing to look at. */
  private Optional<Selection> ofTile() {
    return tile.filter(t -> t.layer() > 0)
        .map(t -> new Selection(index, new Place(t.layer(), t.number(), Edit.BIAS), true));
  }

  /** The unit that a mouse looks at, and where. */
  public Optional<UnitLook> look() {
    Shape shape = lane().shape();
    return look.filter(u -> u.layer() <= shape.layers() && u.unit() < shape.units(u.layer()));
  }

  private void setUnit(Optional<EdgeFinder.Unit> value) {
    if (!unit.equals(value)) {
      unit = value;
      host.requestFrame();
    }
  }

  /** The pointer has left; a finger does so before it clicks. */
  public void leave(Pointer pointer) {
    isFinger = pointer.isTouch();
    if (!isFinger || workbench.isHeld()) {
      forget();
    }
  }

  /** The browser took the pointer away, to scroll. */
  public void forget() {
    pointed = Optional.empty();
    tile = Optional.empty();
    look = Optional.empty();
    workbench.point(Optional.empty());
    setUnit(Optional.empty());
  }

  /** The pointer was clicked where it is. */
  public void click() {
    boolean isEntry = !isHandled && pointed.isEmpty() && isAtStrip();
    if (!isHandled && pointed.isPresent()) {
      pick(pointed.get());
    } else if (!isHandled) {
      ofTile().ifPresent(workbench::select);
    }
    if (isEntry && lane().shape().hasBiases()) {
      takeFocus(ofTile().get().place());
    }
    isHandled = false;
    if (isFinger || isEntry) { // what was under the pointer stands elsewhere now
      forget();
    }
  }

  /** An element was clicked by something that is no pointer. */
  public void choose(DiagramEdge edge) {
    if (pointed.isEmpty()) {
      isHandled = true;
      pick(edge.place());
    }
  }

  private void pick(Place place) {
    select(place);
    takeFocus(place);
    host.picked();
  }

  private void select(Place place) {
    current = place;
    workbench.select(new Selection(index, place));
  }

  private void takeFocus(Place place) {
    if (focused.isEmpty() || !focused.get().equals(place)) {
      wanted = Optional.of(place);
    }
  }

  /** The keyboard has come to an element. */
  public void focus(DiagramEdge edge) {
    focused = Optional.of(edge.place());
    wanted = Optional.empty();
    select(edge.place());
  }

  /** The keyboard has gone elsewhere, or the element that had it has gone. */
  public void blur() {
    focused = Optional.empty();
    isAtDrift = false;
  }

  /** A key was pressed on the current element. */
  public boolean press(Key key) {
    if (key.hasAlt() || key.hasMeta()) {
      return false;
    }
    boolean isEntry = key.name().equals("Enter") || key.name().equals(" ");
    if (isEntry && isAtDrift) {
      openUnits();
      isHandled = false;
      return true;
    }
    if (isEntry) {
      select(current);
      host.entered();
      return true;
    }
    boolean isPlain = !key.hasControl() && !isAtDrift && key.name().length() == 1;
    if (isPlain && NUMBER.indexOf(key.name()) >= 0) {
      select(current);
      host.entered(); // the field is there in time to get the key
      return false;
    }
    boolean isWay =
        key.name().startsWith("Arrow") || key.name().equals("Home") || key.name().equals("End");
    if (isWay) {
      Place next = EdgeWalk.next(lane().network().shape(), current, key.name(), key.hasControl());
      takeFocus(next);
      select(next);
    }
    return isWay;
  }

  /**
   * Paints what has changed.
   *
   * @return whether there is more to paint in the next frame
   */
  public boolean paint() {
    if (drawing().isEmpty()) {
      return false;
    }
    boolean hasMore =
        canvases.paint(
            lane(),
            unit,
            spotlight(),
            host.isDark(),
            workbench.lanes().size(),
            workbench.isMoving());
    boolean isWayUnknown =
        isDrifting()
            && drift.paint(drawing.get(), lane(), driftLayer(), host, way, workbench.isMoving());
    return hasMore || isWayUnknown;
  }
}

package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Place;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.RoomBinder.Room;

class DiagramViewTest {
  private static final Room ROOM = new Room(700, 420, 13);

  private final List<String> told = new ArrayList<>();

  private final DiagramView.Host host =
      new DiagramView.Host() {
        @Override
        public boolean isDark() {
          return false;
        }

        @Override
        public void requestFrame() {
          told.add("frame");
        }

        @Override
        public void picked() {
          told.add("picked");
        }

        @Override
        public void entered() {
          told.add("entered");
        }
      };

  private DiagramView view(Workbench workbench, int index) {
    DiagramView view = new DiagramView(workbench, index, () -> 0, host);
    view.bring(new DiagramPictures());
    view.setRoom(ROOM);
    return view;
  }

  private static int[] sizes(int layers, int units) {
    int[] sizes = new int[layers];
    Arrays.fill(sizes, units);
    return sizes;
  }

  private static List<DiagramEdge> edges(DiagramView view) {
    return view.getParts().stream().filter(p -> !p.place().isBias()).toList();
  }

  private static List<DiagramEdge> biases(DiagramView view) {
    return view.getParts().stream().filter(p -> p.place().isBias()).toList();
  }

  private static List<DiagramText> of(String style, DiagramView view) {
    return view.getLabels().stream().filter(l -> l.getStyle().equals(style)).toList();
  }

  private static List<DiagramText> words(DiagramView view) {
    return view.getTexts().stream().filter(t -> !t.getStyle().contains("input-label")).toList();
  }

  private static DiagramEdge named(List<DiagramEdge> edges, String name) {
    return edges.stream().filter(e -> e.getName().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> texts(List<DiagramText> words) {
    return words.stream().map(DiagramText::getText).toList();
  }

  private static Pointer mouse(Pointer.Phase phase, double x, double y) {
    return new Pointer(phase, x, y, 700, 420, 1, false, false, false, false);
  }

  private static Pointer finger(Pointer.Phase phase, double x, double y) {
    return new Pointer(phase, x, y, 700, 420, 1, true, true, false, false);
  }

  /** The middle of an edge of a 2-4-1 network. */
  private static double[] middle(int layer, int unit, int input) {
    EdgeCurve edge =
        NetworkLayout.of(new NetworkLayout.Space(700, 420, 13, 7.4 * 13), 2, 4, 1)
            .edge(layer, unit, input);
    return new double[] {edge.middleX(), edge.middleY()};
  }

  @Test
  void aLayerOfADeepNetworkIsEnteredByAClickAndByKeys() {
    Workbench workbench = Samples.comparison(sizes(40, 6));
    DiagramView view = view(workbench, 0);
    assertThat(view.layout().orElseThrow().isOpen(30)).isFalse();
    Box strip = view.layout().orElseThrow().tile(30, 2);
    view.point(mouse(Pointer.Phase.MOVE, strip.centerX(), strip.centerY()));
    assertThat(view.getCursor()).isEqualTo("pointer");
    view.click();
    assertThat(workbench.selection().orElseThrow().place()).isEqualTo(new Place(30, 2, Edit.BIAS));
    assertThat(biases(view).stream().anyMatch(DiagramEdge::isWanted))
        .as("arrow keys go on from there")
        .isTrue();
    assertThat(view.look()).as("no card of what stood under the pointer").isEmpty();
    NetworkLayout entered = view.layout().orElseThrow();
    assertThat(entered.isOpen(29) && entered.isOpen(30) && entered.isOpen(31)).isTrue();
    assertThat(entered.isOpen(1)).isFalse();
    assertThat(texts(words(view))).contains("29", "30", "31");

    workbench.select(new Selection(0, new Place(30, 2, 0)));
    view.press(Key.named("ArrowRight"));
    assertThat(view.layout().orElseThrow().isOpen(32)).isTrue();
    assertThat(workbench.selection().orElseThrow().place().layer()).isEqualTo(31);
    assertThat(edges(view).stream().anyMatch(DiagramEdge::isWanted))
        .as("the keyboard goes with it")
        .isTrue();
    assertThat(view(workbench, 1).layout().orElseThrow().isOpen(32)).as("in both").isTrue();
  }

  @Test
  void isEmptyUntilThereIsRoom() {
    DiagramView view = new DiagramView(Samples.comparison(4), 0, () -> 0, host);
    assertThat(edges(view)).isEmpty();
    assertThat(view.getWidth()).isEqualTo("0");
    assertThat(view.paint()).isFalse();
  }

  @Test
  void showsEveryWeightAndBiasWithItsSignAndName() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    assertThat(edges(view)).hasSize(12);
    assertThat(biases(view)).hasSize(5);
    workbench.setWeight(0, new Place(1, 1, 0), -0.5);
    DiagramEdge edge = named(edges(view), "weight from x1 to hidden unit 2 of layer 1");
    assertThat(edge.getStyle()).as("it told units apart").isEqualTo("edge negative parting");
    DiagramEdge bias = named(biases(view), "bias of the output");
    assertThat(bias.getStyle()).isEqualTo("bias zero");
    assertThat(edges(view).get(0).getStyle()).isEqualTo("edge positive");
  }

  @Test
  void aLargerWeightIsWiderWhateverItsSign() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    double last = -1;
    for (double weight : new double[] {0, -0.2, 0.6, -2, 9, 1e300, Double.MAX_VALUE}) {
      workbench.setWeight(0, new Place(1, 0, 0), weight);
      double width = Double.parseDouble(edges(view).get(0).getWidth());
      assertThat(width).isGreaterThanOrEqualTo(last);
      last = width;
    }
    assertThat(last).isLessThan(7);
  }

  @Test
  void saysHowManyUnitsAreDistinctAndBracesTheIdenticalOnes() {
    DiagramView a = view(Samples.comparison(4), 0);
    assertThat(texts(words(a))).containsExactly("output", "53 % right", "where the units are");
    assertThat(texts(of("brace", a))).containsExactly("4 identical");
    DiagramView b = view(Samples.comparison(4), 1);
    assertThat(texts(words(b))).contains("4 distinct");
    assertThat(of("brace", b)).isEmpty();
  }

  @Test
  void numbersGroupsAndTheirUnitsWhereALayerHasSeveral() {
    Workbench workbench = Samples.comparison(4);
    workbench.setWeight(0, new Place(1, 0, 0), 2);
    workbench.setWeight(0, new Place(1, 2, 0), 2);
    assertThat(texts(of("brace", view(workbench, 0))))
        .containsExactlyInAnyOrder("2 + 2 identical", "1", "1", "2", "2");
  }

  @Test
  void captionsShortenBeforeTheyTouch() {
    Workbench workbench =
        Samples.workbench(
            Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.ONES, 5, 5, 5, 5, 5));
    DiagramView view = new DiagramView(workbench, 0, () -> 0, host);
    view.bring(new DiagramPictures());
    view.setRoom(new Room(300, 200, 13));
    assertThat(texts(words(view))).containsExactly("53 %");
    assertThat(texts(of("brace", view))).containsOnly("×5");
  }

  @Test
  void tellsHowTheUnitsMovedAndOpensThemWhereThereIsMore() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    assertThat(view.isDrifting()).isTrue();
    assertThat(view.getDriftRole()).isEqualTo("img");
    assertThat(view.getDriftTab()).isEqualTo("-1");
    assertThat(view.getDriftLabel())
        .startsWith("Where the units are. A dot stands in the direction of")
        .endsWith("Units 1–4 are at one place.");
    assertThat(view(workbench, 1).getDriftLabel()).doesNotContain("one place");
    workbench.fill(0, 0, 0);
    assertThat(view.getDriftLabel())
        .endsWith("Units 1–4 have no line and no place: z is nowhere above 0.");
    view.setRoom(new Room(300, 90, 13));
    assertThat(view.isDrifting()).isFalse();
  }

  @Test
  void pointingShowsAValueAndClickingSelects() {
    Workbench workbench = Samples.comparison(4);
    workbench.setWeight(0, new Place(1, 1, 0), -0.5);
    DiagramView view = view(workbench, 0);
    edges(view);
    double[] at = middle(1, 1, 0);
    view.point(mouse(Pointer.Phase.MOVE, at[0], at[1]));
    assertThat(texts(of("bubble", view))).containsExactly("−0.5");
    assertThat(view.getCursor()).isEqualTo("pointer");
    assertThat(workbench.selection()).isEmpty();
    view.click();
    assertThat(workbench.selection()).contains(new Selection(0, new Place(1, 1, 0)));
    assertThat(told).contains("picked");
    view.leave(mouse(Pointer.Phase.LEAVE, 0, 0));
    assertThat(texts(of("bubble", view))).containsExactly("−0.5");
  }

  @Test
  void aFingerThatScrollsSelectsNothing() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    edges(view);
    double[] at = middle(1, 1, 0);
    view.point(finger(Pointer.Phase.MOVE, at[0], at[1]));
    assertThat(of("bubble", view)).isEmpty();
    view.point(finger(Pointer.Phase.DOWN, at[0], at[1]));
    view.forget();
    view.click();
    assertThat(workbench.selection()).isEmpty();
  }

  @Test
  void aFingerLeavesBeforeItClicks() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    edges(view);
    double[] at = middle(1, 1, 0);
    view.point(finger(Pointer.Phase.DOWN, at[0], at[1]));
    view.leave(finger(Pointer.Phase.LEAVE, at[0], at[1]));
    view.click();
    assertThat(workbench.selection()).contains(new Selection(0, new Place(1, 1, 0)));
    assertThat(view.getCursor()).isEqualTo("default");
  }

  @Test
  void aClickThatIsNoPointersChoosesItsElement() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 1);
    view.choose(biases(view).get(2));
    view.click();
    assertThat(workbench.selection()).contains(new Selection(1, new Place(1, 2, Edit.BIAS)));
  }

  @Test
  void exactlyOneElementIsAStopOfTheTabKey() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    workbench.select(new Selection(0, new Place(2, 0, 3)));
    List<DiagramEdge> all = new ArrayList<>(edges(view));
    all.addAll(biases(view));
    assertThat(all).filteredOn(e -> e.getTabIndex().equals("0")).hasSize(1);
    assertThat(named(all, "weight from hidden unit 4 of layer 1 to the output").getTabIndex())
        .isEqualTo("0");
  }

  @Test
  void arrowKeysSelectAndTakeTheFocusAlong() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    view.focus(edges(view).get(0));
    assertThat(view.press(Key.named("ArrowDown"))).isTrue();
    assertThat(workbench.selection()).contains(new Selection(0, new Place(1, 0, 1)));
    DiagramEdge now = edges(view).get(1);
    assertThat(now.isWanted()).isTrue();
    assertThat(now.getPressed()).isEqualTo("true");
    view.blur();
    assertThat(edges(view).get(1).isWanted()).isTrue();
    view.focus(now);
    assertThat(edges(view).get(1).isWanted()).isFalse();
    assertThat(view.press(Key.named("Tab"))).isFalse();
  }

  @Test
  void enterOpensTheSelectedWeight() {
    DiagramView view = view(Samples.comparison(4), 0);
    edges(view);
    assertThat(view.press(Key.named("Enter"))).isTrue();
    assertThat(told).contains("entered");
  }

  @Test
  void pointingAtAUnitFadesWhatDoesNotTouchIt() {
    DiagramView view = view(Samples.comparison(4), 0);
    edges(view);
    NetworkLayout layout =
        NetworkLayout.of(new NetworkLayout.Space(700, 420, 13, 7.4 * 13), 2, 4, 1);
    view.point(mouse(Pointer.Phase.MOVE, layout.tile(1, 1).centerX(), layout.tile(1, 1).centerY()));
    assertThat(edges(view)).filteredOn(e -> e.getOpacity() == null).hasSize(3);
    view.leave(mouse(Pointer.Phase.LEAVE, 0, 0));
    assertThat(edges(view)).allMatch(e -> e.getOpacity() == null);
  }

  @Test
  void aNetworkOfAnotherShapeIsDrawnAnewAndTheSelectionFollows() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    workbench.select(new Selection(0, new Place(1, 3, 0)));
    assertThat(edges(view)).hasSize(12);
    workbench.change(e -> e.withNetwork(e.features(), List.of(2), List.of(Activation.TANH)));
    assertThat(edges(view)).hasSize(6).anyMatch(e -> e.getTabIndex().equals("0"));
    assertThat(of("bubble", view)).isEmpty();
  }

  @Test
  void largeNetworksHaveOneElementThatTheKeysMove() {
    Workbench workbench =
        Samples.workbench(Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.NORMAL, 40, 40));
    DiagramView view = view(workbench, 0);
    assertThat(view.isPainted()).isTrue();
    assertThat(edges(view)).hasSize(1);
    view.press(Key.named("End"));
    assertThat(edges(view)).isEmpty();
    assertThat(biases(view)).hasSize(1);
    assertThat(biases(view).get(0).getName()).isEqualTo("bias of hidden unit 40 of layer 1");
    assertThat(biases(view).get(0).isWanted()).isTrue();
  }

  @Test
  void theLabelSaysWhatTheNetworkIsAndWhatTheMapsLeaveOut() {
    assertThat(view(Samples.comparison(4), 0).getLabel())
        .isEqualTo(
            "Network. Inputs: x1, x2. Hidden layer 1: 4 tanh units, 1 distinct. Output: sigmoid.");
    DataSpec data =
        DataSpec.custom(List.of(List.of(0.0, 0.0, 4.0, 0.0), List.of(1.0, 1.0, 8.0, 1.0)));
    List<Feature> columns = List.of(Feature.ofColumn(0), Feature.ofColumn(1), Feature.ofColumn(2));
    Workbench workbench =
        Samples.workbench(
            Samples.experiment(
                data, columns, Output.SIGMOID, Loss.BCE, Activation.TANH, Scheme.ONES, 2));
    assertThat(view(workbench, 0).getLabel()).contains("3 columns");
  }

  @Test
  void aDivergedNetworkIsShownAndSaid() {
    Workbench workbench = Samples.comparison(4);
    DiagramView view = view(workbench, 0);
    workbench.lanes().get(0).network().parameters[0] = Double.NaN;
    workbench.select(new Selection(0, new Place(1, 0, 0)));
    assertThat(edges(view).get(0).getStyle()).startsWith("edge zero");
    assertThat(texts(of("bubble", view))).containsExactly("not a number");
  }
}

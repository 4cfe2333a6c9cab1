package whyrandom.app.inside.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.StillShell;
import whyrandom.app.inside.depth.LayerCard.Cell;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Place;
import whyrandom.model.Player;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.share.Documents;

/** What the tab of the start shows is the network as it was drawn. */
class DrawsViewTest {
  private final StillShell shell = new StillShell();
  private Workbench workbench;
  private DrawsView view;

  private void open(String document) {
    workbench = new Workbench(Documents.read(document).document());
    workbench.change(e -> e); // stands still: it is not on its way to the step to open at
    Desk desk = new Desk(workbench, new Player(workbench, shell), new Notices(), new Sheets());
    view = new DrawsView(new InsideDesk(desk, shell));
    settle();
  }

  /** Frames until nothing more is asked for. */
  private void settle() {
    int frames = 0;
    do {
      shell.frames = 0;
      shell.millis += 17;
      view.paint();
      frames++;
    } while (shell.frames > 0 && frames < 10_000);
    assertThat(frames).as("it comes to rest").isLessThan(10_000);
  }

  private void seek(int step) {
    workbench.seek(step);
    while (!workbench.travel(1000)) {}
    settle();
  }

  private static String document(String init) {
    return "{\"version\":1,\"network\":{\"hidden\":[4,3]},\"init\":" + init + "}";
  }

  private static List<String> texts(List<Cell> cells) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : cells) {
      texts.add(cell.text());
    }
    return texts;
  }

  @Test
  void aNormalStartHasACurveForEachLayerAndAWayForEachWeight() {
    open(document("{\"scheme\":\"he-normal\",\"seed\":7}"));
    assertThat(view.getSentence()).isEqualTo("This network’s start: He normal, seed 7.");
    assertThat(view.getCards()).hasSize(3);
    DrawsCard first = view.getCards().get(0);
    assertThat(first.getName()).isEqualTo("Hidden layer 1");
    assertThat(first.getSize()).isEqualTo("8 weights: 4 units, 2 inputs");
    assertThat(first.getWeights())
        .startsWith("Each weight is drawn by itself, from the normal distribution with σ = 1.");
    assertThat(first.getBiases()).isEqualTo("Its biases are 0.");
    assertThat(first.getSpectrum()).startsWith("2 singular values, from ").contains("By the law: ");
    assertThat(view.getLaw()).contains("Marchenko").contains("small ones");
    assertThat(view.getCards().get(2).getName()).isEqualTo("Output");
    List<String> way = texts(view.getPlace().getWay());
    assertThat(way.get(0)).startsWith("Seed 7 is the key.").contains("(1, 1, 0, 0)");
    assertThat(way.get(way.size() - 1)).isEqualTo("It starts at " + weight(1, 0, 0) + ".");
    assertThat(texts(view.getPlace().getChanges())).hasSize(3);
  }

  private String weight(int layer, int unit, int input) {
    Network network = workbench.main().state().experiment().initialNetwork();
    return Numbers.shortText(network.weight(layer, unit, input));
  }

  @Test
  void itStaysWithTheStartWhileTheNetworkLearns() {
    open(document("{\"scheme\":\"xavier-uniform\",\"seed\":3}"));
    String before = view.getCards().get(0).getWeights();
    List<String> way = texts(view.getPlace().getWay());
    seek(50);
    assertThat(view.getCards().get(0).getWeights()).isEqualTo(before);
    assertThat(texts(view.getPlace().getWay())).isEqualTo(way);
    assertThat(view.getSentence()).endsWith("Updates since then are not shown here.");
    workbench.setWeight(0, new Place(1, 0, 0), 5);
    settle();
    assertThat(view.getCards().get(0).getWeights()).isEqualTo(before);
    seek(0);
    workbench.setWeight(0, new Place(1, 0, 0), 5);
    settle();
    assertThat(texts(view.getPlace().getWay())).isEqualTo(way);
    assertThat(view.getSentence()).contains("Edits made at step 0");
  }

  @Test
  void itFollowsTheSelectionAndSelects() {
    open(document("{\"scheme\":\"lecun-normal\",\"seed\":3}"));
    workbench.select(new Selection(0, new Place(2, 1, 3)));
    settle();
    assertThat(view.getPlace().getName()).isEqualTo("unit 4 → unit 2 of layer 2");
    assertThat(texts(view.getPlace().getWay())).contains("It starts at " + weight(2, 1, 3) + ".");
    view.getPlace().setInput("-1");
    settle();
    assertThat(view.getPlace().getName()).isEqualTo("bias of unit 2 of layer 2");
    assertThat(view.getPlace().isDrawn()).isFalse();
    view.getPlace().setLayer("3");
    settle();
    assertThat(workbench.selection()).contains(new Selection(0, new Place(3, 0, 0)));
  }

  @Test
  void theNextEightStartsAreThoseOfTheNextEightSeeds() {
    open(document("{\"scheme\":\"he-normal\",\"seed\":9007199254740990}"));
    assertThat(view.getStrip().isThere()).isTrue();
    List<DrawsPick> picks = view.getStrip().getPicks();
    assertThat(picks).hasSize(8);
    assertThat(picks.get(0).getName()).isEqualTo("9007199254740991");
    assertThat(picks.get(1).getName()).isEqualTo("0");
    String loss = picks.get(2).getLoss();
    view.getStrip().take(picks.get(2));
    settle();
    assertThat(workbench.main().state().experiment().init().seed()).isEqualTo(1);
    assertThat(loss).isEqualTo(Numbers.text(workbench.main().train().loss(), 3));
    view.getStrip().takeNext();
    settle();
    assertThat(workbench.main().state().experiment().init().seed()).isEqualTo(2);
    workbench.undo();
    settle();
    assertThat(view.getSentence()).contains("seed 1.");
  }

  @ParameterizedTest
  @EnumSource
  void everySchemeHasItsWords(Scheme scheme) {
    for (double noise : new double[] {0, 0.1}) {
      Initializer init = Initializer.of(scheme).withNoise(noise);
      open("{\"version\":1,\"network\":{\"hidden\":[4,3]}}");
      workbench.start(0, init);
      settle();
      assertThat(view.getStrip().isThere()).isEqualTo(init.isRandom());
      for (DrawsCard card : view.getCards()) {
        assertThat(card.getWeights()).doesNotContain("NaN").doesNotContain("not a number");
        assertThat(card.getSpectrum()).isNotEmpty().doesNotContain("not a number");
        assertThat(card.getBiases()).isNotEmpty().doesNotContain("not a number");
      }
      for (int layer = 1; layer <= 3; layer++) {
        workbench.select(new Selection(0, new Place(layer, 0, 1)));
        settle();
        List<String> way = texts(view.getPlace().getWay());
        assertThat(way).contains("It starts at " + weight(layer, 0, 1) + ".");
        assertThat(String.join(" ", way)).doesNotContain("not a number");
      }
    }
  }

  @Test
  void theScaleOfEachRecipeIsItsFormula() {
    open(document("{\"scheme\":\"he-normal\"}"));
    ScaleTable.Row row = view.getScale().getRows().get(1);
    assertThat(row.getName()).isEqualTo("hidden 2");
    assertThat(row.getFanIn()).isEqualTo("4");
    assertThat(row.getFanOut()).isEqualTo("3");
    assertThat(texts(row.getSigmas()).subList(0, 5))
        .containsExactly("0.535", "0.707", "0.5", "0.289", "0.707");
    assertThat(texts(row.getForward())).hasSize(6).noneMatch(String::isEmpty);
    assertThat(texts(view.getScale().getRows().get(2).getBackward())).containsOnly("1");
    assertThat(texts(view.getScale().getFits()).get(0)).startsWith("tanh: Xavier fits.");
  }

  @Test
  void ofADeepNetworkTheLayersAboutTheChosenOneAreShown() {
    open("{\"version\":1,\"network\":{\"hidden\":[5,5,5,5,5,5,5,5,5,5]}}");
    assertThat(view.getCards()).hasSize(6);
    assertThat(view.getShown()).isEqualTo("Layers 1 to 6 of 11: those about the chosen one.");
    workbench.select(new Selection(0, new Place(11, 0, 0)));
    settle();
    assertThat(view.getShown()).startsWith("Layers 6 to 11 of 11");
    assertThat(view.getCards().get(5).getName()).isEqualTo("Output");
  }

  @Test
  void weightsGivenByHandAreSaidToBe() {
    open(
        "{\"version\":1,\"network\":{\"hidden\":[1]},\"weights\":"
            + "[{\"w\":[[1,2]],\"b\":[0.5]},{\"w\":[[3]],\"b\":[0]}]}");
    assertThat(view.getSentence())
        .isEqualTo("This network’s start: weights set by hand. Nothing is drawn.");
    assertThat(view.getStrip().isThere()).isFalse();
    assertThat(texts(view.getPlace().getWay())).containsExactly("It is given: nothing is drawn.");
  }
}

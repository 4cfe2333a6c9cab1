package whyrandom.app.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.app.arithmetic.StepBlock;
import whyrandom.app.arithmetic.StepCell;
import whyrandom.app.arithmetic.StepLight;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Example;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.model.Player;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.share.Documents;
import whyrandom.web.events.Key;

/** The view of one update, without a page. */
class StepViewTest {
  private static final String DOCUMENT =
      "{'version':1,'data':{'kind':'xor','points':20},'network':{'hidden':[12,3],'activation':'tanh'},"
          + "'batchSize':5,'optimizer':{'kind':'sgd','learningRate':0.5}}";

  private final StillShell shell = new StillShell();
  private final Notices notices = new Notices();
  private final Workbench workbench =
      new Workbench(Documents.read(DOCUMENT.replace('\'', '"')).document());
  private final StepView view = view();

  private StepView view() {
    workbench.change(e -> e); // stands still: it is not on its way to the step to open at
    return new StepView(
        new InsideDesk(
            new Desk(workbench, new Player(workbench, shell), notices, new Sheets()), shell));
  }

  private static Key key(String name) {
    return new Key(name, false, false, false, false, false);
  }

  private void select(int layer, int unit, int input) {
    workbench.select(new Selection(0, new Place(layer, unit, input)));
  }

  private OneStep one() {
    return OneStep.of(workbench.main().state(), Example.of(workbench.main().state(), 0));
  }

  private String current() {
    return view.getPhaseId();
  }

  private List<String> titles() {
    return view.arithmetic().getBlocks().stream().map(StepBlock::getTitle).toList();
  }

  private StepBlock block(int index) {
    return view.arithmetic().getBlocks().get(index);
  }

  private String result(int index) {
    return block(index).getCells().get(0).getNumbers().plain();
  }

  @Test
  void theWayThroughAnUpdateGoesForwardByLayersAndBackAgain() {
    List<String> way = new ArrayList<>();
    for (int i = 0; i < 20 && !(view.getAtEnd().equals("true")); i++) {
      way.add(view.getPhaseId() + view.getWhere());
      view.goOn();
    }
    way.add(view.getPhaseId() + view.getWhere());
    assertThat(way)
        .containsExactly(
            "phase-initialise",
            "phase-forward· layer 1 of 3",
            "phase-forward· layer 2 of 3",
            "phase-forward· layer 3 of 3",
            "phase-loss",
            "phase-backward· layer 3 of 3",
            "phase-backward· layer 2 of 3",
            "phase-backward· layer 1 of 3",
            "phase-gradient",
            "phase-update");
    view.goOn();
    assertThat(current()).isEqualTo("phase-update");
    for (int i = way.size() - 1; i >= 0; i--) {
      assertThat(view.getPhaseId() + view.getWhere()).isEqualTo(way.get(i));
      view.goBack();
    }
    assertThat(view.getAtStart()).isEqualTo("true");
  }

  @Test
  void arrowKeysWalkRoundThePhases() {
    assertThat(current()).isEqualTo("phase-initialise");
    assertThat(view.press(key("ArrowLeft"))).isTrue();
    assertThat(current()).isEqualTo("phase-update");
    assertThat(view.press(key("ArrowRight"))).isTrue();
    assertThat(view.press(key("End"))).isTrue();
    assertThat(current()).isEqualTo("phase-update");
    assertThat(view.press(key("x"))).isFalse();
  }

  @Test
  void laterUpdatesDoNotBeginWithTheStart() {
    assertThat(view.getPhases()).hasSize(6);
    workbench.update();
    assertThat(view.getPhases()).hasSize(5);
    assertThat(current()).isEqualTo("phase-forward");
  }

  @Test
  void whatIsSelectedIsExplainedAndWhatIsPickedIsSelected() {
    view.goOn();
    select(2, 1, 3);
    view.arithmetic().getBlocks();
    assertThat(view.getSubject())
        .isEqualTo("weight from hidden unit 4 of layer 1 to hidden unit 2 of layer 2");
    view.setPart("unit");
    assertThat(workbench.selection().orElseThrow())
        .isEqualTo(new Selection(0, new Place(2, 1, Edit.BIAS), true));
    view.setPart("0");
    assertThat(workbench.selection().orElseThrow()).isEqualTo(new Selection(0, new Place(2, 1, 0)));
    view.setLayer("3");
    view.arithmetic().getBlocks();
    assertThat(view.getSubject()).isEqualTo("the output");
  }

  @Test
  void longSumsFoldButNeverWhatIsLookedAt() {
    view.goOn();
    select(2, 0, 11);
    List<StepCell> cells = block(0).getCells();
    List<String> folds = cells.stream().filter(StepCell::isFolding).map(StepCell::getFold).toList();
    assertThat(folds).containsExactly("… 6 more");
    assertThat(cells.stream().filter(c -> c.getStyle().endsWith("subject"))).hasSize(1);
    view.arithmetic().unfold(block(0));
    assertThat(block(0).getCells().stream().filter(StepCell::isFolding)).isEmpty();
    assertThat(block(0).getCells().stream().filter(c -> c.getStyle().startsWith("cell term")))
        .hasSize(13);
    select(2, 0, 10);
    assertThat(block(0).getCells().stream().filter(StepCell::isFolding)).hasSize(1);
  }

  @Test
  void aMeanKeepsWhatItIsDividedBy() {
    workbench.change(e -> e.withBatchSize(0));
    view.press(key("End"));
    view.press(key("ArrowLeft"));
    select(1, 0, 0);
    List<StepCell> cells = block(1).getCells();
    assertThat(cells.get(cells.size() - 1).getNumbers().plain()).isEqualTo("14");
    assertThat(cells.stream().filter(StepCell::isFolding).map(StepCell::getFold))
        .containsExactly("… 8 more");
  }

  @Test
  void numbersHaveTheDigitsThatAreAskedFor() {
    view.goOn();
    double z = one().trace().z(1, 0);
    assertThat(result(0)).isEqualTo(Numbers.text(z, 3));
    for (Choice digits : view.getDigits()) {
      view.setDigits(digits);
      String expected =
          digits.getLabel().equals("all")
              ? Numbers.fullText(z)
              : Numbers.text(z, Integer.parseInt(digits.getLabel()));
      assertThat(result(0)).isEqualTo(expected);
    }
  }

  @Test
  void theExampleIsChosenByNumberAndByItsNeighbours() {
    StepExample example = view.getExample();
    assertThat(example.getCount()).isEqualTo("of 14");
    example.next();
    assertThat(example.getNumber().getText()).isEqualTo("2");
    example.previous();
    example.previous();
    assertThat(example.getNumber().getText()).isEqualTo("14");
    example.getNumber().change("7");
    assertThat(example.example().row()).isEqualTo(6);
    example.getNumber().change("15");
    assertThat(notices.message())
        .isEqualTo("Example: 15 is not allowed; it must be a whole number from 1 to 14");
    assertThat(example.example().row()).isEqualTo(6);
    assertThat(example.getNumber().getInvalid()).isEqualTo("true");
    example.toggleList();
    example.pick(example.getList().get(3));
    assertThat(example.example().row()).isEqualTo(3);
  }

  @Test
  void theReadersOwnExampleIsExplainedAndBadOnesRefused() {
    StepExample example = view.getExample();
    example.toggleOwn();
    example.getColumns().get(0).getField().change("0,5");
    example.getColumns().get(1).getField().change("-2");
    example.getTarget().change("1");
    assertThat(example.example().raw()).containsExactly(0.5, -2);
    assertThat(view.getExampleWords())
        .isEqualTo(
            "x₁ 0.5, x₂ −2 → class 1. Your own example is not trained on: it moves no weight.");
    example.getColumns().get(0).getField().change("much");
    assertThat(notices.message()).startsWith("x₁: “much” is not allowed; it must be a number");
    example.getTarget().change("2");
    assertThat(notices.message())
        .isEqualTo("Target: 2 is not allowed; as a class it must be a whole number from 0 to 1");
    assertThat(example.example().raw()).containsExactly(0.5, -2);
    assertThat(example.example().y()).isEqualTo(1);
  }

  @Test
  void anExampleOutsideOfTheMiniBatchCanBeLeftForOneInside() {
    int row = 0;
    while (one(row).isInBatch()) {
      row++;
    }
    view.getExample().choose(row);
    assertThat(view.isOutside()).isTrue();
    assertThat(view.getExampleWords()).contains("not in the next mini-batch");
    view.takeFromBatch();
    assertThat(view.isOutside()).isFalse();
    assertThat(view.getExampleWords()).endsWith("It is number 1 of 5 in the next mini-batch.");
  }

  private OneStep one(int row) {
    return OneStep.of(workbench.main().state(), Example.of(workbench.main().state(), row));
  }

  @Test
  void theDiagramShowsWhatEachEdgeCarries() {
    OneStep one = one();
    for (Phase phase : Phase.values()) {
      double[] amounts = new StepLight(phase, one).amounts();
      Place p = new Place(2, 1, 4);
      Optional<Double> expected =
          switch (phase) {
            case FORWARD -> Optional.of(one.trace().forward(p));
            case BACKWARD -> Optional.of(one.trace().back(p));
            case GRADIENT -> Optional.of(one.gradient(p));
            case UPDATE -> Optional.of(one.after(p) - one.before(p));
            default -> Optional.empty();
          };
      assertThat(amounts.length == 0).isEqualTo(expected.isEmpty());
      expected.ifPresent(
          value -> assertThat(amounts[p.index(one.shape())]).isEqualTo(value).isNotZero());
    }
  }

  @Test
  void whileItPlaysItLooksNowAndThen() {
    view.goOn();
    workbench.play();
    int looks = 0;
    String last = "";
    for (int frame = 0; frame < 60; frame++) {
      shell.millis += 16.7;
      workbench.update();
      view.arithmetic().getBlocks();
      looks += view.getTitle().equals(last) ? 0 : 1;
      last = view.getTitle();
    }
    assertThat(looks).isBetween(2, 4);
    workbench.pause();
    assertThat(view.getTitle()).isEqualTo("Step 60 → 61");
  }

  @Test
  void followingATermSelectsWhatItSpeaksOf() {
    view.goOn();
    select(2, 0, 1);
    StepCell term = block(0).getCells().get(4);
    view.arithmetic().point(term);
    view.arithmetic().visit(term);
    assertThat(workbench.selection().orElseThrow().place()).isEqualTo(new Place(2, 0, 0));
    assertThat(titles()).first().asString().startsWith("Pre-activation");
  }
}

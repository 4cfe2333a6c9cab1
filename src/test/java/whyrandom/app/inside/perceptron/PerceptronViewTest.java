package whyrandom.app.inside.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.arithmetic.StepPlace;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.app.inside.StillShell;
import whyrandom.explain.Presets;
import whyrandom.model.Player;
import whyrandom.model.Workbench;
import whyrandom.share.Documents;

/** What the tab of the perceptron shows and does, without a page. */
class PerceptronViewTest {
  private final StillShell shell = new StillShell();
  private Workbench workbench;
  private Notices notices;
  private PerceptronView view;

  PerceptronViewTest() {
    use(new Workbench(Presets.of("perceptron").orElseThrow().document()));
  }

  private void use(Workbench opened) {
    workbench = opened;
    notices = new Notices();
    Desk desk = new Desk(workbench, new Player(workbench, shell), notices, new Sheets());
    view =
        new PerceptronView(
            desk,
            shell,
            new StepPlace() {
              @Override
              public Workbench workbench() {
                return workbench;
              }

              @Override
              public int laneIndex() {
                return 0;
              }

              @Override
              public void lookAt(int lane) {}

              @Override
              public double millis() {
                return shell.millis();
              }

              @Override
              public void requestFrame() {
                shell.requestFrame();
              }
            });
  }

  private void open(String document) {
    use(new Workbench(Documents.read(document).document()));
  }

  /** Frames until nothing more is asked for. */
  private void settle() {
    int frames = 0;
    int asked;
    do {
      asked = shell.frames();
      shell.pass(17);
      while (!workbench.travel(1000)) {}
      view.paint();
      frames++;
    } while (shell.frames() > asked && frames < 10_000);
    assertThat(frames).as("it comes to rest").isLessThan(10_000);
  }

  private List<String> errors() {
    List<String> list = new ArrayList<>();
    for (PerceptronView.PassChoice each : view.getPasses()) {
      list.add(each.getErrors());
    }
    return list;
  }

  private void openGate(String name) {
    view.open(new Choice(name, name, false));
    settle();
  }

  @Test
  void configureTrainAndInitDoWhatMatlabDoes() {
    open("{\"version\": 1, \"data\": {\"kind\": \"and\", \"points\": 4, \"noise\": 0}}");
    assertThat(view.isThere()).isFalse();
    assertThat(view.getNeeds()).extracting("isMet").contains(true, false);
    String before = workbench.document().toString();
    view.configure();
    settle();
    assertThat(view.isThere()).isTrue();
    assertThat(view.getWeights()).isEqualTo("[0 0]");
    assertThat(view.getBias()).isEqualTo("0");
    workbench.undo();
    assertThat(workbench.document().toString()).isEqualTo(before);
    assertThat(view.isThere()).isFalse();
  }

  @Test
  void andIsLearntInSixPassesAndInitGoesBackToZeros() {
    assertThat(view.getWeights()).isEqualTo("[0 0]");
    assertThat(view.isTrained()).isFalse();
    view.train();
    assertThat(view.getTrainLabel()).isEqualTo("stop");
    settle();
    assertThat(view.getTrainLabel()).isEqualTo("train");
    assertThat(errors()).containsExactly("2", "3", "3", "2", "1", "0");
    assertThat(view.getWeights()).isEqualTo("[1 2]");
    assertThat(view.getBias()).isEqualTo("−3");
    assertThat(view.getOutcome())
        .isEqualTo(
            "Learnt: in pass 6 no example was wrong. Nothing changes any more: 11 corrections in"
                + " all.");
    assertThat(view.getBound()).startsWith("Corrections so far: 11.").contains("= 51,");

    view.choose(view.getPasses().get(0));
    assertThat(view.getCaption()).isEqualTo("Pass 1, example by example");
    PassRow first = view.getRows().get(0);
    assertThat(first.getInputs()).isEqualTo("[0 0]");
    assertThat(first.getOutput()).isEqualTo("1");
    assertThat(first.getError()).isEqualTo("−1");
    assertThat(first.getWeightChange()).isEqualTo("[0 0]");
    assertThat(first.getBiasChange()).isEqualTo("−1");
    assertThat(first.getBias()).isEqualTo("−1");

    view.init();
    settle();
    assertThat(view.getWeights()).isEqualTo("[0 0]");
    assertThat(workbench.step()).isZero();
    assertThat(view.isTrained()).isFalse();
    workbench.undo();
    settle();
    assertThat(view.getWeights()).isEqualTo("[1 2]");
  }

  @Test
  void xorEndsInACircleThatIsSaid() {
    openGate("XOR");
    view.train();
    settle();
    assertThat(view.getOutcome()).startsWith("It goes round in circles.").contains("for ever");
    assertThat(view.getBound()).contains("sets no bound");
    assertThat(workbench.step()).isLessThan(100);
  }

  @Test
  void stopEndsItAndSoDoesAnythingElse() {
    openGate("XOR");
    view.train();
    while (!workbench.travel(1000)) {}
    view.train();
    settle();
    assertThat(workbench.step()).isEqualTo(4);
    view.train();
    while (!workbench.travel(1000)) {}
    view.paint();
    workbench.fill(0, 0, 0.5);
    settle();
    assertThat(view.getTrainLabel()).isEqualTo("train");
  }

  @Test
  void zerosBesideItStayOneUnitAndInitnwDoesNot() {
    view.putZerosBeside();
    settle();
    view.train();
    settle();
    assertThat(view.getBeside()).startsWith("B has 4 hidden units, all the same; 3 of 4");
    assertThat(view.getWeights()).isEqualTo("[1 2]");
    view.putRandomBeside();
    settle();
    assertThat(view.getBeside()).startsWith("B has 4 hidden units, no two the same");
    workbench.undo();
    workbench.undo();
    assertThat(view.getBeside()).isEmpty();
  }

  @Test
  void dataOfThreeClassesIsRefusedInWordsAndNothingChanges() {
    open("{\"version\": 1, \"data\": {\"kind\": \"three\"}}");
    String before = workbench.document().toString();
    view.configure();
    assertThat(notices.message()).contains("two classes");
    assertThat(workbench.document().toString()).isEqualTo(before);
  }

  /** A change by hand in the middle is where counting begins. */
  @Test
  void passesAreCountedFromTheLastChange() {
    view.train();
    settle();
    workbench.fill(0, 0, 2);
    settle();
    assertThat(view.isTrained()).isFalse();
    view.trainOnce();
    settle();
    assertThat(view.getAbout()).startsWith("Counted from the last change, at step 24.");
    assertThat(errors()).hasSize(1);
    assertThat(view.getCommands()).contains("net.IW{1,1} = [2 2];");
  }

  /** A thousand passes of many examples are followed without a wait. */
  @Test
  void aLongRunIsFollowedInPieces() {
    open("{\"version\": 1, \"data\": {\"kind\": \"circle\", \"points\": 500}, \"step\": 60000}");
    view.configure();
    workbench.seek(60_000);
    settle();
    assertThat(view.getOutcome()).isNotEqualTo("Replaying the passes…");
    assertThat(view.getPasses()).hasSize(24);
    assertThat(view.getRows()).hasSize(40);
    assertThat(view.getLeftOut()).isNotEmpty();
  }
}

package whyrandom.app.inside.depth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.StillShell;
import whyrandom.model.Player;
import whyrandom.model.Workbench;
import whyrandom.share.Documents;

/** The view of depth without a page: what it says, and that it comes to rest. */
class LayersViewTest {
  private static final String DEEP =
      "{\"version\":1,\"data\":{\"kind\":\"circle\"},\"network\":{\"hidden\":[8,8,8,8,8,8,8,8],"
          + "\"activation\":\"tanh\"},\"init\":{\"scheme\":\"normal\",\"sigma\":0.05}}";

  private final StillShell shell = new StillShell();
  private Workbench workbench;
  private LayersView view;

  private void open(String document) {
    workbench = new Workbench(Documents.read(document).document());
    workbench.change(e -> e); // stands still: it is not on its way to the step to open at
    Desk desk = new Desk(workbench, new Player(workbench, shell), new Notices(), new Sheets());
    view = new LayersView(new InsideDesk(desk, shell));
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

  @Test
  void aDeepNetworkWithSmallWeightsVanishesAndIsOrdered() {
    open(DEEP);
    settle();
    assertThat(view.getSentence())
        .containsPattern("It vanishes from layer \\d on, back to layer 1")
        .containsPattern("They vanish from layer \\d on");
    // σ_w² = 8 · 0.05² = 0.02
    assertThat(view.getPhase().getSentence())
        .startsWith("χ is 0.02 in each of layers 2 to 8: ordered.");
    assertThat(view.getHint())
        .startsWith("Dots: now; thin: the next 8 seeds’ starts; dotted: what theory")
        .doesNotContain("pale");
    assertThat(view.getForward().getLabel()).startsWith("Standard deviation of activations: ");
  }

  @Test
  void oneOfManyLayersIsLookedAtAtATime() {
    open(DEEP);
    settle();
    assertThat(view.isOne()).isTrue();
    assertThat(view.getCards()).hasSize(1);
    assertThat(view.getLayers()).hasSize(9);
    LayerCard card = view.getCards().get(0);
    assertThat(card.getName()).isEqualTo("Layer 1");
    view.lookBefore();
    assertThat(card.getName()).isEqualTo("Layer 1");
    view.lookBehind();
    assertThat(card.getName()).isEqualTo("Layer 2");
    view.setLayer("9");
    assertThat(card.getName()).isEqualTo("Output");
    view.lookBehind();
    assertThat(view.getLayer()).isEqualTo("9");
    assertThat(view.getNames()).extracting(Choice::label).contains("Layer 8", "Output");

    open("{\"version\":1,\"network\":{\"hidden\":[3,3]}}");
    settle();
    assertThat(view.isOne()).isFalse();
    assertThat(view.getCards()).hasSize(3);
  }

  @Test
  void whatItIsBesideIsChosenAndAfterAStepItsStartIsThereToo() {
    open(DEEP);
    for (Choice choice : view.getOthers()) {
      view.setOther(choice.id());
      settle();
      assertThat(view.getOther()).isEqualTo(choice.id());
      assertThat(view.getHint().contains("thin")).isEqualTo(!choice.label().equals("nothing"));
    }
    workbench.seek(3);
    while (!workbench.travel(1000)) {}
    settle();
    assertThat(view.getHint()).contains("; pale: its start");
  }

  @Test
  void aStartThatIsNotDrawnHasNoTheory() {
    open("{\"version\":1,\"network\":{\"hidden\":[3,3]},\"init\":{\"scheme\":\"ones\"}}");
    settle();
    assertThat(view.getPhase().getSentence()).startsWith("This theory is for weights and biases");
    assertThat(view.getHint()).doesNotContain("dotted", "thin");
  }
}

package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;
import whyrandom.model.Workbench;
import whyrandom.web.events.RoomBinder.Room;

class StepFlowTest {
  private static DiagramView view(Workbench workbench) {
    DiagramView view = new DiagramView(workbench, 0, () -> 0, new QuietHost());
    view.setRoom(new Room(420, 360, 13));
    return view;
  }

  private static void step(Workbench workbench) {
    workbench.stepBy(1);
    while (!workbench.travel(1000)) {}
  }

  private static int curves(String path) {
    return (int) path.chars().filter(c -> c == 'M').count();
  }

  private static Workbench start(Scheme scheme, Activation activation) {
    return Samples.workbench(Samples.experiment(DataKind.CIRCLE, activation, scheme, 4));
  }

  @Test
  void valuesGoForwardTheErrorBackAndWeightsChange() {
    Workbench workbench = start(Scheme.XAVIER_UNIFORM, Activation.TANH);
    DiagramView view = view(workbench);
    assertThat(view.getFlow()).isEqualTo(StepFlow.NONE);
    step(workbench);
    assertThat(curves(view.getFlow().getForward())).isEqualTo(12);
    assertThat(curves(view.getFlow().getBack())).isEqualTo(4);
    assertThat(curves(view.getFlow().getChanged())).isEqualTo(12);
    String before = view.getFlow().getStyle();
    step(workbench);
    assertThat(view.getFlow().getStyle()).as("it begins anew").isNotEqualTo(before);
  }

  @Test
  void nothingComesBackThroughZeros() {
    Workbench workbench = start(Scheme.ZEROS, Activation.SIGMOID);
    DiagramView view = view(workbench);
    view.getFlow();
    step(workbench);
    assertThat(view.getFlow().getForward()).isEmpty();
    assertThat(view.getFlow().getBack()).isEmpty();
    assertThat(curves(view.getFlow().getChanged())).as("the weights out").isEqualTo(4);
    step(workbench);
    assertThat(curves(view.getFlow().getBack())).isEqualTo(4);
    assertThat(curves(view.getFlow().getChanged())).isEqualTo(12);
  }

  @Test
  void longerWaysAndWaysBackShowNothing() {
    Workbench workbench = start(Scheme.XAVIER_UNIFORM, Activation.TANH);
    DiagramView view = view(workbench);
    step(workbench);
    view.getFlow();
    for (Runnable way : List.<Runnable>of(() -> workbench.stepBy(5), () -> workbench.back(1))) {
      way.run();
      while (!workbench.travel(1000)) {}
      assertThat(view.getFlow().getForward()).isEmpty();
      assertThat(view.getFlow().getChanged()).isEmpty();
    }
  }
}

package whyrandom.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.kernel.GraalMachine;
import whyrandom.kernel.Kernel;
import whyrandom.kernel.MapKernel;
import whyrandom.kernel.Maps;
import whyrandom.share.Documents;

class TogetherTest {
  /** However they are trained, and however often one goes back from being solved. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{`data`: {`kind`: `and`, `points`: 20}, `network`: {`hidden`: [2]}, `init`: {`scheme`: `normal`}}",
        "{`data`: {`kind`: `and`, `points`: 12}, `network`: {`hidden`: [2]}, `batchSize`: 5,"
            + " `optimizer`: {`kind`: `adam`, `learningRate`: 0.3}, `init`: {`scheme`: `he-uniform`}}",
        "{`data`: {`kind`: `gauss`, `points`: 16}, `network`: {`hidden`: [3, 2], `activation`: `relu`},"
            + " `batchSize`: 1, `optimizer`: {`kind`: `sgd`, `learningRate`: 0.9, `momentum`: 0.9},"
            + " `init`: {`scheme`: `xavier-normal`}}",
        "{`data`: {`kind`: `three`, `points`: 15}, `network`: {`hidden`: [2], `output`: `softmax`},"
            + " `loss`: `cross-entropy`, `init`: {`scheme`: `uniform`}}",
        "{`data`: {`kind`: `plane`, `points`: 10}, `network`: {`hidden`: [2], `output`: `linear`},"
            + " `loss`: `mse`, `init`: {`scheme`: `lecun-normal`}}"
      })
  void aKernelComesToWhatTheEngineComesTo(String document) {
    String text = document.replace('`', '"').replaceFirst("\\{", "{\"version\": 1, ");
    Experiment experiment = Documents.read(text).document().main().experiment();
    Plan plan = new Plan(experiment, 1.5, 90, Optional.of(0.05), 3);
    int examples = new Run(experiment, List.of()).data().train().size();
    Kernel kernel = Together.kernel(plan, examples, 8);
    Starts starts = new Starts(plan, 3, 7);
    while (!starts.advance(1000)) {}
    List<Ending> expected = starts.take();
    MapKernel mapKernel = new MapKernel(Together.mapPlan(plan));
    try (GraalMachine machine = new GraalMachine(kernel.bytes());
        GraalMachine mapMachine = new GraalMachine(mapKernel.bytes())) {
      Maps maps = new Maps(mapKernel, mapMachine);
      for (int again = 0; again < 2; again++) { // the same machine, with what it held before
        Together together = new Together(plan, kernel, machine, 3, 7);
        List<Ending> actual = (again == 0 ? together : together.withMaps(maps)).work();
        assertThat(mapMachine.calls()).as("maps by the kernel").isEqualTo(again == 0 ? 0 : 7);
        assertThat(EndingNumbers.write(actual))
            .as("to the bit")
            .isEqualTo(EndingNumbers.write(expected));
        assertThat(EndingNumbers.write(EndingNumbers.read(EndingNumbers.write(actual))))
            .as("as it crosses from a worker")
            .isEqualTo(EndingNumbers.write(expected));
        assertThat(actual.get(0).picture().units())
            .hasSize(Math.min(3, experiment.hidden().stream().mapToInt(n -> n).sum()));
      }
    }
    assertThat(expected).anyMatch(Ending::isSolved);
  }
}

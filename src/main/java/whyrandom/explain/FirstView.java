package whyrandom.explain;

import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

/** What the playground opens with: all weights equal beside random weights. */
public final class FirstView {
  private FirstView() {}

  /** The document; it is the first of the {@link Presets} too. */
  public static Document document() {
    Experiment circle =
        Experiment.standard()
            .withData(DataSpec.of(DataKind.CIRCLE))
            .withOptimizer(new Optimizer.Sgd(0.3, 0, false));
    Initializer half = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
    return new Document(
        new Variant(circle.withInit(half).withTitle("All weights equal", ""), List.of()),
        Optional.of(
            new Variant(
                circle
                    .withInit(Initializer.of(Scheme.XAVIER_UNIFORM))
                    .withTitle("Random weights", ""),
                List.of())),
        0);
  }
}

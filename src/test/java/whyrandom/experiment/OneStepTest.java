package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Pass;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/** What is told of an update is what the engine does in it, to the last bit. */
class OneStepTest {
  private static final double RATE = 0.1;

  private static Experiment experiment() {
    return Lab.regression(
        IdenticalUnitsTest.scattered(),
        List.of(3, 2),
        Activation.TANH,
        Initializer.of(Scheme.XAVIER_NORMAL).withBias(0.1),
        RATE);
  }

  private static List<Place> places(Shape shape) {
    List<Place> list = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = Edit.BIAS; input < shape.fanIn(layer); input++) {
          list.add(new Place(layer, unit, input));
        }
      }
    }
    return list;
  }

  private static List<Optimizer> optimizers() {
    return List.of(
        new Optimizer.Sgd(RATE, 0, false),
        new Optimizer.Sgd(RATE, 0.9, false),
        new Optimizer.Sgd(RATE, 0.9, true),
        new Optimizer.Adam(RATE, 0.9, 0.999, 1e-8),
        new Optimizer.RmsProp(RATE, 0.99, 1e-8, 0),
        new Optimizer.RmsProp(RATE, 0.99, 1e-8, 0.5),
        new Optimizer.Adagrad(RATE, 1e-10));
  }

  @Test
  void theUpdateIsTheOneThatTheRunMakes() {
    for (Optimizer optimizer : optimizers()) {
      for (Regularization.Kind kind : Regularization.Kind.values()) {
        Experiment e =
            experiment()
                .withOptimizer(optimizer)
                .withRegularization(new Regularization(kind, 0.01))
                .withBatchSize(7)
                .withShuffle(true)
                .withDropout(0.2);
        Run run = Lab.run(e, 9);
        OneStep one = OneStep.of(run, Example.of(run, 3));
        double[] gradient = run.nextGradient();
        double[] next = run.nextParameters();
        double[] now = run.network().parameters.clone();
        run.update();
        for (Place p : places(one.shape())) {
          int i = p.index(one.shape());
          assertThat(one.before(p)).isEqualTo(now[i]);
          assertThat(one.gradient(p)).isEqualTo(gradient[i]);
          assertThat(one.after(p)).isEqualTo(next[i]).isEqualTo(run.network().parameters[i]);
          for (int slot = 0; slot < optimizer.slots(); slot++) {
            assertThat(one.memoryAfter(slot, p)).isEqualTo(run.snapshot().memory()[slot][i]);
          }
        }
      }
    }
  }

  @Test
  void thePullIsOnWeightsAlone() {
    Run run = Lab.run(experiment().withRegularization(new Regularization(L2, 0.5)), 4);
    OneStep one = OneStep.of(run, Example.of(run, 0));
    for (Place p : places(one.shape())) {
      double pull = p.isBias() ? 0 : 0.5 * one.before(p);
      assertThat(one.pulledGradient(p)).isEqualTo(one.gradient(p) + pull);
    }
  }

  private static final Regularization.Kind L2 = Regularization.Kind.L2;

  @Test
  void whatEdgesBringIsThePreActivationInTheEnginesOrder() {
    Run run = Lab.run(experiment(), 30);
    OneStep one = OneStep.of(run, Example.of(run, 5));
    Pass pass = new Pass(run.network());
    for (int i = 0; i < one.shape().inputs(); i++) {
      pass.setInput(i, 0, run.data().train().x(5, i));
    }
    pass.forward();
    for (int layer = 1; layer <= one.shape().layers(); layer++) {
      for (int unit = 0; unit < one.shape().units(layer); unit++) {
        double sum = one.trace().forward(new Place(layer, unit, Edit.BIAS));
        for (int input = 0; input < one.shape().fanIn(layer); input++) {
          sum += one.trace().forward(new Place(layer, unit, input));
        }
        assertThat(one.trace().z(layer, unit)).isEqualTo(sum).isEqualTo(pass.z(layer, unit, 0));
        assertThat(one.trace().a(layer, unit)).isEqualTo(pass.a(layer, unit, 0));
      }
    }
    assertThat(one.trace().loss())
        .isEqualTo(
            Loss.HALF_MSE.value(
                one.trace().z(3, 0), one.trace().a(3, 0), run.data().train().t(5, 0)));
  }

  @Test
  void whatComesBackTimesTheSlopeIsDelta() {
    Run run = Lab.run(experiment().withDropout(0.5), 30);
    for (int row = 0; row < 8; row++) {
      Trace trace = OneStep.of(run, Example.of(run, row)).trace();
      Shape shape = run.network().shape();
      for (int layer = 1; layer < shape.layers(); layer++) {
        for (int unit = 0; unit < shape.units(layer); unit++) {
          double arriving = trace.arriving(layer, unit) * trace.kept(layer, unit);
          assertThat(trace.delta(layer, unit)).isEqualTo(trace.slope(layer, unit) * arriving);
        }
      }
    }
  }

  @Test
  void zeroWeightsCarryExactlyNothingBack() {
    Run run = Lab.run(experiment()).with(new Edit.Fill(0, 3, 0));
    OneStep one = OneStep.of(run, Example.of(run, 2));
    assertThat(one.trace().delta(3, 0)).isNotZero();
    for (int unit = 0; unit < 2; unit++) {
      assertThat(one.trace().back(new Place(3, 0, unit))).isZero();
      assertThat(one.trace().arriving(2, unit)).isZero();
      assertThat(one.trace().delta(2, unit)).isZero();
      assertThat(one.gradient(new Place(2, unit, 0))).isZero();
    }
    assertThat(one.gradient(new Place(3, 0, 0))).isNotZero();
  }

  @Test
  void theMeanOfTheExamplesGradientsIsTheMiniBatchs() {
    for (Experiment e :
        List.of(experiment(), experiment().withBatchSize(7).withShuffle(true).withDropout(0.3))) {
      Run run = Lab.run(e, 11);
      OneStep one = OneStep.of(run, Example.of(run, 0));
      for (Place p : places(one.shape())) {
        double sum = 0;
        for (double each : one.gradients(p)) {
          sum += each;
        }
        assertThat(sum / one.batchSize()).isCloseTo(one.gradient(p), within(1e-14));
      }
    }
  }

  @Test
  void anExampleHasItsOwnPartInTheMiniBatch() {
    Run run = Lab.run(experiment().withBatchSize(7).withShuffle(true).withDropout(0.3), 11);
    OneStep any = OneStep.of(run, Example.of(run, 0));
    for (int number = 0; number < any.batchSize(); number++) {
      OneStep one = OneStep.of(run, Example.of(run, any.batchRow(number)));
      assertThat(one.isInBatch()).isTrue();
      assertThat(one.place()).isEqualTo(number);
      assertThat(one.losses()[number]).isEqualTo(one.trace().loss());
      for (Place p : places(one.shape())) {
        assertThat(one.gradients(p)[number]).isEqualTo(one.trace().gradient(p));
      }
    }
  }

  @Test
  void nothingIsDroppedForAnExampleThatTakesNoPart() {
    Run run = Lab.run(experiment().withBatchSize(7).withShuffle(true).withDropout(0.5), 12);
    int outside = 0;
    int dropped = 0;
    for (int row = 0; row < run.data().train().size(); row++) {
      OneStep one = OneStep.of(run, Example.of(run, row));
      for (int unit = 0; unit < 3; unit++) {
        dropped += one.trace().isDropped(1, unit) ? 1 : 0;
        if (!one.isInBatch()) {
          assertThat(one.trace().sent(1, unit)).isEqualTo(one.trace().a(1, unit));
        } else {
          assertThat(one.trace().sent(1, unit))
              .isEqualTo(one.trace().isDropped(1, unit) ? 0 : one.trace().a(1, unit) * 2);
        }
      }
      outside += one.isInBatch() ? 0 : 1;
    }
    assertThat(outside).isEqualTo(run.data().train().size() - 7);
    assertThat(dropped).isBetween(1, 20);
  }

  @Test
  void anOwnExampleGoesThroughTheFeatures() {
    Experiment e =
        new Experiment(
            "",
            "",
            DataSpec.of(DataKind.THREE),
            List.of(Feature.ofColumn(0), new Feature(Feature.Kind.SQUARE, 1)),
            List.of(2),
            List.of(Activation.RELU),
            Output.SOFTMAX,
            Loss.CROSS_ENTROPY,
            Initializers.of(Initializer.of(Scheme.HE_NORMAL)),
            List.of(),
            new Optimizer.Sgd(RATE, 0, false),
            Regularization.NONE,
            Experiment.FULL,
            false,
            0,
            true);
    Run run = Lab.run(e);
    OneStep one = OneStep.of(run, Example.own(run, new double[] {2, -3}, 1));
    assertThat(one.isInBatch()).isFalse();
    assertThat(one.input(0)).isEqualTo(2);
    assertThat(one.input(1)).isEqualTo(9);
    assertThat(one.trace().target(0)).isZero();
    assertThat(one.trace().target(1)).isEqualTo(1);
    assertThatThrownBy(() -> Example.own(run, new double[] {2, -3}, 3))
        .hasMessage("target: 3 is not allowed; as a class it must be a whole number from 0 to 2");
    assertThatThrownBy(() -> Example.own(run, new double[] {Double.NaN, 0}, 1))
        .hasMessageStartingWith("x1: NaN is not allowed");
    assertThatThrownBy(() -> OneStep.of(run, Example.own(run, new double[] {1}, 1)))
        .hasMessageContaining("it must have 2");
    assertThatThrownBy(() -> Example.of(run, 1000)).hasMessageStartingWith("example: 1000 is not");
  }

  @Test
  void theRunGoesOnWithoutIt() {
    Run run = Lab.run(experiment(), 3);
    OneStep one = OneStep.of(run, Example.of(run, 0));
    Place p = new Place(1, 0, 0);
    double before = one.before(p);
    Network network = one.network();
    run.seek(20);
    assertThat(one.before(p)).isEqualTo(before).isEqualTo(network.parameters[0]);
    assertThat(run.network().parameters[0]).isNotEqualTo(before);
  }
}

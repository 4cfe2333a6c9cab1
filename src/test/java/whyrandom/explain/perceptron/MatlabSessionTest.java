package whyrandom.explain.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;

class MatlabSessionTest {
  private static String of(Run run) {
    return MatlabSession.of(run.state(), PerceptronRuns.followed(run));
  }

  @Test
  void andIsTheExampleOfTheDocumentation() {
    Run run = PerceptronRuns.of(Perceptrons.on(Gate.AND));
    run.seek(24);
    assertThat(of(run))
        .startsWith(
            """
            x = [0 1 0 1; 0 0 1 1];
            t = [0 0 0 1];
            net = perceptron;
            net = configure(net,x,t);   % sizes, and zeros
            net = train(net,x,t);       % here: pass 6
            net.IW{1,1}                 % here: [1 2]
            net.b{1}                    % here: -3
            net = init(net);            % zeros again
            """);
  }

  @Test
  void anotherStartAnotherOrderAndNoBiasAreSaidInItsWords() {
    Run run =
        PerceptronRuns.of(Perceptrons.on(Gate.AND).withShuffle(true))
            .with(new Edit.SetWeight(0, 1, 0, 1, 0.5));
    assertThat(of(run))
        .contains("net.trainFcn = 'trainr';", "net.IW{1,1} = [0 0.5];\nnet.b{1} = 0;\n");
    Run without = PerceptronRuns.of(Perceptrons.on(Gate.OR).withBiases(false));
    without.seek(4);
    assertThat(of(without)).contains("net.biasConnect = 0;").doesNotContain("net.b{1}");
  }
}

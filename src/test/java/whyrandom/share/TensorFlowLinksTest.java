package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.data.DataKind;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.refusal.Refusal;

/** Links of TensorFlow Playground open as the same network, kind of data and settings. */
class TensorFlowLinksTest {
  /** As that page writes it when it is first opened. */
  private static final String FIRST =
      "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03"
          + "&regularizationRate=0&noise=0&networkShape=4,2&seed=0.75386&showTestData=false"
          + "&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false"
          + "&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false"
          + "&problem=classification&initZero=false&hideText=false";

  private static final String DRAWN_ANEW =
      "Opened from TensorFlow Playground. Points (with two decimals) and weights are drawn anew by"
          + " its rules, for its random numbers are not ours.";

  private static final String FEWER =
      "A link holds 900 points, so there are not the 1200 that it has.";

  private static Experiment open(String hash) {
    return TensorFlowLinks.read(hash).document().main().experiment();
  }

  private static List<String> said(String hash) {
    List<String> notices = TensorFlowLinks.read(hash).notices();
    assertThat(notices.get(0)).isEqualTo(DRAWN_ANEW);
    return notices.subList(1, notices.size());
  }

  @Test
  void whatOthersAppendIsNamed() {
    assertThat(said(FIRST + "&playButton_hide=false")).isEmpty();
    assertThat(said(FIRST + "&utm_source=x"))
        .containsExactly("utm_source: unknown here, and ignored");
  }

  @Test
  void itsFirstViewOpens() {
    Experiment e = open(FIRST);
    assertThat(e.title()).isEqualTo("From TensorFlow Playground: circle");
    assertThat(e.data().kind()).isEqualTo(DataKind.CUSTOM);
    assertThat(e.task()).isEqualTo(Task.CLASSIFICATION);
    assertThat(e.data().rows()).hasSize(500);
    assertThat(e.data().testFraction()).isEqualTo(0.5);
    assertThat(e.data().seed()).isEqualTo(75386);
    assertThat(e.features()).containsExactly(Feature.ofColumn(0), Feature.ofColumn(1));
    assertThat(e.hidden()).containsExactly(4, 2);
    assertThat(e.activations()).containsExactly(Activation.TANH, Activation.TANH);
    assertThat(e.output()).isEqualTo(Output.TANH);
    assertThat(e.loss()).isEqualTo(Loss.HALF_MSE);
    assertThat(e.init().first().scheme()).isEqualTo(Scheme.TF_PLAYGROUND);
    assertThat(e.init().seed()).isEqualTo(75386);
    assertThat(e.initialNetwork().bias(1, 0)).isEqualTo(0.1);
    assertThat(e.optimizer()).isEqualTo(new Optimizer.Sgd(0.03, 0, false));
    assertThat(e.regularization()).isEqualTo(Regularization.NONE);
    assertThat(e.batchSize()).isEqualTo(10);
    assertThat(e.shuffle()).isFalse();
    assertThat(said(FIRST)).isEmpty();
  }

  /** What a link leaves out is as it is there. */
  @Test
  void everythingHasItsDefault() {
    Experiment first = open(FIRST.replace("seed=0.75386", "seed=1"));
    assertThat(open("")).isEqualTo(first);
    for (String field : FIRST.split("&")) {
      if (!field.startsWith("seed")) {
        String less = FIRST.replace("seed=0.75386", "seed=1").replaceFirst("(^|&)" + field, "");
        assertThat(open(less)).as("without %s", field).isEqualTo(first);
      }
    }
  }

  @Test
  void itsSettingsAreOurs() {
    String hash =
        "activation=relu&batchSize=25&dataset=spiral&learningRate=0.1&regularization=L2"
            + "&regularizationRate=0.003&networkShape=8,7,6&percTrainData=80&initZero=true";
    Experiment e = open(hash);
    assertThat(e.title()).endsWith(": spiral");
    assertThat(e.data().testFraction()).isEqualTo(0.2);
    assertThat(e.hidden()).containsExactly(8, 7, 6);
    assertThat(e.activations()).containsOnly(Activation.RELU);
    assertThat(e.optimizer().learningRate()).isEqualTo(0.1);
    assertThat(e.regularization()).isEqualTo(new Regularization(Regularization.Kind.L2, 0.003));
    assertThat(e.batchSize()).isEqualTo(25);
    assertThat(e.init().first().scheme()).isEqualTo(Scheme.ZEROS);
    assertThat(e.initialNetwork().parameters).containsOnly(0);
    assertThat(said(hash)).isEmpty();
  }

  @Test
  void allItsInputsAreOursInItsOrder() {
    Experiment e =
        open("sinY=true&sinX=true&xTimesY=true&ySquared=true&xSquared=true&x=false&y=true");
    assertThat(e.features().stream().map(Feature::id))
        .containsExactly("x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reg-plane", "reg-gauss"})
  void regressionsAreRegressions(String name) {
    String hash = "problem=regression&dataset=xor&regDataset=" + name;
    Experiment e = open(hash);
    assertThat(e.task()).isEqualTo(Task.REGRESSION);
    assertThat(e.data().rows()).hasSize(900);
    assertThat(e.output()).isEqualTo(Output.LINEAR);
    assertThat(e.loss()).isEqualTo(Loss.HALF_MSE);
    assertThat(said(hash)).containsExactly(FEWER);
  }

  @Test
  void noHiddenLayerAndEncodedCommasAreUnderstood() {
    assertThat(open("networkShape=&dataset=gauss").hidden()).isEmpty();
    assertThat(open("networkShape=3%2C5").hidden()).containsExactly(3, 5);
  }

  /** More than 80 counts as 50 there, and less than 0 as 0. */
  @ParameterizedTest
  @CsvSource({"90, 50", "-3, 0", "80.5, 50"})
  void noiseBeyondItsLimitsIsWhatItIsThere(String given, int taken) {
    assertThat(open("noise=" + given).data().rows())
        .isEqualTo(open("noise=" + taken).data().rows());
    assertThat(open("noise=80").data().rows()).isNotEqualTo(open("noise=50").data().rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataset=circle",
        "dataset=xor",
        "dataset=gauss",
        "dataset=spiral",
        "problem=regression",
        "problem=regression&regDataset=reg-gauss"
      })
  void everyOneFitsIntoALinkOfOurs(String dataset) {
    for (String noise : List.of("0", "50", "80")) {
      Document document = TensorFlowLinks.read(dataset + "&noise=" + noise).document();
      String link = Links.write(document);
      assertThat(link).hasSizeLessThan(Links.MAX_LENGTH - 500);
      assertThat(Links.read(link).document()).isEqualTo(document);
    }
  }

  @Test
  void whatIsDifferentIsSaid() {
    assertThat(said("regularization=L1&regularizationRate=0.1"))
        .containsExactly("A weight that L1 brings to 0 stays there for good; here it need not.");
    assertThat(said("x=false&y=false"))
        .containsExactly("It has no inputs there; here it has x1 and x2.");
    assertThat(said("x_hide=true&xSquared=true&activation_hide=false"))
        .containsExactly("Not carried over: hidden controls.");
    assertThat(said("cosX=true&discretize=true&showTestData=true&tutorial=dlbook"))
        .containsExactly("Not carried over: cosX, discretize, showTestData, its tutorial.");
    assertThat(said("activation=swish"))
        .containsExactly("activation: \"swish\" is not known; it is tanh, as it is there.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          learningRate=fast     | learningRate: "fast" is not allowed; it must be a number
          networkShape=4,x      | networkShape: "x" is not allowed; it must be a number
          networkShape=400      | network.hidden[0]: 400 is not allowed; it must be a whole number from 1 to 256
          batchSize=0           | batchSize: 0 is not allowed; it must be a whole number from 1 to 5000, or "full"
          percTrainData=0       | data.testFraction: 1 is not allowed; it must be a number from 0 to 0.9
          nonsense=1            | after # it must say 1: or json= and a document
          activation=%ZZ        | a % in it is not followed by the code of a character
          """)
  void badOnesAreRefused(String hash, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TensorFlowLinks.read(hash))
        .withMessage("The link cannot be opened: " + reason);
  }

  @Test
  void damagedOnesAreReadOrRefusedInWords() {
    Mutations mutations = new Mutations(7);
    SplittableRandom random = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 6_000; i++) {
      String hash = mutations.characters(random.nextBoolean() ? FIRST : "noise=5&x=true&seed=.1");
      try {
        TensorFlowLinks.read(hash);
        read++;
      } catch (Refusal e) {
        assertThat(e.getMessage()).as(hash).startsWith("The link cannot be opened: ");
      }
    }
    assertThat(read).isBetween(300, 5_700);
  }
}

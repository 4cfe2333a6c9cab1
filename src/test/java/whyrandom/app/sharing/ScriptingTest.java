package whyrandom.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Notices;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;
import whyrandom.model.Player;
import whyrandom.model.Workbench;
import whyrandom.web.ScriptBridge;

/** Calls of scripts are answered in their order, but a long one can be looked at and ended. */
class ScriptingTest {
  private static final String SMALL = "[{\"version\": 1, \"title\": \"Small\"}]";

  private static final Late<Boolean> CODE =
      new Late<>("code", (then, failed) -> then.run(), () -> true);

  private double now = 1000;
  private final Workbench workbench =
      new Workbench(
          new Document(new Variant(Experiment.standard(), List.of()), Optional.empty(), 0));
  private final Player player = new Player(workbench, () -> now += 1);
  private final Scripting scripting =
      new Scripting(workbench, player, new Notices(), () -> {}, reply -> {}, CODE);
  private final List<Answer> answers = new ArrayList<>();

  /** What has become of a call. */
  private final class Answer implements ScriptBridge.Reply {
    private String json = "";
    private String refusal = "";

    @Override
    public void resolve(String value) {
      assertThat(isOpen()).isTrue();
      json = value;
      answers.add(this);
    }

    @Override
    public void reject(String message) {
      assertThat(isOpen()).isTrue();
      refusal = message;
      answers.add(this);
    }

    boolean isOpen() {
      return json.isEmpty() && refusal.isEmpty();
    }
  }

  private Answer call(String method, String arguments) {
    Answer answer = new Answer();
    scripting.call(method, arguments, answer);
    return answer;
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      player.frame(10);
      scripting.train(10);
      scripting.carryOn();
      now += 6;
    }
  }

  @BeforeEach
  void isThere() {
    frames(1);
  }

  /** A call that has taken two seconds and is far from its end. */
  private Answer begun(String method, String arguments) {
    Answer answer = call(method, arguments);
    frames(120);
    assertThat(answer.isOpen()).isTrue();
    return answer;
  }

  @Test
  void aLongCallCanBeLookedAt() {
    Answer step = begun("step", "[1000000]");
    int at = workbench.step();
    Answer state = call("state", "[]");
    assertThat(state.json).startsWith("{\"step\":" + at + ",").contains("\"playing\":false");
    assertThat(state.json).contains("\"edits\":[],\"step\":" + at);
    frames(10);
    assertThat(step.isOpen()).isTrue();
    assertThat(workbench.step()).isGreaterThan(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          step  | [1000000]   | of 1000000
          seek  | [100000000] | of 100000000
          epoch | [1000000]   | epoch
          load  | [{"version": 1, "step": 100000000}] | of 100000000
          """)
  void pauseEndsALongCallAndItSaysWhere(String method, String arguments, String of) {
    Answer call = begun(method, arguments);
    int at = workbench.step();
    Answer pause = call("pause", "[]");
    assertThat(call.refusal)
        .startsWith(method + ": stopped at step " + at)
        .contains(of)
        .endsWith(" by pause()");
    assertThat(pause.json).startsWith("{\"step\":" + at + ",");
    assertThat(answers).containsExactly(call, pause);
    frames(10);
    assertThat(workbench.step()).isEqualTo(at);
    assertThat(workbench.document().step()).isEqualTo(at);
  }

  @Test
  void theMessageSaysWhereItWasAndWhereItLed() {
    Answer step = begun("step", "[1000000]");
    int at = workbench.step();
    call("pause", "[]");
    assertThat(step.refusal).isEqualTo("step: stopped at step " + at + " of 1000000 by pause()");
    int goal = at + 1_000_000; // an epoch is a step: the batch is full
    Answer epoch = begun("epoch", "[1000000]");
    at = workbench.step();
    call("pause", "[]");
    assertThat(epoch.refusal)
        .isEqualTo(
            "epoch: stopped at step " + at + ", epoch " + at + " of " + goal + ", by pause()");
  }

  @Test
  void rewindEndsIt() {
    Answer step = begun("step", "[1000000]");
    Answer rewind = call("rewind", "[]");
    assertThat(step.refusal).endsWith(" by rewind()");
    assertThat(rewind.json).startsWith("{\"step\":0,");
  }

  @Test
  void loadEndsItAndMayBeLongItself() {
    Answer step = begun("step", "[1000000]");
    Answer load = call("load", "[{\"version\": 1, \"title\": \"Far\", \"step\": 1000000}]");
    assertThat(step.refusal).endsWith(" by load()");
    assertThat(load.isOpen()).isTrue();
    frames(120);
    assertThat(workbench.main().state().experiment().title()).isEqualTo("Far");
    Answer other = call("load", SMALL);
    assertThat(load.refusal).startsWith("load: stopped at step ").endsWith(" by load()");
    assertThat(other.json).startsWith("{\"step\":0,");
  }

  @Test
  void aDocumentThatIsRefusedEndsNothing() {
    Answer step = begun("step", "[1000000]");
    Answer load = call("load", "[{\"version\": 2}]");
    assertThat(load.refusal).startsWith("version: ");
    frames(10);
    assertThat(step.isOpen()).isTrue();
  }

  @Test
  void whatTheReaderDoesEndsIt() {
    List<Runnable> deeds =
        List.of(
            workbench::stop,
            () -> workbench.setWeight(0, new Place(1, 0, 0), 0.5),
            workbench::undo,
            workbench::rewind,
            () -> workbench.seek(7),
            () -> workbench.reinitialize(Optional.empty()));
    for (Runnable deed : deeds) {
      Answer step = begun("step", "[1000000]");
      int at = workbench.step();
      deed.run();
      frames(1);
      assertThat(step.refusal).startsWith("step: stopped at step " + at).endsWith(" on the page");
      frames(5);
      assertThat(workbench.isTravelling()).isFalse();
    }
  }

  @Test
  void whatWaitsBehindItGoesOnInItsOrder() {
    Answer step = begun("step", "[1000000]");
    Answer set = call("setWeight", "[{\"layer\": 1, \"unit\": 0, \"input\": 0, \"value\": 0.5}]");
    Answer two = call("step", "[2]");
    frames(10);
    int at = workbench.step();
    Answer pause = call("pause", "[]");
    assertThat(answers).containsExactly(step, pause, set, two);
    assertThat(workbench.step()).isEqualTo(at + 2);
    assertThat(workbench.main().state().edits().get(0).step()).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "pause", "rewind", "load"})
  void afterAShortCallEverythingComesInItsOrder(String method) {
    Answer step = call("step", "[500]"); // too long to be done at once, but not long
    assertThat(step.isOpen()).isTrue();
    Answer set = call("fill", "[0.5]");
    Answer last = call(method, method.equals("load") ? SMALL : "[]");
    frames(30);
    assertThat(answers).containsExactly(step, set, last);
    assertThat(step.json).startsWith("{\"step\":500,");
  }

  @Test
  void aWayThatNoScriptAskedForIsLookedAtAndEndedAsWell() {
    workbench.seek(1_000_000);
    Answer state = call("state", "[]");
    assertThat(state.isOpen()).as("it could be a short one").isTrue();
    frames(120);
    assertThat(state.json).startsWith("{\"step\":");
    int at = workbench.step();
    assertThat(call("pause", "[]").json).startsWith("{\"step\":" + at + ",");
    assertThat(workbench.isTravelling()).isFalse();
  }

  @Test
  void anEnsembleIsEndedByPauseWithTheRunsThatAreDone() {
    Answer ensemble = begun("ensemble", "[{\"runs\": 10000, \"steps\": 300}]");
    Answer state = call("state", "[]");
    assertThat(state.json).startsWith("{\"step\":0,");
    Answer pause = call("pause", "[]");
    assertThat(answers).containsExactly(state, ensemble, pause);
    assertThat(ensemble.json).startsWith("{\"outcomes\":[{\"seed\":1,").contains("\"rate\":");
    assertThat(call("step", "[1]").json).startsWith("{\"step\":1,");
  }

  @Test
  void anEnsembleOfWhichNoRunIsDoneSaysNothingOfItsRate() {
    Answer ensemble = begun("ensemble", "[{\"runs\": 1, \"steps\": 1000000}]");
    call("pause", "[]");
    assertThat(ensemble.json)
        .isEqualTo("{\"outcomes\":[],\"solved\":{\"count\":0,\"rate\":null,\"low\":0,\"high\":1}}");
  }

  @Test
  void anEnsembleIsRefusedWhereSomethingElseIsWanted() {
    Answer ensemble = begun("ensemble", "[{\"runs\": 1, \"steps\": 1000000}]");
    Answer load = call("load", SMALL);
    assertThat(ensemble.refusal).isEqualTo("ensemble: stopped after 0 of 1 runs by load()");
    assertThat(load.json).startsWith("{\"step\":0,");
  }

  @Test
  void whoListensHearsWhatWasOpenedThoughTheWayToItsStepIsEnded() {
    List<String> titles = new ArrayList<>();
    scripting.onOpen(document -> titles.add(document.main().experiment().title()));
    begun("load", "[{\"version\": 1, \"title\": \"Far\", \"step\": 1000000}]");
    call("pause", "[]");
    call("load", "[{\"version\": 2}]");
    assertThat(titles).containsExactly("Far");
  }

  @Test
  void anErrorOfTheProgramIsAnsweredAsOne() {
    List<RuntimeException> failures = new ArrayList<>();
    IllegalArgumentException error = new IllegalArgumentException("bound is 0");
    Scripting broken =
        new Scripting(
            workbench,
            player,
            new Notices(),
            () -> {
              throw error;
            },
            reply -> {},
            CODE);
    broken.call(
        "rewind",
        "[]",
        new ScriptBridge.Reply() {
          @Override
          public void resolve(String json) {
            throw new AssertionError(json);
          }

          @Override
          public void reject(String message) {
            throw new AssertionError(message);
          }

          @Override
          public void fail(RuntimeException failure) {
            failures.add(failure);
          }
        });
    assertThat(failures).containsExactly(error);
  }
}

package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.code.Language;

/** {@code window.whyRandom} keeps what its documentation promises. */
@ExtendWith(BrowserExtension.class)
class ScriptingBrowserTest {
  private static final String SMALL =
      """
      {"version": 1, "title": "Small", "data": {"kind": "xor", "points": 40}, "network": {"hidden": [3, 2]},
       "optimizer": {"kind": "sgd", "learningRate": 0.5}, "batchSize": 7}""";

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(SMALL);
  }

  @Test
  void aTableIsOpenedAsData() {
    assertThat(
            playground.ask(
                "whyRandom.table('height;weight;adult\\n1,80;80;yes\\n0,90;14;no\\n1,62;55;yes')"
                    + ".then(t => [t.rows, t.classes.join(), t.task, t.delimiter, t.decimal].join(' '))"))
        .isEqualTo("3 yes,no classification ; ,");
    String opened = playground.document();
    assertThat(playground.ask("whyRandom.experiment().then(e => JSON.stringify(e.data.rows))"))
        .isEqualTo("[[1.8,80,0],[0.9,14,1],[1.62,55,0]]");
    assertThat(playground.refusal("whyRandom.table('a,b,c\\n1,2,3\\n4,five,6')"))
        .isEqualTo("table: line 3, column 2 (b): “five” is not a number");
    assertThat(playground.document()).isEqualTo(opened);
    playground.ask("whyRandom.undo()");
    assertThat(playground.ask("whyRandom.experiment().then(e => e.data.kind)"))
        .isNotEqualTo("custom");
  }

  @Test
  void theOpenRunIsWrittenAsAProgram() {
    playground.ask("whyRandom.step(9)");
    String program = (String) playground.ask("whyRandom.code('numpy')");
    assertThat(program).contains("# Small\n").contains("import numpy as np").contains("train(9)");
    Object loss = playground.ask("whyRandom.state().then(s => String(s.loss.train))");
    assertThat(program).contains("# The playground shows at step 9:\n# training loss " + loss);
    for (Language language : Language.values()) {
      assertThat((String) playground.ask("whyRandom.code('" + language.id() + "')"))
          .contains("training loss " + loss + "\n");
    }
    assertThat(playground.refusal("whyRandom.code('cobol')"))
        .startsWith("code: kind: \"cobol\" is not allowed; it must be pytorch, keras,");
    assertThat(playground.refusal("whyRandom.code()")).startsWith("code: kind: ");
    playground.ask("whyRandom.load({version: 1, dropout: 0.5})");
    assertThat(playground.refusal("whyRandom.code('sklearn')"))
        .isEqualTo(
            "code: scikit-learn’s multi-layer perceptrons cannot have dropout; the other kinds can");
  }

  @Test
  void settingsOfAnEnsembleAreVaried() {
    assertThat(
            playground.ask(
                "whyRandom.ensemble({runs: 2, steps: 3,"
                    + " vary: {path: 'optimizer.learningRate', values: [0.1, 0.5]}})"
                    + ".then(e => e.cells.map(c => c.values + ':' + c.outcomes.length).join())"))
        .isEqualTo("0.1:2,0.5:2");
    assertThat(
            playground.refusal(
                "whyRandom.ensemble({runs: 2, steps: 3, vary: {path: 'step', values: [1]}})"))
        .startsWith("ensemble: ");
  }

  @Test
  void everyMethodAnswersWithAPromise() {
    String methods =
        "load experiment state step epoch back seek rewind reinitialize setWeight fill undo redo"
            + " play pause predict ensemble table code link";
    for (String method : methods.split(" ")) {
      assertThat(playground.ask("typeof whyRandom." + method)).as(method).isEqualTo("function");
      // whether it is refused or not
      assertThat(
              playground.ask(
                  "(p => (p.catch(() => 0), p instanceof Promise))(whyRandom." + method + "())"))
          .as(method)
          .isEqualTo(true);
    }
  }

  @Test
  void stateHasTheFieldsThatAreDocumented() {
    playground.ask("whyRandom.step(2)");
    assertThat(playground.ask("Object.keys(await whyRandom.state())"))
        .asList()
        .contains(
            "step",
            "epoch",
            "playing",
            "loss",
            "accuracy",
            "weights",
            "gradient",
            "identical",
            "experiment")
        .doesNotContain("diverged");
    assertThat(playground.ask("(s => [s.step, s.epoch, s.playing])(await whyRandom.state())"))
        .isEqualTo(List.of(2, 0, false));
    assertThat(
            playground.ask(
                "(s => [s.loss.train, s.loss.test, s.accuracy.train, s.accuracy.test]"
                    + ".every(Number.isFinite))(await whyRandom.state())"))
        .isEqualTo(true);
    for (String name : List.of("weights", "gradient")) {
      assertThat(
              playground.ask(
                  "(await whyRandom.state())."
                      + name
                      + ".map(l => [l.w.length, l.w[0].length, l.b.length])"))
          .isEqualTo(List.of(List.of(3, 2, 3), List.of(2, 3, 2), List.of(1, 2, 1)));
    }
    assertThat(playground.identical())
        .isEqualTo(
            List.of(List.of(List.of(0), List.of(1), List.of(2)), List.of(List.of(0), List.of(1))));
    assertThat(playground.ask("(await whyRandom.state()).experiment.version")).isEqualTo(1);
  }

  @Test
  void loadTakesAnObjectOrText() {
    assertThat(playground.ask("(await whyRandom.load({version: 1, title: 'O', step: 3})).step"))
        .isEqualTo(3);
    assertThat(playground.pane(0).locator("h2").textContent()).contains("O");
    assertThat(playground.ask("(await whyRandom.load('{\"version\": 1, \"step\": 4}')).step"))
        .isEqualTo(4);
    assertThat(playground.ask("(await whyRandom.experiment()).step")).isEqualTo(4);
  }

  @Test
  void stepAndEpochGoForward() {
    assertThat(playground.ask("(await whyRandom.step()).step")).isEqualTo(1);
    assertThat(playground.ask("(await whyRandom.step(5)).step")).isEqualTo(6);
    assertThat(playground.ask("(await whyRandom.step(0)).step")).isEqualTo(6);
    // 28 of 40 points are for training: four batches of seven
    assertThat(playground.ask("(s => [s.step, s.epoch])(await whyRandom.epoch())"))
        .isEqualTo(List.of(8, 2));
    assertThat(playground.ask("(s => [s.step, s.epoch])(await whyRandom.epoch(3))"))
        .isEqualTo(List.of(20, 5));
  }

  @Test
  void backSeekAndRewindAreOfTheSameRun() {
    Object[] weights = new Object[21];
    for (int step = 0; step <= 20; step++) {
      weights[step] = playground.ask("(await whyRandom.seek(it)).weights", step);
    }
    assertThat(playground.ask("(s => [s.step, s.weights])(await whyRandom.back())"))
        .isEqualTo(List.of(19, weights[19]));
    assertThat(playground.ask("(s => [s.step, s.weights])(await whyRandom.back(9))"))
        .isEqualTo(List.of(10, weights[10]));
    assertThat(playground.ask("(s => [s.step, s.weights])(await whyRandom.seek(17))"))
        .isEqualTo(List.of(17, weights[17]));
    assertThat(playground.ask("(s => [s.step, s.weights])(await whyRandom.rewind())"))
        .isEqualTo(List.of(0, weights[0]));
    assertThat(playground.ask("(s => [s.step, s.weights])(await whyRandom.step(20))"))
        .isEqualTo(List.of(20, weights[20]));
    assertThat(playground.ask("(await whyRandom.back(100)).step")).isEqualTo(0);
  }

  @Test
  void rewindKeepsTheEditsOfTheStart() {
    playground.ask("whyRandom.setWeight({layer: 1, unit: 0, input: 1, value: 0.5})");
    playground.ask("whyRandom.setWeight({layer: 2, unit: 1, input: 'bias', value: -2})");
    Object start = playground.ask("(await whyRandom.state()).weights");
    playground.ask("whyRandom.step(4)");
    playground.ask("whyRandom.setWeight({layer: 1, unit: 1, input: 0, value: 9})");
    assertThat(playground.ask("(await whyRandom.rewind()).weights")).isEqualTo(start);
    assertThat(
            playground.ask("(w => [w[0].w[0][1], w[1].b[1]])((await whyRandom.state()).weights)"))
        .isEqualTo(List.of(0.5, -2));
  }

  @Test
  void setWeightIsAnEditAtTheCurrentStep() {
    playground.ask("whyRandom.step(4)");
    assertThat(
            playground.ask(
                "(await whyRandom.setWeight({layer: 1, unit: 2, input: 1, value: 0.1}))"
                    + ".weights[0].w[2][1]"))
        .isEqualTo(0.1);
    assertThat(
            playground.ask(
                "(await whyRandom.setWeight({layer: 3, unit: 0, input: 'bias', value: 1e-300}))"
                    + ".weights[2].b[0]"))
        .isEqualTo(1e-300);
    assertThat(playground.ask("(await whyRandom.experiment()).edits"))
        .isEqualTo(
            List.of(
                Map.of("step", 4, "layer", 1, "unit", 2, "input", 1, "value", 0.1),
                Map.of("step", 4, "layer", 3, "unit", 0, "input", "bias", "value", 1e-300)));
    assertThat(playground.ask("(await whyRandom.state()).step")).isEqualTo(4);
  }

  @Test
  void fillSetsAllWeightsOrOneLayersAndNoBias() {
    playground.ask("whyRandom.step(2)");
    Object biases = playground.ask("(await whyRandom.state()).weights.map(l => l.b)");
    assertThat(
            playground.ask(
                "(await whyRandom.fill({layer: 2, value: 0.25})).weights.map(l => l.w.flat()"
                    + ".every(v => v === 0.25))"))
        .isEqualTo(List.of(false, true, false));
    assertThat(
            playground.ask(
                "(await whyRandom.fill(-1)).weights.map(l => l.w.flat().every(v => v === -1))"))
        .isEqualTo(List.of(true, true, true));
    assertThat(playground.ask("(await whyRandom.state()).weights.map(l => l.b)")).isEqualTo(biases);
    assertThat(playground.ask("(await whyRandom.state()).step")).isEqualTo(2);
  }

  @Test
  void undoAndRedoTakeEditsAndSettingsBackAndForth(Page page) {
    String before = playground.document();
    playground.ask("whyRandom.setWeight({layer: 1, unit: 0, input: 0, value: 3})");
    String edited = playground.document();
    playground.enter(playground.field("Learning rate"), "0.01");
    String set = playground.document();
    assertThat(playground.ask("(await whyRandom.undo()).weights[0].w[0][0]")).isEqualTo(3);
    assertThat(playground.document()).isEqualTo(edited);
    playground.ask("whyRandom.undo()");
    assertThat(playground.document()).isEqualTo(before);
    playground.ask("whyRandom.redo()");
    assertThat(playground.document()).isEqualTo(edited);
    playground.ask("whyRandom.redo()");
    assertThat(playground.document()).isEqualTo(set);
    playground.ask("whyRandom.redo()"); // nothing more: nothing happens
    assertThat(playground.document()).isEqualTo(set);
  }

  @Test
  void reinitializeTakesTheGivenSeedOrTheNext() {
    Object first = playground.ask("(await whyRandom.state()).weights");
    playground.ask("whyRandom.step(5)");
    assertThat(
            playground.ask(
                "(s => [s.step, s.experiment.init.seed])(await whyRandom.reinitialize(41))"))
        .isEqualTo(List.of(0, 41));
    assertThat(playground.ask("(await whyRandom.state()).weights")).isNotEqualTo(first);
    assertThat(
            playground.ask(
                "(s => [s.step, s.experiment.init.seed])(await whyRandom.reinitialize())"))
        .isEqualTo(List.of(0, 42));
    assertThat(playground.ask("(await whyRandom.reinitialize(1)).weights")).isEqualTo(first);
  }

  @Test
  void playGoesOnUntilPause() {
    assertThat(playground.ask("(await whyRandom.play()).playing")).isEqualTo(true);
    playground.waitUntil("(await whyRandom.state()).step > 5");
    assertThat(playground.ask("(await whyRandom.state()).playing")).isEqualTo(true);
    assertThat(playground.button("Pause")).isVisible();
    assertThat(playground.ask("(await whyRandom.pause()).playing")).isEqualTo(false);
    int step = playground.step();
    playground.waitForFrames();
    assertThat(playground.step()).isEqualTo(step);
    assertThat(playground.button("Play")).isVisible();
  }

  @Test
  void predictGivesTheOutputsForRawRows() {
    playground.load(
        """
        {"version": 1, "features": ["x1", "x1*x2"], "network": {"hidden": []},
         "weights": [{"w": [[1, 2]], "b": [0.5]}]}""");
    List<?> outputs = (List<?>) playground.ask("whyRandom.predict([[0, 5], [1, 0.25], [-4, 1]])");
    assertThat(outputs).hasSize(3);
    double[] logits = {0.5, 2, -11.5};
    for (int i = 0; i < logits.length; i++) {
      List<?> row = (List<?>) outputs.get(i);
      assertThat(row).hasSize(1);
      assertThat(((Number) row.get(0)).doubleValue())
          .isCloseTo(
              1 / (1 + Math.exp(-logits[i])),
              org.assertj.core.data.Percentage.withPercentage(1e-11));
    }
    assertThat(playground.ask("whyRandom.predict([])")).isEqualTo(List.of());
  }

  @Test
  void anEnsembleIsManyFreshStartsAndLeavesThePageAlone() {
    playground.ask("whyRandom.step(3)");
    String before = playground.document();
    assertThat(
            playground.ask(
                """
                whyRandom.ensemble({runs: 4, steps: 60, seed: 5}).then(async e => {
                  const alone = [];
                  for (const o of e.outcomes) {
                    await whyRandom.reinitialize(o.seed);
                    const s = await whyRandom.step(60);
                    alone.push({seed: o.seed, loss: s.loss.train, accuracy: s.accuracy.train,
                      solved: s.accuracy.train === 1});
                    await whyRandom.undo();
                  }
                  return JSON.stringify(alone) === JSON.stringify(e.outcomes)
                    && e.solved.count === alone.filter(o => o.solved).length
                    && e.solved.rate === e.solved.count / 4
                    && e.solved.low <= e.solved.rate && e.solved.rate <= e.solved.high;
                })"""))
        .isEqualTo(true);
    playground.ask("whyRandom.seek(3)");
    assertThat(playground.document()).isEqualTo(before);
  }

  @Test
  void aLongEnsembleLeavesThePageAlive() {
    assertThat(
            playground.ask(
                """
                (async () => {
                  let done = false;
                  const all = whyRandom.ensemble({runs: 300, steps: 300, solvedBelow: 100})
                    .then(e => { done = true; return e; });
                  await new Promise(requestAnimationFrame);
                  await new Promise(requestAnimationFrame);
                  const wasAlive = !done;
                  const e = await all;
                  return [wasAlive, e.outcomes.length, e.solved.count, e.solved.high];
                })()"""))
        .isEqualTo(List.of(true, 300, 300, 1));
  }

  @Test
  void refusalsAreErrorsThatNameTheArgumentAndChangeNothing() {
    playground.ask("whyRandom.step(3)");
    String before = playground.document();
    for (String call :
        List.of(
            "step(-1)",
            "step(1.5)",
            "step('3')",
            "step(NaN)",
            "step(Infinity)",
            "step(1e9)",
            "step({})",
            "epoch(-1)",
            "back(-1)",
            "back('x')",
            "seek()",
            "seek(-1)",
            "seek(0.5)",
            "seek(1e10)",
            "reinitialize(-1)",
            "reinitialize('a')",
            "reinitialize(1.5)",
            "setWeight()",
            "setWeight(3)",
            "setWeight({})",
            "setWeight({layer: 0, unit: 0, input: 0, value: 1})",
            "setWeight({layer: 4, unit: 0, input: 0, value: 1})",
            "setWeight({layer: 1, unit: 3, input: 0, value: 1})",
            "setWeight({layer: 1, unit: 0, input: 2, value: 1})",
            "setWeight({layer: 1, unit: 0, input: -1, value: 1})",
            "setWeight({layer: 1, unit: 0, input: 'Bias', value: 1})",
            "setWeight({layer: 1, unit: 0, input: 0, value: NaN})",
            "setWeight({layer: 1, unit: 0, input: 0, value: Infinity})",
            "setWeight({layer: 1, unit: 0, input: 0})",
            "setWeight({layer: 1, unit: 0, input: 0, value: '1'})",
            "setWeight({layer: 1, unit: 0, inptu: 0, value: 1})",
            "fill()",
            "fill('1')",
            "fill(NaN)",
            "fill({layer: 9, value: 1})",
            "fill({layer: 1})",
            "ensemble()",
            "ensemble({runs: 0, steps: 1})",
            "ensemble({runs: 1})",
            "ensemble({runs: 1, steps: -1})",
            "ensemble({runs: 1, steps: 1, seed: -1})",
            "predict()",
            "predict(1)",
            "predict([1, 2])",
            "predict([[1]])",
            "predict([[1, 2, 3]])",
            "predict([[1, 'x']])",
            "predict([[1, NaN]])")) {
      String method = call.substring(0, call.indexOf('('));
      assertThat(playground.refusal("whyRandom." + call))
          .as(call)
          .startsWith(method + ": ")
          .contains("; ");
      assertThat(playground.document()).as(call).isEqualTo(before);
    }
  }

  @Test
  void callsAreCarriedOutInTheirOrder() {
    assertThat(
            playground.ask(
                """
                (await Promise.all([
                  whyRandom.step(20000),
                  whyRandom.setWeight({layer: 1, unit: 0, input: 0, value: 0.5}),
                  whyRandom.step(2), whyRandom.back(1), whyRandom.experiment(),
                ])).map(s => s.step)"""))
        .isEqualTo(List.of(20000, 20000, 20002, 20001, 20001));
    assertThat(playground.ask("(await whyRandom.experiment()).edits[0].step")).isEqualTo(20000);
  }

  @Test
  void theExperimentBringsEverythingBackToTheBit() {
    playground.ask("whyRandom.step(6)");
    playground.ask("whyRandom.setWeight({layer: 1, unit: 0, input: 'bias', value: 1/3})");
    playground.ask("whyRandom.step(5)");
    playground.enter(playground.field("Learning rate"), "0.07");
    playground.button("One unit more in hidden layer 2").click();
    playground.ask("whyRandom.step(9)");
    String state = stateText();
    String document = playground.document();

    playground.load("{\"version\": 1}");
    playground.load(document);

    assertThat(playground.document()).isEqualTo(document);
    assertThat(playground.differences(Map.of("a", state, "b", stateText()))).isEmpty();
  }

  @Test
  void aComparisonComesBackToTheBit(Page page) {
    playground.button("Compare").click();
    playground.ask("whyRandom.step(12)");
    playground.enter(playground.field("Learning rate"), "0.9");
    playground.ask("whyRandom.step(3)");
    String state = stateText();
    String document = playground.document();
    assertThat(playground.ask("'compare' in await whyRandom.state()")).isEqualTo(true);
    playground.load("{\"version\": 1}");
    playground.load(document);
    assertThat(playground.differences(Map.of("a", state, "b", stateText()))).isEmpty();
  }

  private String stateText() {
    return (String) playground.ask("JSON.stringify(await whyRandom.state())");
  }

  /** Eight runs by PyTorch, see the README beside them. */
  @Test
  void runsAreThoseOfPyTorch() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("/golden/trajectories.json")) {
      String text = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      List<?> worst = (List<?>) playground.page().evaluate(COMPARE_WITH_GOLDEN, text);
      assertThat(worst).hasSize(8);
      for (Object run : worst) {
        Map<?, ?> result = (Map<?, ?>) run;
        assertThat(((Number) result.get("numbers")).intValue()).isGreaterThan(20);
        assertThat(((Number) result.get("worst")).doubleValue())
            .as("relative error of %s", result.get("name"))
            .isLessThanOrEqualTo(1e-9);
      }
    }
  }

  private static final String COMPARE_WITH_GOLDEN =
      """
      async text => {
        const results = [];
        for (const golden of JSON.parse(text)) {
          let worst = 0, numbers = 0;
          const compare = (mine, theirs) => {
            if (typeof theirs === 'number') {
              numbers++;
              const error = mine === theirs ? 0 : Math.abs(mine - theirs) / Math.abs(theirs);
              if (!(error <= worst)) worst = error === error ? error : Infinity;
            } else {
              for (const key of Object.keys(theirs)) compare(mine[key], theirs[key]);
            }
          };
          const expect = golden.expect;
          const start = await whyRandom.load(golden.experiment);
          compare(start.loss.train, expect.initialLoss);
          compare(start.gradient, expect.firstGradient);
          for (let i = 0, step = 0; i < golden.marks.length; step = golden.marks[i++]) {
            const state = await whyRandom.step(golden.marks[i] - step);
            compare(state.step, golden.marks[i]);
            compare(state.loss.train, expect.losses[i]);
            compare(state.weights, expect.weights[i]);
          }
          results.push({name: golden.name, worst, numbers});
        }
        return results;
      }
      """;

  /** Kinds of everything, trained for 30 steps: the same state, to the bit. */
  @Test
  void theBrowserComputesTheBitsOfTheJvm() {
    for (String document : ExperimentKinds.documents()) {
      playground.load(document);
      assertThat(
              playground.differences(Map.of("a", stateText(), "b", Playground.stateOf(document))))
          .as(document)
          .isEmpty();
    }
  }

  @Test
  void aDivergedRunHasNoLossAndThePageSaysSo(Page page) {
    playground.load(
        """
        {"version": 1, "data": {"kind": "plane"}, "network": {"hidden": [4], "activation": "linear",
         "output": "linear"}, "loss": "half-mse", "init": {"scheme": "normal", "sigma": 10}}""");
    assertThat(playground.ask("(s => [s.loss.train, s.diverged])(await whyRandom.step(60))"))
        .isEqualTo(Arrays.asList(null, true));
    assertThat(playground.sentence()).containsText("The loss is no longer a finite number");
    assertThat(
            playground.ask(
                "(s => [s.loss.train > 0, s.diverged === undefined])"
                    + "(await whyRandom.seek(1))"))
        .isEqualTo(List.of(true, true));
    assertThat(playground.sentence()).not().containsText("no longer");
    playground.button("Play").click();
    assertThat(playground.sentence()).containsText("The loss is no longer a finite number");
    assertThat(playground.button("Play")).isVisible(); // it stops by itself
  }

  @Test
  void readyIsSaidOnceScriptsCanCall(Page page) {
    page.addInitScript(
        "window.heard = []; document.addEventListener('ready',"
            + " () => heard.push(typeof window.whyRandom));");
    page.reload();
    playground.ready();
    assertThat(page.evaluate("heard")).isEqualTo(List.of("object"));
  }

  @Test
  void changeIsSaidAtMostTenTimesASecond(Page page) {
    page.evaluate(
        "() => { window.times = []; document.addEventListener('change',"
            + " () => times.push(performance.now())); }");
    playground.ask("whyRandom.step()");
    playground.waitUntil("times.length === 1");
    playground.ask("whyRandom.play()");
    playground.waitUntil("times.length >= 8");
    playground.ask("whyRandom.pause()");
    List<?> gaps = (List<?>) page.evaluate("times.slice(1).map((t, i) => t - times[i])");
    for (Object gap : gaps) {
      assertThat(((Number) gap).doubleValue()).isGreaterThan(95);
    }
  }

  @Test
  void changeIsNotSaidForWhatIsNone(Page page) {
    playground.waitForFrames();
    page.evaluate(
        "() => { window.changes = 0; document.addEventListener('change', e => {"
            + " if (!(e instanceof CustomEvent)) changes = 'of a field'; }); }");
    page.locator("#optimizer").selectOption("adam");
    playground.enter(playground.field("Learning rate"), "0.01");
    assertThat(page.evaluate("changes")).isEqualTo(0);
    assertThat(playground.ask("(await whyRandom.experiment()).optimizer.kind")).isEqualTo("adam");
  }

  @Test
  void errorTellsWhatWasRefused(Page page, Site site) {
    String listen =
        "window.errors = []; document.addEventListener('error', e => errors.push(e.detail.message));";
    page.evaluate("() => { " + listen + " }");
    String message = playground.refusal("whyRandom.step(-1)");
    playground.waitUntil("errors.length === 1");
    assertThat(page.evaluate("errors")).isEqualTo(List.of(message));
    playground.enter(playground.field("Learning rate"), "-3");
    playground.waitUntil("errors.length === 2");
    assertThat(page.evaluate("errors[1]")).isEqualTo(playground.notice().textContent());

    page.addInitScript(listen);
    page.navigate("about:blank");
    page.navigate(site.http(PlaygroundPage.PATH) + "#json={}");
    playground.ready();
    playground.waitUntil("errors.length === 1");
    assertThat(page.evaluate("errors[0]")).isEqualTo(playground.notice().textContent());
  }
}

'use strict';

/*
 * Many starts of the network 2-4-1 on the same rows of an XOR, side by side in one thread:
 *
 *   train()          every network goes through all rows once
 *   parameters(n)    of network n
 */

const STARTS = 1000;
const ENSEMBLE_HIDDEN = [4];
const FIRST_SEED = 1;

/** Our kernel for many networks: the form that the page's workers run. */
class StartsOnKernel {
  constructor(engine) {
    this.engine = engine;
  }

  /** Resolves when the kernel is there. */
  async open() {
    const document = documentOf(ENSEMBLE_HIDDEN, 'xor', FIRST_SEED);
    await new Promise((resolve, reject) => this.engine.openOnKernel(document, STARTS, resolve, reject));
    const numbers = this.engine.trainingSet();
    this.rows = Array.from({length: numbers.length / 3}, (_, row) => [...numbers.slice(3 * row, 3 * row + 3)]);
    return this;
  }

  train() {
    this.engine.stepOnKernel(this.rows.length / BATCH);
  }

  parameters(n) {
    return [...this.engine.takeFromKernel(n)];
  }
}

/** As many networks of TensorFlow Playground's engine, from the same weights, one after the other. */
class StartsOfTensorFlowPlayground {
  constructor(ours) {
    this.samples = ours.rows.length;
    this.networks = Array.from(
        {length: STARTS}, (_, n) => new TensorFlowPlayground(ours.rows, ENSEMBLE_HIDDEN, ours.parameters(n)));
  }

  train() {
    for (const network of this.networks) {
      network.train(this.samples);
    }
  }

  parameters(n) {
    return this.networks[n].parameters();
  }
}

/** The largest difference between weights of ours and of others', for some networks. */
function largestDifferenceOf(count, ours, parametersOf) {
  return Math.max(...Array.from({length: count}, (_, n) => largestDifference(ours.parameters(n), parametersOf(n))));
}

/** The parameters after one epoch of start n, by the engine. */
function byEngine(engine, n, updates) {
  const one = new WhyRandom(engine, ENSEMBLE_HIDDEN, 'xor', FIRST_SEED + n);
  one.train(updates * BATCH);
  return one.parameters();
}

async function ensembles() {
  const ours = await new StartsOnKernel(engineForKernel).open();
  const theirs = new StartsOfTensorFlowPlayground(ours);
  ours.train();
  theirs.train();
  const updates = ours.rows.length / BATCH;
  const platforms = largestDifferenceOf(100, ours, n => byEngine(engineInJavaScript, n, updates));
  const libraries = largestDifferenceOf(STARTS, ours, n => theirs.parameters(n));
  const speeds = {ours: [], theirs: []};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, contestant] of [['ours', ours], ['theirs', theirs]]) {
      const perSecond = STARTS * theirs.samples * speed(() => contestant.train());
      if (round > 0) {
        speeds[name].push(perSecond);
      }
      await new Promise(resolve => setTimeout(resolve));
    }
  }
  return {
    network: `${STARTS} × 2-4-1`,
    yardstick: YARDSTICK,
    platforms,
    libraries,
    lines: [
      {name: 'Why Random?, kernel', train: median(speeds.ours)},
      {name: YARDSTICK, train: median(speeds.theirs)},
    ],
  };
}

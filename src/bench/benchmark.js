'use strict';

const NETWORKS = [[8, 8], [4], [8, 8, 8, 8, 8, 8], [64, 64]];

/** Networks on which all libraries are measured: larger ones take some of them minutes. */
const MOST_UNITS_FOR_ALL = 16;

const YARDSTICK = 'TensorFlow Playground';
const ROUNDS = 9;
const CHUNK_MILLIS = 200;
const CHUNK_SAMPLES = 2500;
const MAP_SIDE = 100;

/** How much each trains before its quality is looked at. */
const LEARNING_SAMPLES = 100000;

/** Math.random with the same numbers in every run: synaptic and brain.js draw their first weights from it. */
function seedRandom() {
  let state = 1;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** Calls per second of `work`, made for a while. */
function speed(work) {
  const start = performance.now();
  let calls = 0;
  let millis = 0;
  while (millis < CHUNK_MILLIS) {
    work();
    calls++;
    millis = performance.now() - start;
  }
  return 1000 * calls / millis;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function largestDifference(a, b) {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

/**
 * Measures all contestants on one network, in turn, so that what disturbs the machine disturbs all alike; each round
 * begins with another, and the first is not counted.
 */
async function measure(contestants) {
  const results = contestants.map(() => ({train: [], map: []}));
  for (let round = 0; round <= ROUNDS; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = (round + turn) % contestants.length;
      const train = CHUNK_SAMPLES * speed(() => contestants[i].train(CHUNK_SAMPLES));
      const map = MAP_SIDE * MAP_SIDE * speed(() => contestants[i].map(MAP_SIDE));
      if (round > 0) {
        results[i].train.push(train);
        results[i].map.push(map);
      }
      await new Promise(resolve => setTimeout(resolve));
    }
  }
  return results.map(result => ({train: median(result.train), map: median(result.map)}));
}

async function benchmark() {
  const engineInWebAssembly = (await TeaVM.wasmGC.load('engine/engine.wasm')).exports;
  const tables = [];
  for (const hidden of NETWORKS) {
    seedRandom();
    const inJavaScript = new WhyRandom(engineInJavaScript, hidden);
    const inWebAssembly = new WhyRandom(engineInWebAssembly, hidden);
    const onKernel = await new OnKernel(engineForKernel, hidden).open(MAP_SIDE);
    const rows = inJavaScript.rows();
    const playground = new TensorFlowPlayground(rows, hidden, inJavaScript.parameters());
    const all = {
      'Why Random?, JavaScript': inJavaScript,
      'Why Random?, WebAssembly': inWebAssembly,
      'Why Random?, kernel': onKernel,
      [YARDSTICK]: playground,
    };
    if (hidden.reduce((a, b) => a + b) <= MOST_UNITS_FOR_ALL) {
      all['ConvNetJS'] = new ConvNetJs(rows, hidden, inJavaScript.parameters());
      all['synaptic'] = new Synaptic(rows, hidden);
      all['brain.js'] = new BrainJs(rows, hidden);
    }
    const contestants = Object.values(all);
    contestants.forEach(contestant => contestant.train(LEARNING_SAMPLES));
    const qualities = contestants.map(contestant => contestant.quality());
    const platforms = Math.max(
      largestDifference(inJavaScript.parameters(), inWebAssembly.parameters()),
      largestDifference(inJavaScript.parameters(), onKernel.parameters()));
    const maps = Math.max(
        ...[inWebAssembly, onKernel]
            .map(other => largestDifference(inJavaScript.maps(MAP_SIDE), other.maps(MAP_SIDE))));
    const libraries = Math.max(
      ...[playground, all['ConvNetJS'] ?? playground]
          .map(other => largestDifference(inJavaScript.parameters(), other.parameters())));
    const speeds = await measure(contestants);
    tables.push({
      network: [2, ...hidden, 1].join('-'),
      yardstick: YARDSTICK,
      platforms: Math.max(platforms, maps),
      libraries,
      lines: Object.keys(all).map((name, i) => ({name, ...speeds[i], ...qualities[i]})),
    });
  }
  tables.push(await ensembles());
  return tables;
}

'use strict';

/*
 * Engines behind one interface:
 *
 *   train(samples)   trains on so many samples, a multiple of 500, in the order of the rows
 *   quality()        {loss, accuracy} on the rows: half the mean squared error, the share of right signs
 *   map(side)        every unit's activation at side × side points of the square from −3 to 3
 *
 * All train networks of the same layers on the same rows [x1, x2, y], y being −1 or 1, with tanh in the hidden layers, a
 * linear output, half of the squared error, and plain gradient descent. README.md says where a library cannot do that.
 */

const LEARNING_RATE = 0.1;
const BATCH = 10;

/** The points of a map, x1 and x2 in turn, row by row from the top. */
function grid(side) {
  const points = new Float64Array(2 * side * side);
  for (let p = 0; p < side * side; p++) {
    points[2 * p] = 6 * (p % side + 0.5) / side - 3;
    points[2 * p + 1] = 3 - 6 * (Math.floor(p / side) + 0.5) / side;
  }
  return points;
}

/** Room for a map of each unit of each layer. */
function roomFor(layers, side) {
  return layers.map(units => Array.from({length: units}, () => new Float64Array(side * side)));
}

function qualityOf(output, rows) {
  let loss = 0;
  let right = 0;
  for (const [x1, x2, y] of rows) {
    const o = output(x1, x2);
    loss += (o - y) * (o - y) / 2;
    right += o * y > 0 ? 1 : 0;
  }
  return {loss: loss / rows.length, accuracy: right / rows.length};
}

/** What all train, as a document of ours. */
function documentOf(hidden, kind, seed) {
  return JSON.stringify({
    version: 1,
    data: {kind, points: 500, noise: 0.1, seed: 1, testFraction: 0},
    network: {hidden, activation: 'tanh', output: 'linear'},
    loss: 'half-mse',
    init: {scheme: 'xavier-uniform', seed},
    optimizer: {kind: 'sgd', learningRate: LEARNING_RATE},
    batchSize: BATCH,
    shuffle: false,
  });
}

/** Our engine, in JavaScript or in WebAssembly. */
class WhyRandom {
  constructor(engine, hidden, kind = 'circle', seed = 7) {
    this.engine = engine;
    this.document = documentOf(hidden, kind, seed);
    engine.openRun(this.document);
  }

  /** The rows that all train on. */
  rows() {
    const numbers = this.engine.trainingSet();
    return Array.from({length: numbers.length / 3}, (_, row) => [...numbers.slice(3 * row, 3 * row + 3)]);
  }

  /** Weights and biases: for each layer the weights of each unit, then the biases. */
  parameters() {
    return [...this.engine.parameters()];
  }

  train(samples) {
    this.engine.step(samples / BATCH);
  }

  quality() {
    const [loss, accuracy] = this.engine.evaluation();
    return {loss, accuracy};
  }

  map(side) {
    this.engine.map(side);
  }

  /** The numbers of all maps. */
  maps(side) {
    this.engine.map(side);
    return [...this.engine.maps()];
  }
}

/** Our kernels: WebAssembly that Java writes for this very network, for training and for maps. */
class OnKernel extends WhyRandom {
  /** Resolves when the kernels are there. */
  async open(side) {
    await new Promise((resolve, reject) => this.engine.openOnKernel(this.document, 1, resolve, reject));
    await new Promise((resolve, reject) => this.engine.mapByKernel(side, resolve, reject));
    return this;
  }

  parameters() {
    return [...this.engine.takeFromKernel(0)];
  }

  train(samples) {
    this.engine.stepOnKernel(samples / BATCH);
  }

  quality() {
    this.engine.takeFromKernel(0);
    return super.quality();
  }

  maps(side) {
    this.engine.takeFromKernel(0);
    return super.maps(side);
  }
}

/** https://playground.tensorflow.org/: the engine of that page, without the page. */
class TensorFlowPlayground {
  /** @param start the parameters of ours, from which it starts too */
  constructor(rows, hidden, start) {
    this.rows = rows;
    this.net = nn.buildNetwork(
        [2, ...hidden, 1], nn.Activations.TANH, nn.Activations.LINEAR, null, ['x1', 'x2']);
    this.examples = rows.map(([x1, x2, y]) => [[x1, x2], y]);
    this.next = 0;
    this.point = [0, 0];
    const numbers = start.values();
    this.visit(
        link => link.weight = numbers.next().value,
        node => node.bias = numbers.next().value);
  }

  /** Visits what we call parameters, in our order. */
  visit(link, node) {
    for (const layer of this.net.slice(1)) {
      layer.forEach(unit => unit.inputLinks.forEach(link));
      layer.forEach(node);
    }
  }

  parameters() {
    const all = [];
    this.visit(link => all.push(link.weight), node => all.push(node.bias));
    return all;
  }

  train(samples) {
    for (let i = 1; i <= samples; i++) {
      const [x, y] = this.examples[this.next];
      nn.forwardProp(this.net, x);
      nn.backProp(this.net, y, nn.Errors.SQUARE);
      if (i % BATCH === 0) {
        nn.updateWeights(this.net, LEARNING_RATE, 0);
      }
      this.next = this.next + 1 === this.examples.length ? 0 : this.next + 1;
    }
  }

  quality() {
    return qualityOf((x1, x2) => nn.forwardProp(this.net, [x1, x2]), this.rows);
  }

  map(side) {
    this.points ??= grid(side);
    this.room ??= roomFor(this.net.slice(1).map(layer => layer.length), side);
    for (let p = 0; p < side * side; p++) {
      this.point[0] = this.points[2 * p];
      this.point[1] = this.points[2 * p + 1];
      nn.forwardProp(this.net, this.point);
      for (let l = 1; l < this.net.length; l++) {
        const layer = this.net[l];
        for (let j = 0; j < layer.length; j++) {
          this.room[l - 1][j][p] = layer[j].output;
        }
      }
    }
  }
}

/** https://cs.stanford.edu/people/karpathy/convnetjs/ */
class ConvNetJs {
  /** @param start the parameters of ours, from which it starts too */
  constructor(rows, hidden, start) {
    this.rows = rows;
    this.net = new convnetjs.Net();
    this.net.makeLayers([
      {type: 'input', out_sx: 1, out_sy: 1, out_depth: 2},
      ...hidden.map(units => ({type: 'fc', num_neurons: units, activation: 'tanh'})),
      {type: 'regression', num_neurons: 1},
    ]);
    this.trainer = new convnetjs.Trainer(
        this.net, {method: 'sgd', learning_rate: LEARNING_RATE, momentum: 0, batch_size: BATCH});
    this.examples = rows.map(([x1, x2, y]) => [new convnetjs.Vol([x1, x2]), [y]]);
    this.next = 0;
    const numbers = start.values();
    for (const array of this.arrays()) {
      for (let i = 0; i < array.length; i++) {
        array[i] = numbers.next().value;
      }
    }
    this.point = new convnetjs.Vol(1, 1, 2, 0);
    this.shown = this.net.layers.filter(layer => layer.layer_type === 'tanh' || layer.layer_type === 'regression');
  }

  /** Its arrays of weights and biases, in the order of our parameters. */
  arrays() {
    return this.net.layers
        .filter(layer => layer.layer_type === 'fc')
        .flatMap(layer => [...layer.filters.map(unit => unit.w), layer.biases.w]);
  }

  parameters() {
    return this.arrays().flatMap(array => [...array]);
  }

  train(samples) {
    for (let i = 0; i < samples; i++) {
      const [x, y] = this.examples[this.next];
      this.trainer.train(x, y);
      this.next = this.next + 1 === this.examples.length ? 0 : this.next + 1;
    }
  }

  quality() {
    return qualityOf((x1, x2) => this.net.forward(new convnetjs.Vol([x1, x2])).w[0], this.rows);
  }

  map(side) {
    this.points ??= grid(side);
    this.room ??= roomFor(this.shown.map(layer => layer.out_depth), side);
    for (let p = 0; p < side * side; p++) {
      this.point.w[0] = this.points[2 * p];
      this.point.w[1] = this.points[2 * p + 1];
      this.net.forward(this.point);
      for (let l = 0; l < this.shown.length; l++) {
        const a = this.shown[l].out_act.w;
        for (let j = 0; j < a.length; j++) {
          this.room[l][j][p] = a[j];
        }
      }
    }
  }
}

/** https://caza.la/synaptic/ */
class Synaptic {
  constructor(rows, hidden) {
    this.rows = rows;
    this.net = new synaptic.Architect.Perceptron(2, ...hidden, 1);
    for (const {neuron, layer} of this.net.neurons()) {
      neuron.squash = layer === 'output' ? synaptic.Neuron.squash.IDENTITY : synaptic.Neuron.squash.TANH;
    }
    this.examples = rows.map(([x1, x2, y]) => [[x1, x2], [y]]);
    this.next = 0;
    this.point = [0, 0];
  }

  train(samples) {
    for (let i = 0; i < samples; i++) {
      const [x, y] = this.examples[this.next];
      this.net.activate(x);
      this.net.propagate(LEARNING_RATE / BATCH, y);
      this.next = this.next + 1 === this.examples.length ? 0 : this.next + 1;
    }
  }

  quality() {
    return qualityOf((x1, x2) => this.net.activate([x1, x2])[0], this.rows);
  }

  map(side) {
    this.points ??= grid(side);
    this.room ??= new Float64Array(side * side);
    for (let p = 0; p < side * side; p++) {
      this.point[0] = this.points[2 * p];
      this.point[1] = this.points[2 * p + 1];
      this.room[p] = this.net.activate(this.point)[0];
    }
  }
}

/** https://brain.js.org/ */
class BrainJs {
  constructor(rows, hidden) {
    this.rows = rows;
    this.net = new brain.NeuralNetwork({hiddenLayers: hidden, activation: 'tanh'});
    this.examples = rows.map(([x1, x2, y]) => ({input: [x1, x2], output: [y]}));
    this.layers = [...hidden, 1];
    this.point = [0, 0];
  }

  train(samples) {
    this.net.train(this.examples, {
      iterations: samples / this.examples.length,
      learningRate: LEARNING_RATE / BATCH,
      errorThresh: 1e-9,
    });
  }

  quality() {
    return qualityOf((x1, x2) => this.net.run([x1, x2])[0], this.rows);
  }

  map(side) {
    this.points ??= grid(side);
    this.room ??= roomFor(this.layers, side);
    for (let p = 0; p < side * side; p++) {
      this.point[0] = this.points[2 * p];
      this.point[1] = this.points[2 * p + 1];
      this.net.runInput(this.point);
      for (let l = 0; l < this.layers.length; l++) {
        const a = this.net.outputs[l + 1];
        for (let j = 0; j < a.length; j++) {
          this.room[l][j][p] = a[j];
        }
      }
    }
  }
}

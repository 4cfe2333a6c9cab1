/** Types for <why-random>, which embed.js defines. See guide/embed.html. */

export interface WhyRandomState {
  step: number;
  epoch: number;
  playing: boolean;
  loss: {train: number | null; test: number | null};
  accuracy: {train: number | null; test: number | null};
  weights: {w: number[][]; b: number[]}[];
  gradient: {w: number[][]; b: number[]}[];
  /** For each hidden layer its units, grouped by being identical. */
  identical: number[][][];
  /** The main sentence of each network, A first. */
  says: string[];
  diverged?: true;
  experiment: WhyRandomExperiment;
  [more: string]: unknown;
}

/** A document; the guide's reference has its fields. */
export interface WhyRandomExperiment {
  version: 1;
  [field: string]: unknown;
}

export interface WhyRandomOutcome {
  seed: number;
  loss: number | null;
  accuracy: number | null;
  solved: boolean;
}

export interface WhyRandomEnsemble {
  outcomes: WhyRandomOutcome[];
  solved: {count: number; rate: number; low: number; high: number};
  cells?: {values: unknown[]; outcomes: WhyRandomOutcome[]; solved: WhyRandomEnsemble['solved']}[];
}

export interface WhyRandomVary {
  path: string;
  values: unknown[];
}

/** Attributes, which are properties, too. */
export interface WhyRandomAttributes {
  hash?: string;
  ui?: string;
  theme?: 'auto' | 'light' | 'dark';
  title?: string;
  height?: number | string;
  fit?: boolean | '';
}

export interface WhyRandomElement extends HTMLElement {
  hash: string;
  ui: string;
  theme: string;
  height: string;
  fit: boolean;

  load(experiment: WhyRandomExperiment | string): Promise<WhyRandomState>;
  /** What is on screen. As a property that is set, the document to show. */
  get experiment(): () => Promise<WhyRandomExperiment>;
  set experiment(value: WhyRandomExperiment | string | null);
  state(): Promise<WhyRandomState>;
  step(n?: number): Promise<WhyRandomState>;
  epoch(n?: number): Promise<WhyRandomState>;
  back(n?: number): Promise<WhyRandomState>;
  seek(step: number): Promise<WhyRandomState>;
  rewind(): Promise<WhyRandomState>;
  reinitialize(seed?: number): Promise<WhyRandomState>;
  setWeight(weight: {layer: number; unit: number; input: number | 'bias'; value: number}): Promise<WhyRandomState>;
  fill(value: number | {layer: number; value: number}): Promise<WhyRandomState>;
  undo(): Promise<WhyRandomState>;
  redo(): Promise<WhyRandomState>;
  play(): Promise<WhyRandomState>;
  pause(): Promise<WhyRandomState>;
  predict(rows: number[][]): Promise<number[][]>;
  ensemble(plan: {
    runs: number;
    steps: number;
    seed?: number;
    solvedBelow?: number;
    vary?: WhyRandomVary | WhyRandomVary[];
  }): Promise<WhyRandomEnsemble>;
  table(text: string, options?: {
    header?: boolean;
    delimiter?: string;
    decimal?: '.' | ',';
    inputs?: (string | number)[];
    targets?: (string | number)[];
    missing?: 'drop' | 'mean';
  }): Promise<Record<string, unknown>>;
  /** The run that is open as a program, which comes to the same numbers. */
  code(kind: 'pytorch' | 'keras' | 'jax' | 'numpy' | 'sklearn' | 'matlab' | 'java'): Promise<string>;
  link(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    'why-random': WhyRandomElement;
  }
}

package whyrandom.explain.statement;

import java.util.List;

/**
 * What can be true of the lines {@code w₁x₁ + w₂x₂ + b = 0} of the units of layer 1, in the plane
 * of the inputs x₁ and x₂. A unit has one where its weights and bias are finite and one of its
 * weights is not 0. Two units have the same line where their (w₁, w₂, b) are multiples of each
 * other. Without a hidden layer the units are the outputs. They are 0-based and ascending.
 */
public sealed interface LineStatement {
  /** The statement in words. */
  Sentence in(Telling words);

  /** The words: a sentence for each statement. */
  interface Telling {
    /** Other inputs. */
    Sentence of(NoPlane s);

    /** No line at all. */
    Sentence of(NoLine s);

    /** One unit with a line. */
    Sentence of(OneUnit s);

    /** How many lines. */
    Sentence of(Count s);

    /** Units that share lines and are the same function. */
    Sentence of(Same s);

    /** Units that share lines and are not the same function. */
    Sentence of(Multiples s);

    /** Units without a direction. */
    Sentence of(Flat s);

    /** Units without numbers. */
    Sentence of(NotFinite s);

    /** Lines that are not to be seen. */
    Sentence of(Outside s);

    /** Lines that have turned. */
    Sentence of(Turned s);

    /** Lines that have hardly turned. */
    Sentence of(HardlyTurned s);
  }

  /** The network's inputs, so many, are not x₁ and x₂ alone. */
  record NoPlane(int inputs) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** All weights into layer 1 are 0, so that there z is the bias of each unit, everywhere. */
  record NoLine() implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** Layer 1 has one unit, and that has a line. */
  record OneUnit(boolean isOutput) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * Layer 1 has so many units, two or more, which have so many different lines; not all of them
   * have one and the same.
   */
  record Count(int units, int lines, boolean areOutputs) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The units of each group, two or more, have the same line, no other unit has it, and their
   * weights and biases are equal to the last bit.
   *
   * @param groups some or all of those of which this is true
   */
  record Same(List<List<Integer>> groups) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The units of each group, two or more, have the same line, no other unit has it, and their
   * weights and biases are not all equal.
   *
   * @param groups some or all of those of which this is true
   */
  record Multiples(List<List<Integer>> groups) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** Of these units both weights are 0; of others they are not. */
  record Flat(List<Integer> units) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** Of these units a weight or the bias is not a finite number; of no others. */
  record NotFinite(List<Integer> units) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** These units have lines, and those do not meet the window that the picture shows. */
  record Outside(List<Integer> units) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The angle between (w₁, w₂) at step 0 and now is so many whole degrees, one or more, for these
   * units, and less for all others that had a direction at step 0 and have one now.
   *
   * @param all whether they are all units of the layer
   */
  record Turned(List<Integer> units, int degrees, boolean all) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The angle between (w₁, w₂) at step 0 and now is less than 1° for every unit that had a
   * direction at step 0 and has one now; there is one.
   *
   * @param isAlone whether the layer has one unit
   */
  record HardlyTurned(boolean isAlone) implements LineStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }
}

package whyrandom.explain.statement;

import java.util.List;

/** What is noted of one layer in a line of its own; as {@link LayerStatement} has it, in short. */
public sealed interface LayerNote {
  /** The note in words. */
  Sentence in(Telling words);

  /** The words: a short sentence for each note. */
  interface Telling {
    /** Dead units. */
    Sentence of(DeadUnits n);

    /** Saturated units. */
    Sentence of(SaturatedUnits n);

    /** No gradient. */
    Sentence of(NoGradient n);
  }

  /** These units, 0-based and ascending, are dead, and no others of the layer are. */
  record DeadUnits(List<Integer> units) implements LayerNote {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** These units, 0-based and ascending, are saturated, and no others of the layer are. */
  record SaturatedUnits(List<Integer> units) implements LayerNote {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** ∂L/∂w is exactly 0 for every weight into the layer. */
  record NoGradient() implements LayerNote {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }
}

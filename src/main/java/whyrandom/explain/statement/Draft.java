package whyrandom.explain.statement;

import java.util.List;

/** A sentence that is worked out a little at a time. */
public interface Draft {
  /**
   * Looks at some more examples, and at last writes it.
   *
   * @param examples how many, or a few more
   * @return whether it is written
   */
  boolean advance(int examples);

  /** The sentence, once it is written. */
  Sentence sentence();

  /** Nothing to be said: the other one is called through this interface, and so can come later. */
  final class None implements Draft {
    @Override
    public boolean advance(int examples) {
      return false;
    }

    @Override
    public Sentence sentence() {
      return new Sentence(List.of());
    }
  }
}

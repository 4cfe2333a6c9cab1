package whyrandom.explain.english;

import java.util.List;
import whyrandom.explain.Numbering;
import whyrandom.explain.statement.LayerNote;
import whyrandom.explain.statement.Sentence;

/** What is noted beside the name of a layer. */
public final class LayerNotes implements LayerNote.Telling {
  private LayerNotes() {}

  /** The notes in a line; empty where there are none. */
  public static String of(List<LayerNote> notes) {
    LayerNotes english = new LayerNotes();
    Words words = new Words();
    for (LayerNote note : notes) {
      words.add(note.in(english));
    }
    return words.sentence().plain();
  }

  private static Sentence sentence(String words) {
    return new Words().say(words).sentence();
  }

  @Override
  public Sentence of(LayerNote.DeadUnits n) {
    String numbers = Numbering.units(n.units());
    return sentence(
        n.units().size() == 1
            ? "Unit " + numbers + " is dead."
            : "Units " + numbers + " are dead.");
  }

  @Override
  public Sentence of(LayerNote.SaturatedUnits n) {
    String numbers = Numbering.units(n.units());
    return sentence(
        n.units().size() == 1
            ? "Unit " + numbers + " is saturated."
            : "Units " + numbers + " are saturated.");
  }

  @Override
  public Sentence of(LayerNote.NoGradient n) {
    return sentence("∂L/∂w is exactly 0 for every weight.");
  }
}

package whyrandom.explain.english;

import java.util.List;
import whyrandom.explain.Numbering;
import whyrandom.explain.statement.LineStatement;
import whyrandom.explain.statement.Sentence;

/** What is said of the lines of the first layer's units. */
public final class LineEnglish implements LineStatement.Telling {
  private LineEnglish() {}

  /** The statements as a paragraph. */
  public static Sentence of(List<LineStatement> statements) {
    LineEnglish english = new LineEnglish();
    Words words = new Words();
    for (LineStatement statement : statements) {
      words.add(statement.in(english));
    }
    return words.sentence();
  }

  private static Sentence sentence(String words) {
    return new Words().say(words).sentence();
  }

  @Override
  public Sentence of(LineStatement.NoPlane s) {
    return sentence(
        s.inputs() == 1
            ? "This network has one input, so its units have no line in a plane. Their weights are"
                + " below."
            : "The "
                + s.inputs()
                + " inputs of this network are not x₁ and x₂ alone, so its units have no line in"
                + " that plane. Their weights are below.");
  }

  @Override
  public Sentence of(LineStatement.NoLine s) {
    return sentence(
        "All weights of x₁ and x₂ are 0: z is the bias, everywhere, so there is no line.");
  }

  @Override
  public Sentence of(LineStatement.OneUnit s) {
    return sentence(
        s.isOutput() ? "One output, one line: on it z = 0." : "One unit, one line: on it z = 0.");
  }

  @Override
  public Sentence of(LineStatement.Count s) {
    String lines = s.lines() == 1 ? "one line" : s.lines() + " lines";
    return sentence(
        s.areOutputs()
            ? s.units() + " outputs, " + lines + "."
            : s.units() + " units, " + lines + ".");
  }

  @Override
  public Sentence of(LineStatement.Same s) {
    Words words =
        new Words()
            .same("Units " + Numbering.units(s.groups().get(0)) + " share a line")
            .say(": their weights and biases are equal to the last bit.");
    return others(words, s.groups());
  }

  @Override
  public Sentence of(LineStatement.Multiples s) {
    Words words =
        new Words()
            .say(
                "Units "
                    + Numbering.units(s.groups().get(0))
                    + " share a line: their weights and biases are multiples of each other.");
    return others(words, s.groups());
  }

  /** The groups after the first, each in a sentence of its own. */
  private static Sentence others(Words words, List<List<Integer>> groups) {
    for (int i = 1; i < groups.size(); i++) {
      words.add("So do units " + Numbering.units(groups.get(i)) + ".");
    }
    return words.sentence();
  }

  @Override
  public Sentence of(LineStatement.Flat s) {
    String numbers = Numbering.units(s.units());
    return sentence(
        s.units().size() == 1
            ? "Unit " + numbers + " has no line: its weights are 0."
            : "Units " + numbers + " have no line: their weights are 0.");
  }

  @Override
  public Sentence of(LineStatement.NotFinite s) {
    String numbers = Numbering.units(s.units());
    return sentence(
        s.units().size() == 1
            ? "Unit " + numbers + " has no line: not all its numbers are finite."
            : "Units " + numbers + " have no line: not all their numbers are finite.");
  }

  @Override
  public Sentence of(LineStatement.Outside s) {
    String numbers = Numbering.units(s.units());
    return sentence(
        s.units().size() == 1
            ? "The line of unit " + numbers + " lies outside of the picture."
            : "The lines of units " + numbers + " lie outside of the picture.");
  }

  @Override
  public Sentence of(LineStatement.Turned s) {
    String numbers = Numbering.units(s.units());
    if (s.all()) {
      return sentence(
          s.units().size() == 1
              ? "Since the start it has turned by " + s.degrees() + "°."
              : "Since the start all have turned by " + s.degrees() + "°.");
    }
    return sentence(
        s.units().size() == 1
            ? "Since the start the line of unit "
                + numbers
                + " has turned most, by "
                + s.degrees()
                + "°."
            : "Since the start the lines of units "
                + numbers
                + " have turned most, by "
                + s.degrees()
                + "°.");
  }

  @Override
  public Sentence of(LineStatement.HardlyTurned s) {
    return sentence(
        s.isAlone()
            ? "Since the start it has turned by less than 1°."
            : "Since the start none has turned by as much as 1°.");
  }
}

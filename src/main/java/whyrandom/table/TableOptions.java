package whyrandom.table;

import java.util.List;
import java.util.Optional;

/**
 * How a table is to be read. What is empty is found out from the table.
 *
 * @param header whether the first line has the names of the columns
 * @param delimiter between two cells; a space stands for any number of them
 * @param decimal the mark in front of the fraction: a point or a comma
 * @param inputs the columns that are inputs, by name or by number from 1; all others, if empty
 * @param targets the columns that are targets; the last one, if empty
 * @param missing what becomes of a row with an empty cell
 */
public record TableOptions(
    Optional<Boolean> header,
    Optional<Character> delimiter,
    Optional<Character> decimal,
    List<String> inputs,
    List<String> targets,
    Missing missing) {
  /** What becomes of an empty cell. */
  public enum Missing {
    /** The table is refused. */
    REFUSE("refuse"),
    /** Its row is left out. */
    DROP("drop"),
    /** It is the mean of its column; of a target, its row is left out. */
    MEAN("mean");

    private final String id;

    Missing(String id) {
      this.id = id;
    }

    /** Its name in scripts. */
    public String id() {
      return id;
    }
  }

  /** All is found out; empty cells are refused. */
  public static final TableOptions NONE =
      new TableOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Missing.REFUSE);

  /** Copies the lists. */
  public TableOptions {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }
}

package whyrandom.experiment;

import java.util.List;
import java.util.Optional;
import whyrandom.math.PortableMath;

/**
 * An input of the network, computed from a row of raw data: {@code x1}, {@code x2} and further
 * columns, and for two columns {@code x1^2 x2^2 x1*x2 sin(x1) sin(x2)}.
 *
 * @param kind what is computed
 * @param column 0-based column it is computed from; 0 for a product
 */
public record Feature(Kind kind, int column) {
  /** What is computed from the row. */
  public enum Kind {
    /** The column itself. */
    COLUMN,
    /** Its square. */
    SQUARE,
    /** The first column times the second. */
    PRODUCT,
    /** Its sine. */
    SINE
  }

  private static final int MAX_COLUMNS = 32;
  private static final String PRODUCT = "x1*x2";

  /** Column {@code column} (0-based) itself. */
  public static Feature ofColumn(int column) {
    return new Feature(Kind.COLUMN, column);
  }

  /** The feature of that name. */
  public static Optional<Feature> of(String id) {
    if (id.equals(PRODUCT)) {
      return Optional.of(new Feature(Kind.PRODUCT, 0));
    }
    int start = id.indexOf('x') + 1;
    int end = start;
    while (end < id.length() && end < start + 2 && id.charAt(end) >= '0' && id.charAt(end) <= '9') {
      end++;
    }
    if (start == 0 || end == start) {
      return Optional.empty();
    }
    int column = Integer.parseInt(id.substring(start, end)) - 1;
    for (Kind kind : List.of(Kind.COLUMN, Kind.SQUARE, Kind.SINE)) {
      if (column >= 0 && column < MAX_COLUMNS && new Feature(kind, column).id().equals(id)) {
        return Optional.of(new Feature(kind, column));
      }
    }
    return Optional.empty();
  }

  /** The name in documents, for example {@code x1^2}. */
  public String id() {
    String x = "x" + (column + 1);
    return switch (kind) {
      case COLUMN -> x;
      case SQUARE -> x + "^2";
      case PRODUCT -> PRODUCT;
      case SINE -> "sin(" + x + ")";
    };
  }

  /** Whether data with that many columns has this feature. */
  public boolean fits(int columns) {
    return kind == Kind.COLUMN ? column < columns : columns == 2 && column < 2;
  }

  /** The feature's value for a row of raw data. */
  public double value(double[] row) {
    double x = row[column];
    return switch (kind) {
      case COLUMN -> x;
      case SQUARE -> x * x;
      case PRODUCT -> row[0] * row[1];
      case SINE -> PortableMath.sin(x);
    };
  }
}

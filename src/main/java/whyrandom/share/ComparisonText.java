package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.DecimalText;
import whyrandom.math.Interval;
import whyrandom.starts.Ending;
import whyrandom.starts.Tally;

/** What became of starts under several settings, for other programs. */
public final class ComparisonText {
  private ComparisonText() {}

  /**
   * What there is.
   *
   * @param varied the settings that were varied
   * @param cells one for each combination of their values
   */
  public record Results(List<Vary> varied, List<Cell> cells) {}

  /** The endings under one combination of values. */
  public record Cell(List<Json> values, List<Ending> endings) {}

  /** A line for each run: the values of its settings, then as {@link EndingsText}. */
  public static String csv(Results results) {
    StringBuilder text = new StringBuilder();
    for (Vary vary : results.varied()) {
      text.append(vary.path()).append(',');
    }
    text.append(EndingsText.HEAD);
    for (Cell cell : results.cells()) {
      StringBuilder values = new StringBuilder();
      for (Json value : cell.values()) {
        values.append(quoted(value)).append(',');
      }
      for (Ending ending : cell.endings()) {
        text.append(values).append(EndingsText.line(ending));
      }
    }
    return text.toString();
  }

  private static String quoted(Json value) {
    if (value instanceof JsonNumber number) {
      return DecimalText.of(number.value());
    }
    String plain = value instanceof JsonText text ? text.value() : value.write();
    boolean isPlain = plain.indexOf(',') < 0 && plain.indexOf('"') < 0;
    return isPlain ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }

  /** As {@code ensemble({vary})} tells it: {@code {"vary": […], "cells": [{values, …}]}}. */
  public static String json(Results results) {
    List<Json> cells = new ArrayList<>();
    for (Cell cell : results.cells()) {
      cells.add(json(cell));
    }
    return new JsonObject.Builder()
        .put("vary", Vary.json(results.varied()))
        .put("cells", new JsonArray(cells))
        .build()
        .write();
  }

  private static JsonObject json(Cell cell) {
    List<Json> outcomes = new ArrayList<>();
    for (Ending ending : cell.endings()) {
      outcomes.add(
          new JsonObject.Builder()
              .put("seed", ending.seed())
              .put("loss", Json.of(ending.loss()))
              .put("accuracy", Json.of(ending.accuracy()))
              .put("solved", ending.isSolved())
              .build());
    }
    Tally tally = Tally.of(cell.endings());
    JsonObject.Builder solved = new JsonObject.Builder().put("count", tally.solved());
    if (tally.runs() > 0) {
      Interval interval = tally.interval();
      solved
          .put("rate", tally.solved() / (double) tally.runs())
          .put("low", interval.low())
          .put("high", interval.high());
    }
    return new JsonObject.Builder()
        .put("values", new JsonArray(cell.values()))
        .put("outcomes", new JsonArray(outcomes))
        .put("solved", solved.build())
        .build();
  }
}

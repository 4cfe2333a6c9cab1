package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import whyrandom.model.Spotlight;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;

/** Small numbers beside edges, at the end where the edges of a unit are apart. */
final class EdgeNotes {
  /** How far into the edge a number begins, in CSS pixels. */
  private static final double IN = 5;

  /** How far a curve has risen beside the number, of its whole rise. */
  private static final double RISE = 0.065;

  /** Numbers nearer than this touch, in terms of the text's size. */
  private static final double LEAST_DISTANCE = 1.15;

  /** Roughly the width of a digit, in terms of the text's size. */
  private static final double LETTER = 0.55;

  private EdgeNotes() {}

  /**
   * The numbers that there is room for: all of them, or none where two would touch, or be wider
   * than the gap.
   */
  static List<DiagramText> of(List<Spotlight.Note> notes, NetworkLayout layout, double textSize) {
    List<DiagramText> list = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    int column = 0;
    for (Spotlight.Note note : notes) {
      EdgeCurve edge = layout.edge(note.place().layer(), note.place().unit(), note.place().input());
      double rise = note.isAtStart() ? RISE : 1 - RISE;
      double x = note.isAtStart() ? edge.startX() + IN : edge.endX() - IN;
      double y = edge.startY() + rise * (edge.endY() - edge.startY());
      int itsColumn = 2 * note.place().layer() + (note.isAtStart() ? 0 : 1);
      double width = note.text().length() * LETTER * textSize;
      if (width > edge.endX() - edge.startX() - IN) {
        return List.of();
      }
      if (itsColumn == column && y - last < LEAST_DISTANCE * textSize) {
        return List.of();
      }
      column = itsColumn;
      last = y;
      String style = note.isAtStart() ? "edge-note" : "edge-note at-end";
      list.add(DiagramText.plain(note.text(), style, x, y - 0.3 * textSize));
    }
    return list;
  }
}

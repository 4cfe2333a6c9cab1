package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.plot.NetworkLayout;

/** In a diagram of which not all layers are open: which is which, and how to open another. */
final class StripWords {
  private static final String HINT = "click a layer to open it";

  /** Of the layers that are not open one of so many has its number below it. */
  private static final int[] NUMBERED = {5, 10, 20};

  /** What is left free around the number of a strip, in terms of the text's size. */
  private static final double DISTANCE = 0.6;

  /** What is left free between the numbers of open layers. */
  private static final double BETWEEN_NUMBERS = 2.4;

  private final NetworkLayout layout;
  private final Shape shape;
  private final double textSize;

  StripWords(NetworkLayout layout, Shape shape, double textSize) {
    this.layout = layout;
    this.shape = shape;
    this.textSize = textSize;
  }

  /** All of them; none if all layers are open. */
  List<DiagramText> all() {
    List<DiagramText> list = new ArrayList<>();
    if (layout.hasStrips()) {
      addNumbers(list);
      addHint(list);
    }
    return list;
  }

  private double width(String text) {
    return DiagramCaptions.width(text, textSize);
  }

  /** The number of each open layer, and of others while there is room. */
  private void addNumbers(List<DiagramText> list) {
    double taken = 0;
    int every = numbered();
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      boolean isOpen = layout.isOpen(layer);
      double center = layout.centerOf(layer);
      double half = width(number(layer)) / 2 + DISTANCE * textSize;
      boolean isFree = center - half >= taken && center + half <= nextOpen(layer);
      if (isOpen || layer % every == 0 && isFree) {
        String style = isOpen ? "layer-number open" : "layer-number";
        list.add(DiagramText.plain(number(layer), style, center, layout.numberY()));
        taken = center + half;
      }
    }
  }

  /** What adds a layer stands between numbers. */
  private String number(int layer) {
    String full = "layer " + layer;
    double room = layout.headRoom(layer) - BETWEEN_NUMBERS * textSize;
    return layout.isOpen(layer) && width(full) <= room ? full : "" + layer;
  }

  /** Where the number of the next open layer begins. */
  private double nextOpen(int layer) {
    int next = layer + 1;
    while (next <= shape.hiddenLayers() && !layout.isOpen(next)) {
      next++;
    }
    return next > shape.hiddenLayers()
        ? layout.width()
        : layout.centerOf(next) - width(number(next)) / 2;
  }

  /** One of how many strips has a number: as many as have room. */
  private int numbered() {
    double pitch = layout.width();
    for (int layer = 2; layer <= shape.hiddenLayers(); layer++) {
      if (!layout.isOpen(layer) && !layout.isOpen(layer - 1)) {
        pitch = layout.centerOf(layer) - layout.centerOf(layer - 1);
      }
    }
    int every = NUMBERED[0];
    for (int next : NUMBERED) {
      boolean hasRoom = every * pitch >= width("00") + 2 * DISTANCE * textSize;
      every = hasRoom ? every : next;
    }
    return every;
  }

  /** Above the longest run of strips, if there is room, what to do with them. */
  private void addHint(List<DiagramText> list) {
    int run = 0;
    int longest = 0;
    int end = 0;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      run = layout.isOpen(layer) ? 0 : run + 1;
      if (run > longest) {
        longest = run;
        end = layer;
      }
    }
    int begin = end - longest + 1;
    double middle = (layout.centerOf(begin) + layout.centerOf(end)) / 2;
    if (width(HINT) <= layout.centerOf(end) - layout.centerOf(begin)) {
      double y = layout.head(end, 0).centerY() + DiagramCaptions.BASELINE * textSize;
      list.add(DiagramText.plain(HINT, "caption", middle, y));
    }
  }
}

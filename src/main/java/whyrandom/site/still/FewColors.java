package whyrandom.site.still;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a picture so few colours that a file can number them, by median cut (P. Heckbert, 1982):
 * the box of all colours is cut in two again and again, where it is longest and holds most, and the
 * colours in a small box become one.
 */
final class FewColors {
  private static final int CHANNELS = 3;

  /** A colour and how many pixels have it. */
  private record Entry(int rgb, int count) {
    int channel(int index) {
      return rgb >> 8 * index & 0xFF;
    }
  }

  /** Colours that are near each other. */
  private static final class ColorBox {
    private final List<Entry> entries;
    private int widest;
    private double spread = -1;

    ColorBox(List<Entry> entries) {
      this.entries = entries;
      for (int channel = 0; channel < CHANNELS; channel++) {
        double deviation = deviation(channel);
        if (deviation > spread) {
          spread = deviation;
          widest = channel;
        }
      }
    }

    private double mean(int channel) {
      double sum = 0;
      double count = 0;
      for (Entry entry : entries) {
        sum += (double) entry.count() * entry.channel(channel);
        count += entry.count();
      }
      return sum / count;
    }

    /** The sum of squares of what the pixels would be off, if they all got the mean. */
    private double deviation(int channel) {
      double mean = mean(channel);
      double sum = 0;
      for (Entry entry : entries) {
        double off = entry.channel(channel) - mean;
        sum += entry.count() * off * off;
      }
      return sum;
    }

    int color() {
      int rgb = 0;
      for (int channel = 0; channel < CHANNELS; channel++) {
        rgb |= (int) (mean(channel) + 0.5) << 8 * channel;
      }
      return rgb;
    }

    /** Cuts it at the mean of its widest side. */
    List<ColorBox> halves() {
      double mean = mean(widest);
      List<Entry> low = new ArrayList<>();
      List<Entry> high = new ArrayList<>();
      for (Entry entry : entries) {
        (entry.channel(widest) <= mean ? low : high).add(entry);
      }
      return List.of(new ColorBox(low), new ColorBox(high));
    }
  }

  private FewColors() {}

  /** Changes a picture's colours so that there are at most so many. */
  static void reduce(BufferedImage image, int most) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Entry> all = new ArrayList<>();
    counts.forEach((rgb, count) -> all.add(new Entry(rgb, count)));
    Map<Integer, Integer> colors = colors(all, most);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, colors.get(image.getRGB(x, y) & 0xFFFFFF));
      }
    }
  }

  private static Map<Integer, Integer> colors(List<Entry> all, int most) {
    List<ColorBox> boxes = new ArrayList<>(List.of(new ColorBox(all)));
    while (boxes.size() < most) {
      ColorBox largest = boxes.stream().max(Comparator.comparingDouble(box -> box.spread)).get();
      if (largest.spread <= 0) {
        break;
      }
      boxes.remove(largest);
      boxes.addAll(largest.halves());
    }
    Map<Integer, Integer> colors = new HashMap<>();
    for (ColorBox box : boxes) {
      int color = box.color();
      box.entries.forEach(entry -> colors.put(entry.rgb(), color));
    }
    return colors;
  }
}

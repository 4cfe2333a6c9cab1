package whyrandom.site.still;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of pixels as PNG files, as small as they can be. */
final class Png {
  private static final int MOST_COLORS = 256;
  private static final int ROUND = 3;

  private Png() {}

  /** The file of packed colours, see {@link whyrandom.plot.DivergingScale}, as a {@code data:}. */
  static String dataUri(int[] packedColors, int columns, int rows) {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < columns * rows; i++) {
      image.setRGB(i % columns, i / columns, rounded(rgb(packedColors[i])));
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(image));
  }

  /** A colour that nobody can tell from it, of which there are fewer. */
  private static int rounded(int rgb) {
    int rounded = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int part = rgb >> shift & 0xFF;
      rounded |= Math.min(0xFF, (part + ROUND / 2) / ROUND * ROUND) << shift;
    }
    return rounded;
  }

  /** {@code 0xRRGGBB} of a packed colour. */
  static int rgb(int packed) {
    return (packed & 0xFF) << 16 | packed & 0xFF00 | packed >> 16 & 0xFF;
  }

  /** The file of a picture with so few of its colours that they can be numbered. */
  static byte[] bytesOfFewColors(BufferedImage image) {
    FewColors.reduce(image, MOST_COLORS);
    return bytes(image);
  }

  /** The file of a picture; one of few colours numbers them. */
  static byte[] bytes(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0); // of speed
      writer.setOutput(out);
      writer.write(null, new IIOImage(numbered(image), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The colours of a picture, numbered from the top left on. */
  private static Map<Integer, Integer> colors(BufferedImage image) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        numbers.putIfAbsent(image.getRGB(x, y), numbers.size());
      }
    }
    return numbers;
  }

  private static RenderedImage numbered(BufferedImage image) {
    Map<Integer, Integer> numbers = colors(image);
    if (numbers.size() > MOST_COLORS) {
      return image;
    }
    int[] colors = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
    int bits = colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
    IndexColorModel model =
        new IndexColorModel(bits, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage few =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED,
            model);
    int[] row = new int[1];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        row[0] = numbers.get(image.getRGB(x, y));
        few.getRaster().setPixel(x, y, row);
      }
    }
    return few;
  }
}

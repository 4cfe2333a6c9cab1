package whyrandom.app.desk;

import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;

/** A link as a QR code, for those who have it on paper or on a projector before them. */
public final class QrPicture {
  /** Longer ones need squares so small that a telephone does not read them across a room. */
  public static final int LONGEST = 1200;

  /** How many bytes each size of code holds, with the least of what corrects errors. */
  private static final int[] BYTES = {
    19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795, 861,
    932, 1006, 1094, 1174, 1276
  };

  /** In codes from this size on the number of letters takes two bytes. */
  private static final int LARGE = 10;

  /** What stands for letters of one byte each. */
  private static final int LETTERS = 4;

  private static final int LAST_LETTER = 126;

  /** Squares of nothing that a reader needs around it. */
  private static final int QUIET = 4;

  private String link = "";
  private Optional<QrCode> code = Optional.empty();

  /** Shows a link; nothing if that is empty or too long. */
  public void show(String value) {
    if (!link.equals(value)) {
      link = value;
      code = value.isEmpty() || value.length() > LONGEST ? Optional.empty() : encode(value);
    }
  }

  /**
   * The library's own way to do this finds out what kind of text it is, with regular expressions:
   * of these the page has none.
   */
  private static Optional<QrCode> encode(String text) {
    int version = 1;
    while (BYTES[version - 1] < text.length() + (version < LARGE ? 2 : 3)) {
      version++;
    }
    byte[] bytes = new byte[BYTES[version - 1]];
    int place = 0;
    int half = LETTERS;
    if (version >= LARGE) {
      half = put(bytes, place++, half, text.length() >> 8);
    }
    half = put(bytes, place++, half, text.length() & 0xFF);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_LETTER) {
        return Optional.empty();
      }
      half = put(bytes, place++, half, text.charAt(i));
    }
    put(bytes, place++, half, 0);
    for (int filler = 0xEC; place < bytes.length; filler ^= 0xEC ^ 0x11) {
      bytes[place++] = (byte) filler;
    }
    return Optional.of(new QrCode(version, QrCode.Ecc.LOW, bytes, -1));
  }

  /** Everything stands half a byte late; answers the half that is left. */
  private static int put(byte[] bytes, int place, int half, int value) {
    bytes[place] = (byte) (half << 4 | value >> 4);
    return value & 0xF;
  }

  /** Whether there is one. */
  public boolean isThere() {
    return code.isPresent();
  }

  /** The {@code viewBox} of the drawing. */
  public String box() {
    int side = code.map(it -> it.size).orElse(1) + 2 * QUIET;
    return "0 0 " + side + " " + side;
  }

  /** The {@code d} of a path around all dark squares, of which each is one wide. */
  public String path() {
    StringBuilder path = new StringBuilder();
    code.ifPresent(it -> draw(it, path));
    return path.toString();
  }

  private static void draw(QrCode code, StringBuilder path) {
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
        }
        x = end + 1;
      }
    }
  }
}

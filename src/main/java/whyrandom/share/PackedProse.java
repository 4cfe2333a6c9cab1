package whyrandom.share;

import java.util.Arrays;

/**
 * Packs long text by what is likely in it: about five bits for a letter of any alphabet. An
 * adaptive binary arithmetic coder (M. Mahoney, <i>Data Compression Explained</i>, 2013, section
 * 3.2): each bit narrows an interval in proportion to the chance that it had, which is how often it
 * was so before at the same place of a byte; the bytes are the leading ones of a number in what is
 * left. Whole numbers only: the same text gives the same bytes on every machine.
 *
 * <p>The bits are those of a varint for each UTF-16 code unit, see {@link PackedReader}.
 */
final class PackedProse {
  /** UTF-16 code units that a text has at least: links whose texts are shorter never held this. */
  static final int LEAST = 101;

  /** UTF-16 code units that a text has at most: what is read cannot grow without end. */
  static final int MOST = 2000;

  /** UTF-16 code units to a byte, at most: no chance ever comes so near to certainty. */
  static final int MOST_PER_BYTE = 100;

  private static final int CHANCE_BITS = 12;
  private static final int CERTAIN = 1 << CHANCE_BITS;
  private static final int LEAST_CHANCE = CERTAIN / 128;
  private static final int MOST_SEEN = 30;
  private static final int CONTEXTS = 8;

  /** The interval's ends are of three bytes. */
  private static final int TOP = 16;

  private static final int ENDS = 0xFFFFFF;

  private final int[] chances = new int[CONTEXTS << 8];
  private final int[] seen = new int[CONTEXTS << 8];

  /** The byte before, then 1 and the bits so far of this one. */
  private int before;

  private int begun = 1;
  private int low;
  private int high = ENDS;

  private byte[] bytes;
  private int position;
  private int end;

  /** Where in the interval the number lies that is read. */
  private int number;

  private PackedProse(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
    Arrays.fill(chances, CERTAIN / 2);
  }

  /** Whether a text may be packed so. */
  static boolean fits(String text) {
    return text.length() >= LEAST && text.length() <= MOST;
  }

  /** The bytes of a text. */
  static byte[] write(String text) {
    PackedProse prose = new PackedProse(new byte[64], 0, 0);
    for (int i = 0; i < text.length(); i++) {
      int unit = text.charAt(i);
      for (int shift = 14; shift > 0; shift -= 7) {
        if (unit >> shift != 0) {
          prose.writeByte(unit >> shift & 127 | 128);
        }
      }
      prose.writeByte(unit & 127);
    }
    prose.put(prose.low >> TOP); // what follows is read as ones, which is within
    return Arrays.copyOf(prose.bytes, prose.position);
  }

  /**
   * The text of so many UTF-16 code units that bytes hold; any bytes hold one.
   *
   * @param from the first byte
   * @param to after the last
   */
  static String read(byte[] bytes, int from, int to, int units) {
    PackedProse prose = new PackedProse(bytes, from, to);
    for (int i = 0; i <= TOP; i += 8) {
      prose.number = prose.number << 8 | prose.get();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units; i++) {
      int unit = 0;
      int digit;
      do {
        digit = prose.readByte();
        unit = unit << 7 | digit & 127;
      } while (digit > 127);
      text.append((char) unit);
    }
    return text.toString();
  }

  private void writeByte(int value) {
    for (int shift = 7; shift >= 0; shift--) {
      code(value >> shift & 1);
      while (low >> TOP == high >> TOP) {
        put(low >> TOP);
        shift();
      }
    }
  }

  private int readByte() {
    for (int i = 0; i < 8; i++) {
      code(number <= middle() ? 1 : 0);
      while (low >> TOP == high >> TOP) {
        shift();
        number = number << 8 & ENDS | get();
      }
    }
    return before;
  }

  private void put(int value) {
    if (position == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * position);
    }
    bytes[position++] = (byte) value;
  }

  private int get() {
    return position < end ? bytes[position++] & 0xFF : 0xFF;
  }

  private int place() {
    return before >> 5 << 8 | begun;
  }

  /** The end of the part of the interval that stands for a 1. */
  private int middle() {
    return low + (high - low >> CHANCE_BITS) * chances[place()];
  }

  private void code(int bit) {
    if (bit == 1) {
      high = middle();
    } else {
      low = middle() + 1;
    }
    learn(bit);
  }

  private void shift() {
    low = low << 8 & ENDS;
    high = high << 8 & ENDS | 0xFF;
  }

  /** The chance becomes the share of ones among the last bits that were coded here. */
  private void learn(int bit) {
    int place = place();
    int chance = chances[place] + (bit * CERTAIN - chances[place]) * 2 / (2 * seen[place] + 3);
    chances[place] = Math.max(LEAST_CHANCE, Math.min(CERTAIN - LEAST_CHANCE, chance));
    seen[place] = Math.min(MOST_SEEN, seen[place] + 1);
    begun = begun << 1 | bit;
    if (begun > 0xFF) {
      before = begun & 0xFF;
      begun = 1;
    }
  }
}

package whyrandom.wasm;

/** Reads what {@link Bytes} writes. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many bytes were read. */
  int at() {
    return at;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  int next() {
    return bytes[at++] & 0xff;
  }

  void skip(int count) {
    at += count;
  }

  int unsigned() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = next();
      value |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return value;
      }
    }
  }

  int signed() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = next();
      value |= (part & 0x7f) << shift;
      if (part < 0x80) {
        int unused = Math.max(0, 25 - shift);
        return value << unused >> unused;
      }
    }
  }

  double number() {
    long low = word() & 0xffffffffL;
    return Double.longBitsToDouble((long) word() << 32 | low);
  }

  private int word() {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  String name() {
    int length = unsigned();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.append((char) next());
    }
    return name.toString();
  }
}

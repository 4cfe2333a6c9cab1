package whyrandom.wasm;

/** Bytes, one after the other; numbers as WebAssembly writes them. */
final class Bytes {
  private byte[] bytes = new byte[64];
  private int size;

  int size() {
    return size;
  }

  byte[] toArray() {
    byte[] copy = new byte[size];
    System.arraycopy(bytes, 0, copy, 0, size);
    return copy;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      byte[] larger = new byte[Math.max(2 * bytes.length, size + more)];
      System.arraycopy(bytes, 0, larger, 0, size);
      bytes = larger;
    }
  }

  Bytes add(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  Bytes addAll(Bytes other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
    return this;
  }

  /** LEB128: seven bits a byte, lowest first; the eighth says that more follow. */
  Bytes unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      add(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return add(rest);
  }

  /** LEB128 of a number with a sign, which is bit 6 of the last byte. */
  Bytes signed(int value) {
    int rest = value;
    while (rest < -64 || rest > 63) {
      add(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    return add(rest & 0x7f);
  }

  /** The 64 bits of a double, lowest byte first. */
  Bytes number(double value) {
    long bits = Double.doubleToRawLongBits(value);
    word((int) bits);
    return word((int) (bits >>> 32));
  }

  private Bytes word(int value) {
    return add(value).add(value >> 8).add(value >> 16).add(value >> 24);
  }

  /** A name of ASCII letters, its length before it. */
  Bytes name(String name) {
    unsigned(name.length());
    for (int i = 0; i < name.length(); i++) {
      add(name.charAt(i));
    }
    return this;
  }

  /** A part with its length before it. */
  Bytes sized(Bytes part) {
    return unsigned(part.size).addAll(part);
  }
}

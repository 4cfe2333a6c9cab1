package whyrandom.kernel;

import java.util.function.Consumer;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;
import whyrandom.wasm.Type;

/**
 * Loops along numbers in memory. A short one is written out, place after place, and its addresses
 * are constants; of a long one some places are written out, and pointers go on from there.
 */
final class Loops {
  /**
   * A way through memory.
   *
   * @param start its first place
   * @param stride bytes from one place to the next
   */
  record Way(Address start, int stride) {
    Address at(int place) {
      return start.plus(place * stride);
    }

    private Way tiles(int tile) {
      return new Way(start, tile * stride);
    }

    /** One way and others. */
    static Way[] joined(Way first, Way[] others) {
      Way[] all = new Way[1 + others.length];
      all[0] = first;
      System.arraycopy(others, 0, all, 1, others.length);
      return all;
    }
  }

  /** What is done at some neighbouring places, given the address of the first on each way. */
  interface Tile {
    void write(int places, Address[] at);
  }

  private final Code code;

  Loops(Code code) {
    this.code = code;
  }

  /**
   * Goes some ways at once.
   *
   * @param places how many places each has
   * @param written how many are written out at most
   * @param body what is done at a place, given its address on each way
   */
  void over(int places, int written, Consumer<Address[]> body, Way... ways) {
    if (places <= written) {
      writeOut(places, body, ways);
      return;
    }
    Way[] moving = new Way[ways.length];
    Local[] pointers = new Local[ways.length];
    for (int i = 0; i < ways.length; i++) {
      Address start = ways[i].start();
      pointers[i] = code.local(Type.I32, "at");
      code.set(pointers[i], start.base());
      moving[i] = new Way(Address.of(pointers[i], start.offset()), ways[i].stride());
    }
    Local left = code.local(Type.I32, "left");
    code.set(left, Expression.integer(places / written));
    code.loop(
        () -> {
          writeOut(written, body, moving);
          for (int i = 0; i < ways.length; i++) {
            code.set(pointers[i], plus(pointers[i], written * ways[i].stride()));
          }
        },
        left.tee(plus(left, -1)));
    writeOut(places % written, body, moving);
  }

  /**
   * Goes some ways at once, several places at a time and what is left one by one.
   *
   * @param tile how many places at a time
   */
  void tiles(int places, int tile, Tile body, Way... ways) {
    int whole = places / tile;
    Way[] rest = new Way[ways.length];
    Way[] tiles = new Way[ways.length];
    for (int i = 0; i < ways.length; i++) {
      tiles[i] = ways[i].tiles(tile);
      rest[i] = new Way(ways[i].at(whole * tile), ways[i].stride());
    }
    over(whole, 1, at -> body.write(tile, at), tiles);
    over(places % tile, 1, at -> body.write(1, at), rest);
  }

  private static void writeOut(int places, Consumer<Address[]> body, Way[] ways) {
    for (int place = 0; place < places; place++) {
      Address[] addresses = new Address[ways.length];
      for (int i = 0; i < ways.length; i++) {
        addresses[i] = ways[i].at(place);
      }
      body.accept(addresses);
    }
  }

  private static Expression plus(Local local, int value) {
    return Expression.of(Instruction.I32_ADD, local.get(), Expression.integer(value));
  }
}

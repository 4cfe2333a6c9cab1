package whyrandom.model;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Run;

/**
 * A scene that is made ready a little at a time, while the one before it is still seen. Then it
 * comes as a whole.
 */
interface Coming {
  /**
   * Decides which scenes come in parts. A page that does without has not the code for it either.
   */
  interface Way {
    /**
     * What brings a scene in parts, if it takes long.
     *
     * @param gesture what the reader does, if it may go on; else empty
     * @param before to be done just before it comes
     */
    Optional<Coming> bring(Scene scene, String gesture, Runnable before, Machines machines);
  }

  /** What is to come. */
  Scene scene();

  /** Whether what the reader does now is what brings it, and so takes its place. */
  boolean isOf(String what);

  /** No undo is to lead to what was there before it. */
  void forgetPast();

  /** Whether none does. */
  boolean isBeginning();

  /**
   * Does some more.
   *
   * @return whether all is ready
   */
  boolean advance();

  /** All is ready and it comes: what is to be done before is done now. */
  void arrive();

  /** The networks, once all is ready. */
  List<Run> runs();

  /** What is to be seen of them. */
  List<Seen> seen();

  /** What is being done: {@code getting 3 289 345 numbers ready}. */
  String words();

  /** How much of it is ready, roughly, from 0 to 1. */
  double share();
}

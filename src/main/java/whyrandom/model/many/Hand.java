package whyrandom.model.many;

import java.util.List;
import java.util.Optional;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;

/** Somebody who works starts out beside the page: a worker. */
public interface Hand {
  /** What comes of asking. */
  interface Listener {
    /**
     * The starts that were asked for have ended.
     *
     * @param millis how long the hand itself was busy with them
     */
    void answered(List<Ending> endings, double millis);

    /** It is of no use any more. */
    void failed();
  }

  /** Where hands come from. */
  interface Agency {
    /** A hand, if there can be one. */
    Optional<Hand> hire(Listener listener);
  }

  /** Asks for some starts; one question at a time. */
  void ask(Plan plan, long seed, int count);

  /** Stops at once whatever it is doing; nothing is heard of it any more. */
  void end();
}

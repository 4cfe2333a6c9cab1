package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Beginning;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

/**
 * The runs of what is open, was open and is kept: each is made when it is needed, from the past
 * that it has in common with another if it can be, and may be thrown away at any time. The same
 * document has the same run.
 */
public final class Machines {
  /** Runs that are not in use are thrown away when all take more memory. */
  private static final int MAX_BYTES = 48 << 20;

  /** The last one used is the first. */
  private final List<Run> runs = new ArrayList<>();

  /**
   * The run of a network, wherever it stands.
   *
   * @param step where it is wanted: one that is made is made as near to it as can be
   */
  Run of(Variant variant, int step) {
    Run run = find(variant);
    if (run == null) {
      run = made(variant, step);
    } else if (run == runs.get(0)) {
      return run;
    }
    runs.remove(run);
    runs.add(0, run);
    return run;
  }

  private Run find(Variant variant) {
    for (Run run : runs) {
      if (run.variant() == variant) {
        return run;
      }
    }
    for (Run run : runs) {
      if (run.variant().isSameAs(variant)) {
        return run;
      }
    }
    return null;
  }

  private Run made(Variant variant, int step) {
    return runs.isEmpty() ? new Run(variant) : nearest(variant, step).of(variant);
  }

  /** The run that has most in common with a network. */
  private Run nearest(Variant variant, int step) {
    Run nearest = runs.get(0);
    int most = 0;
    for (Run run : runs) {
      if (run.step() == step && run.leadsTo(variant)) {
        return run; // mostly the first: the reader has changed what is open
      }
      int known = Math.min(step, Math.min(run.furthest(), run.variant().sharedSteps(variant)));
      if (known > most) {
        nearest = run;
        most = known;
      }
    }
    return nearest;
  }

  /**
   * What makes the run of a network a little at a time, if it is not there and has to be begun
   * anew.
   */
  Optional<Beginning> beginning(Variant variant, int step) {
    return find(variant) != null ? Optional.empty() : nearest(variant, step).beginning(variant);
  }

  /** A run was made elsewhere. */
  void add(Run run) {
    runs.add(0, run);
  }

  /** Throws runs away, if they take too much memory; those in use stay. */
  void tidy(List<Variant> inUse) {
    int bytes = 0;
    List<Run> stay = new ArrayList<>();
    for (Run run : runs) {
      bytes += run.bytes();
      if (bytes <= MAX_BYTES || isOneOf(inUse, run.variant())) {
        stay.add(run);
      }
    }
    runs.clear();
    runs.addAll(stay);
  }

  private static boolean isOneOf(List<Variant> variants, Variant variant) {
    boolean isOne = false;
    for (Variant each : variants) {
      isOne |= each.isSameAs(variant);
    }
    return isOne;
  }

  /** Roughly how much memory all of them take. */
  int bytes() {
    int bytes = 0;
    for (Run run : runs) {
      bytes += run.bytes();
    }
    return bytes;
  }

  /** The runs of several networks, in their order. */
  List<Run> of(List<Variant> variants, int step) {
    List<Run> list = new ArrayList<>();
    for (Variant variant : variants) {
      list.add(of(variant, step));
    }
    return list;
  }
}

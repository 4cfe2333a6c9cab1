package whyrandom.app.arithmetic;

import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;

/** Where an update is looked at: which networks there are, and which of them it is. */
public interface StepPlace extends Player.Clock {
  /** What is open. */
  Workbench workbench();

  /** The network that is looked at: 0 = A, 1 = B. */
  int laneIndex();

  /** The network that is looked at. */
  default Seen lane() {
    return workbench().lanes().get(laneIndex());
  }

  /** Looks at another network: 0 = A, 1 = B. */
  void lookAt(int lane);

  /** Asks for a frame, in which what has changed is shown. */
  void requestFrame();
}

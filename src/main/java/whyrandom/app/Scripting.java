package whyrandom.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Run;
import whyrandom.explain.Observation;
import whyrandom.explain.english.Sentences;
import whyrandom.share.Command;
import whyrandom.share.Commands;
import whyrandom.share.Documents;
import whyrandom.share.EnsembleJson;
import whyrandom.share.Predictions;
import whyrandom.share.StateJson;
import whyrandom.web.ScriptBridge;

/**
 * Carries out what scripts ask for through {@code window.whyRandom}, one call after the other.
 *
 * <p>A call is answered when it is done, and only then the next one begins. A short way through
 * time is gone at once; a long one is left to the {@link Player}'s frames, and {@link #carryOn}
 * goes on at its end.
 */
public final class Scripting {
  /** Milliseconds that a call may take before it is left to the frames. */
  private static final double PATIENCE = 30;

  /** Updates between two looks at the clock. */
  private static final int UPDATES = 16;

  private record Call(String method, String arguments, ScriptBridge.Reply reply) {}

  private final Workbench workbench;
  private final Player player;
  private final Notices notices;
  private final Runnable shown;
  private final Consumer<ScriptBridge.Reply> linker;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private Optional<Call> current = Optional.empty();
  private Optional<Ensemble> ensemble = Optional.empty();

  /**
   * The interface to a workbench.
   *
   * @param shown brings the page up to date; called before an answer is given
   * @param linker answers with the link to what is open
   */
  public Scripting(
      Workbench workbench,
      Player player,
      Notices notices,
      Runnable shown,
      Consumer<ScriptBridge.Reply> linker) {
    this.workbench = workbench;
    this.player = player;
    this.notices = notices;
    this.shown = shown;
    this.linker = linker;
  }

  /** Does one call, or has it wait for those before it. */
  public void call(String method, String arguments, ScriptBridge.Reply reply) {
    waiting.add(new Call(method, arguments, reply));
    carryOn();
  }

  /** Answers the call that is done, if one is, and does those that have waited for it. */
  public void carryOn() {
    while (!isBusy() && (current.isPresent() || !waiting.isEmpty())) {
      if (current.isPresent()) {
        current.get().reply().resolve(state(workbench));
        current = Optional.empty();
      } else {
        begin(waiting.remove());
      }
    }
  }

  /** Whether somebody waits for work that takes many frames. */
  public boolean isBusy() {
    return workbench.isTravelling() || ensemble.isPresent();
  }

  /**
   * Does a frame's share of an ensemble.
   *
   * @param budget milliseconds that it may take, roughly
   * @return whether there is more to do in the next frame
   */
  public boolean train(double budget) {
    if (ensemble.isEmpty()) {
      return false;
    }
    if (player.spend(budget, () -> ensemble.get().advance(UPDATES))) {
      current.get().reply().resolve(EnsembleJson.of(ensemble.get()).write());
      current = Optional.empty();
      ensemble = Optional.empty();
    }
    return true;
  }

  /** Does a call, or as much of it as can be done at once. */
  private void begin(Call call) {
    try {
      Command command = Commands.read(call.method(), call.arguments(), run());
      if (command instanceof Command.Predict predict) {
        call.reply().resolve(Predictions.toJson(Predictions.of(run(), predict.rows())).write());
      } else if (command == Command.Plain.EXPERIMENT) {
        call.reply().resolve(Documents.write(workbench.document()));
      } else if (command == Command.Plain.LINK) {
        linker.accept(call.reply());
      } else if (command instanceof Command.Ensemble asked) {
        current = Optional.of(call);
        ensemble = Optional.of(Branches.ensemble(run(), asked));
        train(PATIENCE);
        shown.run();
      } else {
        carryOut(call.method(), command);
        current = Optional.of(call);
        if (workbench.isTravelling()) {
          player.frame(PATIENCE);
        }
        shown.run();
      }
    } catch (IllegalArgumentException e) {
      call.reply().reject(e.getMessage());
    }
  }

  private Run run() {
    return workbench.main().run();
  }

  private void carryOut(String method, Command command) {
    if (command instanceof Command.Load load) {
      workbench.open(load.opened().document());
      notices.show(String.join(" ", load.opened().notices()));
    } else if (command instanceof Command.Step step) {
      workbench.stepBy(step.updates());
    } else if (command instanceof Command.Epoch epoch) {
      workbench.epochs(epoch.epochs());
    } else if (command instanceof Command.Back back) {
      workbench.back(back.updates());
    } else if (command instanceof Command.Seek seek) {
      workbench.seek(seek.step());
    } else if (command instanceof Command.Reinitialize seed) {
      workbench.reinitialize(seed.seed());
    } else if (command instanceof Command.SetWeight set) {
      workbench.setWeight(0, set.place(), set.value());
    } else if (command instanceof Command.Fill fill) {
      workbench.fill(0, fill.layer(), fill.value());
    } else if (command instanceof Command.Plain plain) {
      carryOut(method, plain);
    } else {
      throw new IllegalArgumentException(method + ": this page cannot do that yet");
    }
  }

  private void carryOut(String method, Command.Plain command) {
    switch (command) {
      case STATE:
        break;
      case REWIND:
        workbench.rewind();
        break;
      case UNDO:
        workbench.undo();
        break;
      case REDO:
        workbench.redo();
        break;
      case PLAY:
        workbench.play();
        break;
      case PAUSE:
        workbench.pause();
        break;
      default:
        throw new IllegalArgumentException(method + ": this page cannot do that yet");
    }
  }

  /** The state of what is open, as JSON text. */
  static String state(Workbench workbench) {
    Optional<Run> other =
        workbench.isComparing() ? Optional.of(workbench.lanes().get(1).run()) : Optional.empty();
    List<String> says = new ArrayList<>();
    for (Lane lane : workbench.lanes()) {
      says.add(Sentences.about(Observation.of(lane.run())).plain());
    }
    return StateJson.of(
            workbench.main().run(), other, workbench.isPlaying(), says, workbench.document())
        .write();
  }
}

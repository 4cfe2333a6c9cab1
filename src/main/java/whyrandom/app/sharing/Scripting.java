package whyrandom.app.sharing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Scripts;
import whyrandom.code.Code;
import whyrandom.experiment.Document;
import whyrandom.experiment.State;
import whyrandom.experiment.Variant;
import whyrandom.model.Goal;
import whyrandom.model.Player;
import whyrandom.model.Travel;
import whyrandom.model.Workbench;
import whyrandom.refusal.Refusal;
import whyrandom.share.Command;
import whyrandom.share.Commands;
import whyrandom.share.Documents;
import whyrandom.share.EnsembleCall;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonText;
import whyrandom.share.StateJson;
import whyrandom.share.TableJson;
import whyrandom.web.ScriptBridge;

/**
 * Carries out what scripts ask for through {@code window.whyRandom}, one call after the other.
 *
 * <p>A call is answered when it is done, and only then the next one begins. A short way through
 * time is gone at once; a long one is left to the {@link Player}'s frames, and {@link #carryOn}
 * goes on at its end.
 *
 * <p>A long call (see {@link Travel}) can be looked at and ended: {@code state}, {@code pause},
 * {@code rewind} and {@code load} do not wait for it, nor for what waits behind it. The last three
 * end it, and it is refused, naming the step that it came to; so it is with a large network that is
 * made ready; an ensemble that is paused is not refused, since the runs that are done are an
 * answer. Only these four: a script that asks for a step and an edit in one breath means the one
 * after the other. What waits goes on in its order.
 */
public final class Scripting implements Scripts {
  /** Milliseconds that a call may take before it is left to the frames. */
  private static final double PATIENCE = 30;

  /** Updates between two looks at the clock. */
  private static final int UPDATES = 16;

  /** What ended a call, where no other call did. */
  private static final String BY_HAND = "on the page";

  private record Call(String method, String arguments, ScriptBridge.Reply reply) {}

  /** What a long call does not keep waiting. */
  private static final List<String> HASTY = List.of("state", "pause", "rewind", "load");

  private final Workbench workbench;
  private final Player player;
  private final Notices notices;
  private final Runnable shown;
  private final Consumer<ScriptBridge.Reply> linker;
  private final Late<Boolean> code;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private final Predictors predictors = new Predictors();
  private Optional<Call> current = Optional.empty();
  private Optional<EnsembleCall> ensemble = Optional.empty();
  private double ensembleMillis;
  private String stopper = BY_HAND;
  private Consumer<Document> openListener = document -> {};

  /**
   * The interface to a workbench.
   *
   * @param shown brings the page up to date; called before an answer is given
   * @param linker answers with the link to what is open
   * @param code whether the script is there that writes programs
   */
  public Scripting(
      Workbench workbench,
      Player player,
      Notices notices,
      Runnable shown,
      Consumer<ScriptBridge.Reply> linker,
      Late<Boolean> code) {
    this.workbench = workbench;
    this.player = player;
    this.notices = notices;
    this.shown = shown;
    this.linker = linker;
    this.code = code;
    workbench.onStop(this::stopped);
  }

  /** Calls whenever a script has opened a document. */
  public void onOpen(Consumer<Document> value) {
    openListener = value;
  }

  /** Does one call, or has it wait for those before it. */
  @Override
  public void call(String method, String arguments, ScriptBridge.Reply reply) {
    waiting.add(new Call(method, arguments, reply));
    carryOn();
  }

  @Override
  public void carryOn() {
    Optional<Call> next = next();
    while (next.isPresent()) {
      if (next.equals(current)) {
        current = Optional.empty();
        answer(next.get());
      } else {
        waiting.remove(next.get());
        begin(next.get());
      }
      next = next();
    }
  }

  /** The call that is done, or else the one to be begun now, if there is one. */
  private Optional<Call> next() {
    if (!isBusy()) {
      return current.or(() -> Optional.ofNullable(waiting.peek()));
    }
    if (isLong()) {
      for (Call call : waiting) {
        if (HASTY.contains(call.method())) {
          return Optional.of(call);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isLong() {
    return ensemble.isPresent()
        ? player.millis() - ensembleMillis >= Travel.LONG_MILLIS
        : player.travel().isLong();
  }

  @Override
  public boolean isBusy() {
    return workbench.isTravelling() || workbench.isComing() || ensemble.isPresent();
  }

  /** Does a frame's share of an ensemble. */
  @Override
  public boolean train(double budget) {
    if (ensemble.isEmpty()) {
      return false;
    }
    if (player.spend(budget, () -> ensemble.get().advance(UPDATES))) {
      endEnsemble();
    }
    return true;
  }

  /** The ensemble ends with the runs that are done. */
  private void endEnsemble() {
    String outcomes = ensemble.get().json().write();
    ensemble = Optional.empty();
    end().reply().resolve(outcomes);
  }

  private Call end() {
    Call ended = current.get();
    current = Optional.empty();
    return ended;
  }

  /** A way has ended before its goal, or what was to come does not come. */
  private void stopped(Goal goal) {
    if (current.isPresent() && ensemble.isEmpty() && !goal.isSet()) {
      refuse("before it was ready");
    } else if (current.isPresent() && ensemble.isEmpty()) {
      refuse(
          "at step "
              + workbench.step()
              + (goal.isStep()
                  ? " of " + goal.number()
                  : ", epoch " + run().epoch() + " of " + goal.number() + ","));
    }
  }

  private void refuse(String where) {
    Call call = end();
    call.reply().reject(call.method() + ": stopped " + where + " " + stopper);
  }

  /** Carries out a call; what is being gone or trained ends if it is in its way. */
  private void carryOutNow(String method, Command command) {
    stopper = "by " + method + "()";
    try {
      if (workbench.isComing()) {
        workbench.stop();
      }
      carryOut(method, command);
      if (ensemble.isPresent()) {
        endEnsembleFor(command);
      }
    } finally {
      stopper = BY_HAND;
    }
  }

  private void endEnsembleFor(Command command) {
    if (command == Command.Plain.PAUSE) {
      endEnsemble();
      return;
    }
    EnsembleCall ended = ensemble.get();
    ensemble = Optional.empty();
    refuse("after " + ended.done() + " of " + ended.runs() + " runs");
  }

  /** Does a call, or as much of it as can be done at once. */
  private void begin(Call call) {
    try {
      Command command = Commands.read(call.method(), call.arguments(), run());
      if (command == Command.Plain.STATE) {
        answer(call);
      } else if (command instanceof Command.Predict predict) {
        call.reply().resolve(predictors.outputs(predict, this::run));
      } else if (command == Command.Plain.EXPERIMENT) {
        call.reply().resolve(Documents.write(workbench.document()));
      } else if (command == Command.Plain.LINK) {
        linker.accept(call.reply());
      } else if (command instanceof Command.Code asked) {
        writeCode(asked.kind(), call.reply());
      } else if (command instanceof Command.OpenTable asked) {
        Variant network = new Variant(asked.experiment(), List.of());
        workbench.open(new Document(network, Optional.empty(), 0));
        openListener.accept(workbench.document());
        shown.run();
        call.reply().resolve(TableJson.understood(asked.table()).write());
      } else if (command instanceof Command.Ensemble asked) {
        current = Optional.of(call);
        ensemble = Optional.of(workbench.ensemble(asked));
        ensembleMillis = player.millis();
        train(PATIENCE);
        shown.run();
      } else {
        carryOutNow(call.method(), command);
        current = Optional.of(call);
        if (isBusy()) {
          player.frame(PATIENCE);
        }
        shown.run();
      }
    } catch (Refusal e) {
      call.reply().reject(e.getMessage());
    } catch (RuntimeException e) {
      fail(call, e); // a script would wait for ever
    }
  }

  private void fail(Call call, RuntimeException error) {
    if (current.isPresent() && current.get() == call) {
      current = Optional.empty();
      ensemble = Optional.empty();
    }
    call.reply().fail(error);
  }

  /** Answers with a program that comes to the state of now, once what writes it is there. */
  private void writeCode(String kind, ScriptBridge.Reply reply) {
    State state = run();
    boolean isOfTwo = workbench.isComparing();
    code.want(
        isThere -> {
          try {
            reply.resolve(new JsonText(Code.of(kind, state, isOfTwo)).write());
          } catch (Refusal e) {
            reply.reject(e.within("code: ").getMessage());
          } catch (RuntimeException e) {
            reply.fail(e);
          }
        },
        reply::reject);
  }

  private State run() {
    return workbench.now();
  }

  private void carryOut(String method, Command command) {
    if (command instanceof Command.Load load) {
      workbench.open(load.opened().document());
      notices.show(String.join(" ", load.opened().notices()));
      openListener.accept(load.opened().document());
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
      throw Refusal.because(method, "this page cannot do that yet");
    }
  }

  private void carryOut(String method, Command.Plain command) {
    switch (command) {
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
        workbench.stop();
        break;
      default:
        throw Refusal.because(method, "this page cannot do that yet");
    }
  }

  /** The state, and how far an ensemble is that is being worked out. */
  private JsonObject stateAlone() {
    JsonObject state = workbench.stateAlone();
    if (ensemble.isEmpty()) {
      return state;
    }
    JsonObject progress =
        new JsonObject.Builder()
            .put("done", ensemble.get().done())
            .put("runs", ensemble.get().runs())
            .build();
    return new JsonObject.Builder(state).put("ensemble", progress).build();
  }

  /** Answers with the state; the document is written if somebody looks at it. */
  private void answer(Call call) {
    Document document = workbench.documentNow();
    call.reply()
        .resolve(stateAlone().write(), StateJson.EXPERIMENT, () -> Documents.write(document));
  }
}

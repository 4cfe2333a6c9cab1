package whyrandom.web;

import java.util.function.BooleanSupplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Calls some work once for each frame of the screen, for as long as there is something to do.
 *
 * <p>A page that is hidden, or a frame of another site that is scrolled out of view, gets no frames
 * of the screen. There the work is called by messages instead, which browsers do not slow down as
 * they do timers, so that a long way through time that a script asked for still comes to its end.
 */
public final class Frames {
  /** Between two looks whether frames still come, milliseconds. */
  private static final int WATCH_MILLIS = 250;

  /**
   * So many looks in a row without a frame mean that the page is not seen. One can happen when a
   * frame's work has taken long: then the look and the next frame are due at once.
   */
  private static final int MOST_MISSED = 2;

  /** What is drawn bit by bit may take so long before the page is printed, milliseconds. */
  private static final double MOST_TO_PRINT = 1000;

  /** What is to be done. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does a frame's share of the work.
     *
     * @param isSeen whether somebody can see the page; if not, only work that somebody waits for
     *     should go on
     * @return whether there is more to do
     */
    boolean frame(boolean isSeen);
  }

  private final Work work;
  private final Task frame = this::frameCame;
  private final Task watchdog = this::watch;
  private final Poster poster = poster(this::messageCame);
  private boolean isSeen = !isHidden();
  private boolean isWanted;
  private boolean isFramePending;
  private boolean isMessagePending;
  private boolean isAwaited;
  private boolean isWatching;
  private int runs;
  private int runsSeen;
  private int missed;

  /** Frames for some work; {@link #request} starts them. */
  public Frames(Work work) {
    this.work = work;
    listenToVisibility(this::visibilityChanged);
  }

  /**
   * Has all drawn before the page is printed, in the colours of paper, and after that in those of
   * the screen. Time stands still meanwhile.
   *
   * @param show draws what is to be seen, and answers whether there is more to draw
   */
  public void print(Theme theme, BooleanSupplier show) {
    listenToPrint(
        isPrinting -> {
          theme.setPrinting(isPrinting);
          double end = Clock.millis() + MOST_TO_PRINT;
          while (show.getAsBoolean() && isPrinting && Clock.millis() < end) {
            // it is drawn bit by bit
          }
          request();
        });
  }

  /** Asks for a frame; the work is called soon, and then for as long as there is more to do. */
  public void request() {
    isWanted = true;
    askForFrame();
    if (isSeen) {
      watchOver();
    } else {
      post();
    }
  }

  /** Asks for a frame in a while; while one is asked for so, no other is. */
  public void requestIn(double millis) {
    if (!isAwaited) {
      isAwaited = true;
      later(
          () -> {
            isAwaited = false;
            request();
          },
          (int) Math.ceil(millis));
    }
  }

  /**
   * Does some work in pieces, each in a task of its own: the browser can paint and answer in
   * between. Hidden pages go on as well.
   */
  public static void inTurn(Runnable... pieces) {
    inTurn(0, pieces);
  }

  private static void inTurn(int next, Runnable... pieces) {
    if (next < pieces.length) {
      poster(
              () -> {
                pieces[next].run();
                inTurn(next + 1, pieces);
              })
          .post();
    }
  }

  private void run() {
    isWanted = false;
    runs++;
    if (work.frame(isSeen)) {
      request();
    }
  }

  private void askForFrame() {
    if (!isFramePending) {
      isFramePending = true;
      requestFrame(frame);
    }
  }

  /** A frame also tells a page that was out of sight that it is seen again: then work goes on. */
  private void frameCame() {
    isFramePending = false;
    boolean wasOutOfSight = !isSeen;
    isSeen = true;
    if (isWanted || wasOutOfSight) {
      run();
    }
  }

  private void post() {
    if (!isMessagePending) {
      isMessagePending = true;
      poster.post();
    }
  }

  private void messageCame() {
    isMessagePending = false;
    if (isWanted && !isSeen) {
      run();
    }
  }

  private void visibilityChanged() {
    if (isHidden()) {
      outOfSight();
    }
  }

  private void outOfSight() {
    isSeen = false;
    askForFrame();
    if (isWanted) {
      post();
    }
  }

  private void watchOver() {
    if (!isWatching) {
      isWatching = true;
      runsSeen = runs;
      later(watchdog, WATCH_MILLIS);
    }
  }

  private void watch() {
    isWatching = false;
    missed = runs == runsSeen ? missed + 1 : 0;
    if (isWanted && isSeen) {
      if (missed >= MOST_MISSED) {
        missed = 0;
        outOfSight();
      } else {
        watchOver();
      }
    }
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSFunctor
  private interface Poster extends JSObject {
    void post();
  }

  @JSBody(
      params = "task",
      script =
          "var channel = new MessageChannel();"
              + "channel.port1.onmessage = function() { task(); };"
              + "return function() { channel.port2.postMessage(0); };")
  private static native Poster poster(Task task);

  @JSBody(params = "task", script = "requestAnimationFrame(function() { task(); });")
  private static native void requestFrame(Task task);

  @JSBody(
      params = {"task", "millis"},
      script = "setTimeout(task, millis);")
  private static native void later(Task task, int millis);

  @JSBody(script = "return document.hidden;")
  private static native boolean isHidden();

  @JSBody(
      params = "task",
      script = "document.addEventListener('visibilitychange', function() { task(); });")
  private static native void listenToVisibility(Task task);

  @JSFunctor
  private interface Printing extends JSObject {
    void set(boolean isPrinting);
  }

  @JSBody(
      params = "printing",
      script =
          "addEventListener('beforeprint', function() { printing(true); });"
              + "addEventListener('afterprint', function() { printing(false); });")
  private static native void listenToPrint(Printing printing);
}

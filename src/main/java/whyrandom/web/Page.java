package whyrandom.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page around the views. */
public final class Page {
  private Page() {}

  /** Calls when the reader leaves or hides the page: the last chance to keep something. */
  public static void onLeave(Runnable task) {
    listenToLeave(task::run);
  }

  /** Calls once all of the page has been read. */
  public static void whenRead(Runnable task) {
    afterReading(task::run);
  }

  @JSBody(
      params = "task",
      script =
          "if (document.readyState === 'loading') {"
              + "  document.addEventListener('DOMContentLoaded', function() { task(); });"
              + "} else { task(); }")
  private static native void afterReading(Task task);

  /**
   * Before the page is printed, notes in {@code --panes} how wide the networks are on the screen,
   * two of them side by side, and in {@code --panes-zoom} how much smaller they have to be on
   * paper.
   */
  @JSBody(
      script =
          "addEventListener('beforeprint', function() {"
              + "  var all = document.querySelectorAll('.panes > .pane'), last = all[all.length - 1];"
              + "  if (last) {"
              + "    var wide = last.parentNode.offsetWidth;"
              + "    if (last.offsetTop > all[0].offsetTop) { wide *= 2; }"
              + "    var style = document.documentElement.style;"
              + "    style.setProperty('--panes', wide + 'px');"
              + "    style.setProperty('--panes-zoom', Math.min(1, 690 / wide));"
              + "  }"
              + "});")
  public static native void fitNetworksToPaper();

  /** Whether there is an element of that id. */
  @JSBody(params = "id", script = "return document.getElementById(id) !== null;")
  public static native boolean has(String id);

  /** Sets what the window's title says. */
  @JSBody(params = "title", script = "document.title = title;")
  public static native void setTitle(String title);

  /** Calls whenever the page has come into view, or left it: one in a frame is scrolled by. */
  public static void onSeen(Consumer<Boolean> listener) {
    observe(listener::accept);
  }

  @JSFunctor
  private interface Seen extends JSObject {
    void set(boolean isSeen);
  }

  @JSBody(
      params = "seen",
      script =
          "new IntersectionObserver(function(entries) {"
              + "  seen(entries[entries.length - 1].isIntersecting);"
              + "}).observe(document.body);")
  private static native void observe(Seen seen);

  /** Whether the page may fill the screen: a frame may where the page around it allows that. */
  @JSBody(script = "return document.fullscreenEnabled === true;")
  public static native boolean canFillScreen();

  /** Whether it fills the screen. */
  @JSBody(script = "return document.fullscreenElement !== null;")
  public static native boolean fillsScreen();

  /** Fills the screen, or no longer; {@code refused} is called if the browser does not allow it. */
  public static void fillScreen(boolean on, Runnable refused) {
    fillScreen(on, (Task) refused::run);
  }

  @JSBody(
      params = {"on", "refused"},
      script =
          "var done = on ? document.documentElement.requestFullscreen() : document.exitFullscreen();"
              + "done.catch(function() { refused(); });")
  private static native void fillScreen(boolean on, Task refused);

  /** Says what is wrong with the page, to those who make it. */
  @JSBody(params = "message", script = "console.error(message);")
  public static native void complain(String message);

  /**
   * Says to readers, too, why there is nothing in an element.
   *
   * @param id of the element
   */
  @JSBody(
      params = {"id", "message"},
      script =
          "console.error(message); var p = document.createElement('p');"
              + "p.setAttribute('role', 'alert'); p.textContent = message;"
              + "document.getElementById(id).append(p);")
  public static native void excuse(String id, String message);

  /**
   * Closes the menus, which are {@code <details>}, and gives the keyboard back to their buttons.
   *
   * @return whether one was open
   */
  @JSBody(
      script =
          "var menus = document.querySelectorAll('details.menu[open]');"
              + "menus.forEach(function(menu) {"
              + "  var had = menu.contains(document.activeElement);"
              + "  menu.open = false;"
              + "  if (had) menu.querySelector('summary').focus();"
              + "});"
              + "return menus.length > 0;")
  public static native boolean closeMenus();

  /** Gives the keyboard to the first visible element of a selector, and selects the text in it. */
  @JSBody(
      params = "selector",
      script =
          "var e = Array.from(document.querySelectorAll(selector))"
              + ".find(function(one) { return one.getClientRects().length > 0; });"
              + "if (e) { e.focus(); if (e.select) e.select(); }")
  public static native void focus(String selector);

  /** Whether the element that has the keyboard is one of a selector; the body where none has it. */
  @JSBody(params = "selector", script = "return document.activeElement.matches(selector);")
  public static native boolean isFocused(String selector);

  /** Enlarges the page for a projector, or not. */
  @JSBody(params = "on", script = "document.documentElement.toggleAttribute('data-presenter', on);")
  public static native void setPresenter(boolean on);

  /** Whether the room of a thousand starts takes the place of the networks. */
  @JSBody(params = "on", script = "document.documentElement.toggleAttribute('data-starts', on);")
  public static native void setStarts(boolean on);

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(
      params = "task",
      script =
          "addEventListener('pagehide', function() { task(); });"
              + "document.addEventListener('visibilitychange', function() {"
              + "  if (document.visibilityState === 'hidden') task();"
              + "});")
  private static native void listenToLeave(Task task);

  /** From here on a menu closes when the reader clicks anywhere else. */
  @JSBody(
      script =
          "document.addEventListener('click', function(event) {"
              + "  document.querySelectorAll('details.menu[open]').forEach(function(menu) {"
              + "    if (!menu.contains(event.target)) menu.open = false;"
              + "  });"
              + "});")
  public static native void closeMenusOnClickElsewhere();
}

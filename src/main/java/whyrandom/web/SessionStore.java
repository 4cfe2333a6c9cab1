package whyrandom.web;

import org.teavm.jso.JSBody;

/**
 * Texts that outlive a reload of the page, for as long as its tab is open.
 *
 * <p>A frame that is sandboxed without {@code allow-same-origin}, and a browser told to keep
 * nothing, throw at the mere mention of storage; a full store throws on writing. Then nothing is
 * kept, which {@link #put} tells, and the page begins as if new.
 */
public final class SessionStore {
  private SessionStore() {}

  /** The text kept under a key; empty if there is none. */
  @JSBody(
      params = "key",
      script = "try { return sessionStorage.getItem(key) || ''; } catch (e) { return ''; }")
  public static native String get(String key);

  /**
   * Keeps a text under a key, in place of the one before.
   *
   * @return whether it is kept; if it is not, the one before still is
   */
  @JSBody(
      params = {"key", "text"},
      script =
          "try { sessionStorage.setItem(key, text); return true; } catch (e) { return false; }")
  public static native boolean put(String key, String text);
}

package whyrandom.web;

import java.util.Optional;
import org.teavm.jso.JSBody;

/**
 * Texts that outlive a reload of the page, for as long as its tab is open.
 *
 * <p>A frame that is sandboxed without {@code allow-same-origin}, and a browser told to keep
 * nothing, throw at the mere mention of storage; a full store throws on writing. None of that may
 * trouble the reader: then nothing is kept, and the page begins as if new.
 */
public final class SessionStore {
  private SessionStore() {}

  /** The text kept under a key. */
  public static Optional<String> get(String key) {
    return Optional.ofNullable(read(key));
  }

  /** Keeps a text under a key, where that is possible. */
  @JSBody(
      params = {"key", "text"},
      script = "try { sessionStorage.setItem(key, text); } catch (e) {}")
  public static native void put(String key, String text);

  /** Forgets what is kept under a key. */
  @JSBody(params = "key", script = "try { sessionStorage.removeItem(key); } catch (e) {}")
  public static native void remove(String key);

  @JSBody(
      params = "key",
      script = "try { return sessionStorage.getItem(key); } catch (e) { return null; }")
  private static native String read(String key);
}

package whyrandom.app.sharing;

import org.teavm.flavour.templates.Templates;
import whyrandom.web.Clipboard;

/** A text that can be copied, and what has become of that. */
final class CopiedText {
  private String copied = "";
  private String said = "";

  /** Copies a text. */
  void copy(String text) {
    copied = text;
    Clipboard.copy(
        text,
        () -> say("Copied."),
        () -> say("The browser does not allow it. Select the text and copy it."));
  }

  private void say(String words) {
    said = words;
    Templates.update();
  }

  /** What has become of it; nothing once the text is another one. */
  String said(String text) {
    return text.equals(copied) ? said : "";
  }
}

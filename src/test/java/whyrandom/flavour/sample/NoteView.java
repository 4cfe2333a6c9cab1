package whyrandom.flavour.sample;

import org.teavm.flavour.templates.BindTemplate;

/** A view inside another. */
@BindTemplate("templates/sample-note.html")
public final class NoteView {
  private int presses;

  public int getPresses() {
    return presses;
  }

  public void press() {
    presses++;
  }
}

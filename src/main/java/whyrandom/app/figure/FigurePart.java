package whyrandom.app.figure;

import org.teavm.flavour.templates.Fragment;

/** A part of a figure that comes from a script of its own. */
public interface FigurePart {
  /** What shows it. */
  Fragment fragment();
}

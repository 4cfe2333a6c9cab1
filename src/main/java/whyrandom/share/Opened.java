package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Document;

/**
 * A document that was read.
 *
 * @param document what it says
 * @param notices one sentence for each thing in it that was ignored
 */
public record Opened(Document document, List<String> notices) {
  /** Copies the list. */
  public Opened {
    notices = List.copyOf(notices);
  }

  /** This with more notices. */
  public Opened with(List<String> more) {
    List<String> all = new ArrayList<>(notices);
    all.addAll(more);
    return new Opened(document, all);
  }
}

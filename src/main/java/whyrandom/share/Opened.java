package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Document;

/**
 * A document that was read.
 *
 * @param document what it says
 * @param question what it asks of many starts, if it does
 * @param notices one sentence for each thing in it that was ignored
 */
public record Opened(Document document, Optional<Question> question, List<String> notices) {
  /** Copies the list. */
  public Opened {
    notices = List.copyOf(notices);
  }

  /** This with more notices. */
  public Opened with(List<String> more) {
    List<String> all = new ArrayList<>(notices);
    all.addAll(more);
    return new Opened(document, question, all);
  }
}

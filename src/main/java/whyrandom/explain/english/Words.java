package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;

/** Puts a {@link Sentence} together. */
public final class Words {
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Adds words. */
  public Words say(String words) {
    text.append(words);
    return this;
  }

  /** Adds words that say that units are the same. */
  public Words same(String words) {
    return marked(words, Span.Mark.SAMENESS);
  }

  /** Adds words that say what came of the run so far. */
  Words outcome(String words) {
    return marked(words, Span.Mark.OUTCOME);
  }

  private Words marked(String words, Span.Mark mark) {
    finishSpan();
    spans.add(new Span(words, mark));
    return this;
  }

  /** Adds words as a sentence of their own, if there are any. */
  public Words add(String sentence) {
    return sentence.isEmpty() ? this : space().say(sentence);
  }

  /** Adds what is said as sentences of their own. */
  public Words add(Sentence other) {
    space();
    for (Span span : other.spans()) {
      if (span.mark() == Span.Mark.PLAIN) {
        say(span.text());
      } else {
        marked(span.text(), span.mark());
      }
    }
    return this;
  }

  /** Whether nothing has been said. */
  public boolean isEmpty() {
    return spans.isEmpty() && text.length() == 0;
  }

  /** What has been said. */
  public Sentence sentence() {
    finishSpan();
    return new Sentence(spans);
  }

  private Words space() {
    return isEmpty() ? this : say(" ");
  }

  private void finishSpan() {
    if (text.length() > 0) {
      spans.add(new Span(text.toString(), Span.Mark.PLAIN));
      text.setLength(0);
    }
  }
}

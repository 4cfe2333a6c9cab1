package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme.Parameter;
import whyrandom.explain.Labels;
import whyrandom.plot.Numbers;

/** One thing that an initializer can be told: a number, or one of some words. */
public final class SchemeSetting {
  private final StartView start;
  private final Parameter parameter;
  private final NumberField field;

  SchemeSetting(StartView start, Parameter parameter, Desk desk) {
    this.start = start;
    this.parameter = parameter;
    field =
        new NumberField(
            getLabel(),
            () -> Numbers.exactText(value()),
            v -> start.start(with(v)),
            desk.notices());
  }

  private double value() {
    return start.chosen().value(parameter);
  }

  private Initializer with(double value) {
    return Initializer.of(start.chosen().scheme())
        .withValues(start.chosen().values())
        .with(parameter, value);
  }

  /** Whether the initializer in use can be told this. */
  boolean isPossible() {
    return start.chosen().scheme().parameters().contains(parameter);
  }

  boolean isNumber() {
    return parameter.words().isEmpty();
  }

  /** What it is called. */
  public String getLabel() {
    return Labels.parameter(parameter);
  }

  /** The field for its number. */
  public NumberField getField() {
    return field;
  }

  /** The words to choose from. */
  public List<Choice> getWords() {
    List<Choice> list = new ArrayList<>();
    for (String word : parameter.words()) {
      list.add(new Choice(word, word, word.equals(getWord())));
    }
    return list;
  }

  /** The word in use. */
  public String getWord() {
    return parameter.words().get((int) value());
  }

  /** Takes another word. */
  public void setWord(String word) {
    start.attempt(with(parameter.words().indexOf(word)));
  }
}

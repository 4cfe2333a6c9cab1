package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.NumberField;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.experiment.Example;
import whyrandom.experiment.State;
import whyrandom.experiment.TrainingData;
import whyrandom.explain.Labels;
import whyrandom.plot.Numbers;
import whyrandom.refusal.Refusal;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/** The example that an update is looked at with: one of the training set, or the reader's own. */
public final class StepExample {
  private static final int PAGE = 30;

  private final InsideDesk desk;
  private final NumberField number;
  private final NumberField target;
  private final ExamplePicture picture = new ExamplePicture();
  private List<Column> columns = List.of();
  private int row;
  private boolean isOwn;
  private boolean isListed;
  private int page;
  private double[] raw = {};
  private double y;
  private Optional<TrainingData> knownOf = Optional.empty();
  private Optional<Example> known = Optional.empty();
  private List<Choice> listed = List.of();
  private int listedPage = -1;

  StepExample(InsideDesk desk) {
    this.desk = desk;
    number =
        new NumberField(
            "Example",
            () -> Integer.toString(example().row() + 1),
            this::setNumber,
            desk.desk().notices());
    target =
        new NumberField(
            "Target", () -> Numbers.exactText(y), this::setTarget, desk.desk().notices());
  }

  private State run() {
    return desk.lane().state();
  }

  private int count() {
    return run().data().train().size();
  }

  /** The example; one that the data no longer has gives way to one that it has. */
  Example example() {
    boolean isSameData = knownOf.isPresent() && knownOf.get() == run().data();
    if (isSameData && known.isPresent()) {
      return known.get();
    }
    if (!isSameData) {
      knownOf = Optional.of(run().data());
      listedPage = -1;
      if (raw.length != run().data().dataset().columns()) {
        isOwn = false;
      }
    }
    known = Optional.of(made());
    return known.get();
  }

  private Example made() {
    if (isOwn) {
      try {
        return Example.own(run(), raw, y);
      } catch (Refusal e) {
        isOwn = false; // the data has other classes now
      }
    }
    row = Math.min(row, count() - 1);
    return Example.of(run(), row);
  }

  private void changed() {
    known = Optional.empty();
    desk.shell().requestFrame();
  }

  // ---- one of the training set

  /** Its number in the training set, from 1. */
  public NumberField getNumber() {
    return number;
  }

  private void setNumber(double value) {
    if (!(value >= 1 && value <= count() && value == Math.floor(value))) {
      throw Refusal.notAllowed(
          "Example", Numbers.exactText(value), "a whole number from 1 to " + count());
    }
    choose((int) value - 1);
  }

  void choose(int next) {
    row = next;
    isOwn = false;
    changed();
  }

  /** {@code of 140}. */
  public String getCount() {
    return "of " + count();
  }

  /** The one before, or from the first to the last. */
  public void previous() {
    choose((row + count() - 1) % count());
  }

  /** The next one, or from the last to the first. */
  public void next() {
    choose((row + 1) % count());
  }

  // ---- the picture

  /** The canvas that the data is drawn on. */
  public void setSurface(Surface surface) {
    picture.setSurface(surface);
  }

  /** Draws the data with the example. */
  void paint() {
    picture.draw(run().data().dataset(), example(), desk.shell().isDark());
  }

  /** Looks at the example that is clicked; one of the reader's own goes where the click is. */
  public void pickAt(Pointer at) {
    Dataset data = run().data().dataset();
    if (isOwn()) {
      ExamplePicture.take(data, at, raw);
      changed();
    } else {
      choose(ExamplePicture.nearest(data, at));
    }
  }

  // ---- the list

  /** Whether the list is open. */
  public boolean isListed() {
    return isListed;
  }

  /** {@code "true"} if the list is open. */
  public String getExpanded() {
    return Boolean.toString(isListed);
  }

  /** Opens the list, at the example, or closes it. */
  public void toggleList() {
    isListed = !isListed;
    page = row / PAGE;
    desk.shell().requestFrame();
  }

  /** A page of the training set. */
  public List<Choice> getList() {
    example();
    page = Math.min(page, (count() - 1) / PAGE);
    if (listedPage != page) {
      listedPage = page;
      listed = new ArrayList<>();
      for (int r = page * PAGE; r < Math.min(count(), (page + 1) * PAGE); r++) {
        listed.add(
            new Choice(Integer.toString(r), r + 1 + ": " + words(Example.of(run(), r)), false));
      }
    }
    return listed;
  }

  /** Whether there are more than one page. */
  public boolean isPaged() {
    return count() > PAGE;
  }

  /** {@code 31–60 of 140}. */
  public String getPage() {
    return (page * PAGE + 1) + "–" + Math.min(count(), (page + 1) * PAGE) + " of " + count();
  }

  /** The page before. */
  public void pageBack() {
    page = Math.max(0, page - 1);
    desk.shell().requestFrame();
  }

  /** The next page. */
  public void pageOn() {
    page = Math.min((count() - 1) / PAGE, page + 1);
    desk.shell().requestFrame();
  }

  /** Chooses from the list. */
  public void pick(Choice choice) {
    choose(Integer.parseInt(choice.getId()));
  }

  // ---- the reader's own

  /** Whether it is the reader's own. */
  public boolean isOwn() {
    example();
    return isOwn;
  }

  /** Whether it is one of the training set. */
  public boolean isOfSet() {
    return !isOwn();
  }

  /** {@code "true"} if it is the reader's own. */
  public String getOwnPressed() {
    return Boolean.toString(isOwn());
  }

  /** Looks at an example of the reader's own, or again at one of the training set. */
  public void toggleOwn() {
    if (isOwn()) {
      choose(Math.min(row, count() - 1));
    } else {
      useOwn();
    }
  }

  /** The reader's own example begins as the one in view. */
  private void useOwn() {
    Example now = example();
    raw = now.raw().clone();
    y = now.y();
    isOwn = true;
    columns = new ArrayList<>();
    for (int column = 0; column < raw.length; column++) {
      columns.add(new Column(column));
    }
    changed();
  }

  /** The inputs of the reader's own example. */
  public List<Column> getColumns() {
    return columns;
  }

  /** Its target. */
  public NumberField getTarget() {
    return target;
  }

  /** What a target is. */
  public String getTargetName() {
    return run().data().dataset().task() == Task.REGRESSION ? "target y" : "class";
  }

  private void setTarget(double value) {
    Example.own(run(), raw, value);
    y = value;
    changed();
  }

  /** An input of the reader's own example. */
  public final class Column {
    private final int column;
    private final NumberField field;

    private Column(int column) {
      this.column = column;
      field =
          new NumberField(
              getName(), () -> Numbers.exactText(raw[column]), this::set, desk.desk().notices());
    }

    private void set(double value) {
      raw[column] = value;
      changed();
    }

    /** What it is called. */
    public String getName() {
      return "x" + Labels.subscript(column + 1);
    }

    /** Its field's id. */
    public String getId() {
      return "own-x" + (column + 1);
    }

    /** Its value. */
    public NumberField getField() {
      return field;
    }
  }

  // ---- in words

  /** {@code x₁ 0.31, x₂ −1.2 → 1}. */
  private String words(Example e) {
    StringBuilder text = new StringBuilder();
    int most = Math.min(6, e.raw().length);
    for (int column = 0; column < most; column++) {
      text.append(column == 0 ? "x" : ", x").append(Labels.subscript(column + 1)).append(' ');
      text.append(Numbers.text(e.raw()[column], 3));
    }
    text.append(e.raw().length > most ? ", …" : "").append(" → ");
    Dataset data = run().data().dataset();
    return text.append(data.task() == Task.REGRESSION ? "" : "class ")
        .append(Numbers.text(e.y(), 3))
        .toString();
  }

  /** The example in words. */
  String words() {
    return words(example());
  }
}

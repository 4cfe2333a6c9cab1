package whyrandom.app.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Typed;
import whyrandom.math.DecimalText;
import whyrandom.model.many.Factor;
import whyrandom.refusal.Refusal;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonNumber;
import whyrandom.share.JsonText;
import whyrandom.share.Vary;

/** Which setting is varied, and through which values. */
public final class FactorField {
  private final Supplier<List<Factor>> all;
  private final boolean isOptional;
  private final Notices notices;
  private final Map<String, List<Json>> values = new HashMap<>();
  private String path = "";
  private Optional<String> refused = Optional.empty();

  /**
   * A field.
   *
   * @param all what can be varied now
   * @param isOptional whether it may be nothing
   */
  FactorField(Supplier<List<Factor>> all, boolean isOptional, Notices notices) {
    this.all = all;
    this.isOptional = isOptional;
    this.notices = notices;
  }

  /** One of several names. */
  public static final class Box {
    private final FactorField field;
    private final Factor.Name name;

    Box(FactorField field, Factor.Name name) {
      this.field = field;
      this.name = name;
    }

    /** What it is called. */
    public String getLabel() {
      return name.label();
    }

    /** Whether it is one of the values. */
    public boolean isOn() {
      return field.has(name.id());
    }

    /** Takes it in, or out. */
    public void setOn(boolean value) {
      field.set(name.id(), value);
    }
  }

  /** The setting; the first one there is, where there must be one and the chosen one is not. */
  Optional<Factor> factor() {
    List<Factor> factors = all.get();
    for (Factor factor : factors) {
      if (factor.path().equals(path)) {
        return Optional.of(factor);
      }
    }
    return isOptional ? Optional.empty() : Optional.of(factors.get(0));
  }

  /** What can be chosen. */
  public List<Choice> getChoices() {
    List<Choice> choices = new ArrayList<>();
    if (isOptional) {
      choices.add(new Choice("", "nothing else", false));
    }
    for (Factor factor : all.get()) {
      choices.add(new Choice(factor.path(), factor.label(), false));
    }
    return choices;
  }

  /** What is chosen. */
  public String getPath() {
    return factor().map(Factor::path).orElse("");
  }

  /** Something else is chosen. */
  public void setPath(String value) {
    path = value;
    refused = Optional.empty();
  }

  /** Whether anything is varied. */
  public boolean isVaried() {
    return factor().isPresent();
  }

  /** Whether the values are names. */
  public boolean isOfNames() {
    return factor().isPresent() && !factor().get().all().isEmpty();
  }

  /** Whether they are numbers. */
  public boolean isOfNumbers() {
    return factor().isPresent() && factor().get().all().isEmpty();
  }

  /** What the list of values is called. */
  public String getLabel() {
    return "Values: " + factor().map(Factor::label).orElse("");
  }

  private List<Json> values() {
    Optional<Factor> factor = factor();
    return factor.isEmpty()
        ? List.of()
        : values.getOrDefault(factor.get().path(), factor.get().usual());
  }

  private void put(List<Json> list) {
    values.put(getPath(), List.copyOf(list));
  }

  // ---- names

  /** All names. */
  public List<Box> getBoxes() {
    List<Box> boxes = new ArrayList<>();
    if (isOfNames()) {
      for (Factor.Name name : factor().get().all()) {
        boxes.add(new Box(this, name));
      }
    }
    return boxes;
  }

  /** How many of them are chosen. */
  public String getChosen() {
    return factor().map(f -> values().size() + " of " + f.all().size()).orElse("");
  }

  private boolean has(String id) {
    for (Json value : values()) {
      if (value instanceof JsonText text && text.value().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private void set(String id, boolean isOn) {
    List<Json> list = new ArrayList<>();
    for (Factor.Name name : factor().get().all()) {
      if (name.id().equals(id) ? isOn : has(name.id())) {
        list.add(new JsonText(name.id()));
      }
    }
    put(list);
  }

  // ---- numbers

  /** The values as they are typed. */
  public String getText() {
    return refused.orElseGet(() -> text(values()));
  }

  private static String text(List<Json> list) {
    StringBuilder text = new StringBuilder();
    for (Json value : list) {
      text.append(text.length() == 0 ? "" : "  ").append(text(value));
    }
    return text.toString();
  }

  private static String text(Json value) {
    if (value instanceof JsonNumber number) {
      return DecimalText.of(number.value());
    }
    if (value instanceof JsonText text) {
      return text.value();
    }
    StringBuilder units = new StringBuilder();
    if (value instanceof JsonArray array) {
      for (Json item : array.items()) {
        units.append(units.length() == 0 ? "" : "-").append(text(item));
      }
    }
    return units.toString();
  }

  /** {@code "true"} if what stands in the field was refused. */
  public String getInvalid() {
    return Boolean.toString(refused.isPresent());
  }

  /** The reader has typed values. */
  public void change(String typed) {
    refused = notices.attempt(() -> put(read(typed))) ? Optional.empty() : Optional.of(typed);
  }

  private List<Json> read(String typed) {
    Factor factor = factor().get();
    List<Json> list = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= typed.length(); i++) {
      boolean isEnd = i == typed.length() || typed.charAt(i) <= ' ' || typed.charAt(i) == ';';
      if (isEnd && i > from) {
        String item = typed.substring(from, i);
        boolean isFollowed = item.endsWith(",") && item.length() > 1;
        add(read(factor, isFollowed ? item.substring(0, item.length() - 1) : item), list, factor);
      }
      from = isEnd ? i + 1 : from;
    }
    if (list.isEmpty()) {
      throw Refusal.because(
          factor.label(), "no value", " is not allowed; type one or several, such as 0.1 1 10");
    }
    if (list.size() > Vary.MOST_VALUES) {
      throw Refusal.notSoMany(factor.label(), list.size() + " values", "1 to " + Vary.MOST_VALUES);
    }
    return list;
  }

  /** Numbers in their order, each once. */
  private static void add(Json value, List<Json> list, Factor factor) {
    String text = text(value);
    int at = list.size();
    for (int i = 0; i < list.size(); i++) {
      if (text(list.get(i)).equals(text)) {
        return;
      }
      boolean isNumber = factor.number(value).isPresent() && factor.number(list.get(i)).isPresent();
      if (isNumber && factor.number(list.get(i)).get() > factor.number(value).get()) {
        at = Math.min(at, i);
      }
    }
    list.add(at, value);
  }

  private static Json read(Factor factor, String item) {
    boolean isWord = item.charAt(0) >= 'a' && item.charAt(0) <= 'z';
    return switch (factor.kind()) {
      case UNITS -> units(factor, item);
      case NUMBERS, NAMES ->
          isWord ? new JsonText(item) : new JsonNumber(Typed.number(factor.label(), item));
    };
  }

  /** {@code 4}, or {@code 4-3} for two layers. */
  private static Json units(Factor factor, String item) {
    List<Json> units = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= item.length(); i++) {
      boolean isEnd = i == item.length() || item.charAt(i) == '-' || item.charAt(i) == '–';
      if (isEnd) {
        units.add(new JsonNumber(Typed.number(factor.label(), item.substring(from, i))));
        from = i + 1;
      }
    }
    return new JsonArray(units);
  }

  // ---- what is asked

  /**
   * What is to be varied; nothing if nothing is.
   *
   * @throws Refusal if no value is chosen, or what stands in the field was refused
   */
  Optional<Vary> vary() {
    Optional<Factor> factor = factor();
    if (factor.isEmpty()) {
      return Optional.empty();
    }
    refused.ifPresent(this::read);
    if (values().isEmpty()) {
      throw Refusal.because(factor.get().label(), "none is chosen; choose at least one");
    }
    return Optional.of(new Vary(factor.get().path(), values()));
  }

  /** Varies this from now on. */
  void show(Optional<Vary> vary) {
    path = vary.map(Vary::path).orElse("");
    refused = Optional.empty();
    vary.ifPresent(it -> values.put(it.path(), it.values()));
  }
}

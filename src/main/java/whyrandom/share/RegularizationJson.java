package whyrandom.share;

import whyrandom.engine.Regularization;
import whyrandom.engine.Regularization.Kind;
import whyrandom.share.Values.Choices;

/** The field {@code regularization}. */
final class RegularizationJson {
  private static final Choices<Kind> KINDS = Choices.of(Kind::of, Kind.values(), Kind::id);

  private RegularizationJson() {}

  static Regularization read(Fields document) {
    Fields fields = document.object("regularization");
    Regularization regularization =
        new Regularization(
            fields.choice("kind", KINDS).orElse(Kind.NONE), fields.number("rate", 0));
    fields.noticeRest();
    return regularization;
  }

  static JsonObject write(Regularization regularization) {
    return new JsonObject.Builder()
        .put("kind", regularization.kind().id())
        .put("rate", regularization.rate())
        .build();
  }
}

package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;

/** The field {@code init}: an initializer, or a list of them, one for each layer of weights. */
final class InitializersJson {
  private InitializersJson() {}

  static Initializers read(Fields document, String name, Notices notices) {
    Json json = document.get(name).orElse(JsonObject.EMPTY);
    if (!(json instanceof JsonArray array)) {
      return Initializers.of(InitializerJson.read(document.object(name)));
    }
    List<Initializer> each =
        Values.list(
            array,
            document.path(name),
            "",
            (item, path) ->
                InitializerJson.read(new Fields(Values.object(item, path), path, notices)));
    return new Initializers(each);
  }

  static Json write(Initializers init) {
    if (init.isOne()) {
      return InitializerJson.write(init.first());
    }
    List<Json> items = new ArrayList<>();
    for (Initializer initializer : init.each()) {
      items.add(InitializerJson.write(initializer));
    }
    return new JsonArray(items);
  }
}

package whyrandom.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonReader;
import whyrandom.share.JsonText;
import whyrandom.site.script.Libraries;

/**
 * The command that puts into the site what goes with the code of others: {@code Papers project bom
 * site}. {@code LICENSE.txt} and {@code NOTICE.txt} are those of the project, {@code sbom.json} is
 * a CycloneDX bill of materials without what only builds the site.
 */
public final class Papers {
  private Papers() {}

  /**
   * Puts them there.
   *
   * @param args the folder of the project, the bill of all that builds it, and the folder of the
   *     site
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("wanted: project bom site");
    }
    Path project = Path.of(args[0]);
    Path site = Path.of(args[2]);
    for (String name : List.of("LICENSE", "NOTICE")) {
      Files.writeString(site.resolve(name + ".txt"), Files.readString(project.resolve(name)));
    }
    String bom = Files.readString(Path.of(args[1]));
    Files.writeString(site.resolve("sbom.json"), shipped(bom, Libraries.SHIPPED) + "\n");
  }

  /**
   * A bill of materials without the components that do not ship.
   *
   * @param bom as CycloneDX has it, as JSON text
   * @param names of the components that do
   * @throws IllegalArgumentException if one of them is not in it
   */
  static String shipped(String bom, Set<String> names) {
    JsonObject all = (JsonObject) JsonReader.read(bom);
    Set<String> missing = new TreeSet<>(names);
    Set<String> refs = new TreeSet<>();
    refs.add(text(object(object(all, "metadata"), "component"), "bom-ref"));
    List<Json> components = new ArrayList<>();
    for (JsonObject component : objects(all, "components")) {
      if (names.contains(text(component, "name"))) {
        components.add(component);
        refs.add(text(component, "bom-ref"));
        missing.remove(text(component, "name"));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("not in the bill of materials: " + missing);
    }
    Map<String, Json> fields = new LinkedHashMap<>(all.fields());
    fields.put("components", new JsonArray(components));
    fields.put("dependencies", new JsonArray(dependencies(all, refs::contains)));
    return new JsonObject(fields).write();
  }

  /** Which component needs which, of those that are left. */
  private static List<Json> dependencies(JsonObject all, Predicate<String> isLeft) {
    List<Json> left = new ArrayList<>();
    for (JsonObject dependency : objects(all, "dependencies")) {
      if (isLeft.test(text(dependency, "ref"))) {
        Map<String, Json> fields = new LinkedHashMap<>(dependency.fields());
        fields.computeIfPresent("dependsOn", (name, on) -> filtered((JsonArray) on, isLeft));
        left.add(new JsonObject(fields));
      }
    }
    return left;
  }

  private static JsonArray filtered(JsonArray refs, Predicate<String> isLeft) {
    return new JsonArray(
        refs.items().stream().filter(ref -> isLeft.test(((JsonText) ref).value())).toList());
  }

  private static JsonObject object(JsonObject of, String name) {
    return (JsonObject) of.get(name).orElseThrow();
  }

  private static List<JsonObject> objects(JsonObject of, String name) {
    return ((JsonArray) of.get(name).orElseThrow())
        .items().stream().map(JsonObject.class::cast).toList();
  }

  private static String text(JsonObject of, String name) {
    return ((JsonText) of.get(name).orElseThrow()).value();
  }
}

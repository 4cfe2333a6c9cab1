package whyrandom.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonBoolean;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonText;

/**
 * What a page is, for search engines and those who keep lists of things to learn with: <a
 * href="https://schema.org/LearningResource">schema.org</a>, as JSON-LD.
 */
final class StructuredData {
  private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

  private StructuredData() {}

  /**
   * The element of a page's head. It is data: a policy that forbids scripts leaves it alone.
   *
   * @param address of the page; empty if that is not known
   */
  static String of(SourcePage page, String version, String address) {
    Map<String, Json> fields = new LinkedHashMap<>();
    put(fields, "@context", "https://schema.org");
    put(fields, "@type", page.isHome() ? "WebSite" : "LearningResource");
    put(fields, "name", page.title());
    put(fields, "description", page.description());
    put(fields, "inLanguage", "en");
    fields.put("isAccessibleForFree", new JsonBoolean(true));
    put(fields, "license", LICENCE);
    put(fields, "version", version);
    if (!page.isHome()) {
      put(fields, "learningResourceType", page.figures().isEmpty() ? "text" : "interactive figure");
    }
    if (!address.isEmpty()) {
      put(fields, "url", address);
    }
    fields.put("about", new JsonArray(List.of(topic("Weight initialization"))));
    String json = new JsonObject(fields).write().replace("<", "\\u003c");
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static Json topic(String name) {
    Map<String, Json> fields = new LinkedHashMap<>();
    put(fields, "@type", "Thing");
    put(fields, "name", name);
    return new JsonObject(fields);
  }

  private static void put(Map<String, Json> fields, String name, String value) {
    fields.put(name, new JsonText(value));
  }
}

package whyrandom.site.host;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whyrandom.site.page.Fault;

/** Content security policies: what a page may load. */
final class Policy {
  private static final Pattern META =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");
  private static final String NOTHING = "'none'";

  private Policy() {}

  /** The policy that a page has in its head. */
  static String of(String path, String page) {
    Matcher matcher = META.matcher(page);
    if (!matcher.find()) {
      throw new Fault(path, "has no content security policy");
    }
    return matcher.group(1);
  }

  /**
   * The policy that a host can send with every page: it forbids what they all forbid. A browser
   * holds a page to this one and to its own.
   */
  static String union(List<String> policies) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (String policy : policies) {
      for (String directive : policy.split(";")) {
        String[] words = directive.strip().split("\\s+");
        Set<String> sources = all.computeIfAbsent(words[0], name -> new LinkedHashSet<>());
        sources.addAll(List.of(words).subList(1, words.length));
      }
    }
    StringBuilder text = new StringBuilder();
    all.forEach(
        (name, sources) -> {
          if (sources.size() > 1) {
            sources.remove(NOTHING);
          }
          text.append(text.isEmpty() ? "" : "; ").append(name).append(' ');
          text.append(String.join(" ", sources));
        });
    return text.toString();
  }
}

package whyrandom.site.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import whyrandom.site.page.Address;
import whyrandom.site.page.Fault;

/**
 * Gives scripts and styles names that change with what is in them, {@code site.css} the name {@code
 * site.3f9a01bc42.css}, and puts these where they are named: in pages, in scripts, in styles. A
 * browser can then keep them for ever, and never mixes old and new ones.
 *
 * <p>A name is found where it stands in quotes or in {@code url(…)}, or between texts that were put
 * together, relative to the folder of the file that names it; a script in a folder without a page
 * is run by one in the folder above, and names what that page would. What nothing names keeps its
 * name; so does what pages of others name.
 */
public final class HashedNames {
  /** The one that other people's pages name, and the one that an old page of ours must find. */
  private static final Set<String> STABLE = Set.of("embed.js", "playground/start.js");

  private static final int LENGTH = 10;
  private static final String BEFORE = "\"'`(";
  private static final String AFTER = "\"'`)";

  /** What may stand between texts that are one text in a script, to be split when it runs. */
  private static final String BETWEEN = ";{}";

  private final Path site;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Map<String, String> renamed = new TreeMap<>();

  private HashedNames(Path site) {
    this.site = site;
  }

  /**
   * Renames the scripts and styles of a site.
   *
   * @return the new paths
   */
  public static List<String> apply(Path site) throws IOException {
    HashedNames names = new HashedNames(site);
    names.read();
    names.renameAll();
    return names.renamed.values().stream().sorted().toList();
  }

  private void read() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String path = site.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".html") || isAsset(path)) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    for (String path : texts.keySet()) {
      Set<String> names = new TreeSet<>();
      for (String asset : texts.keySet()) {
        if (isAsset(asset) && !asset.equals(path) && isNamed(path, asset)) {
          names.add(asset);
        }
      }
      named.put(path, names);
    }
  }

  private boolean isNamed(String path, String asset) {
    for (String link : links(path, asset)) {
      if (indexOf(texts.get(path), link, 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsset(String path) {
    return (path.endsWith(".css") || path.endsWith(".js")) && !STABLE.contains(path);
  }

  /** How a file may name another. */
  private Set<String> links(String from, String to) {
    Set<String> links = new TreeSet<>(Set.of(Address.relative(from, to)));
    if (from.endsWith(".js")) {
      links.add(Address.relative(page(from), to));
    }
    return links;
  }

  /** A path in the folder of the page that runs a script. */
  private String page(String script) {
    String folder = Address.folder(script);
    while (!folder.isEmpty() && !texts.containsKey(folder + "index.html")) {
      folder = Address.folder(folder.substring(0, folder.length() - 1));
    }
    return folder + "index.html";
  }

  /** Where a name stands in a text as a whole; −1 if it does not from there on. */
  private static int indexOf(String text, String name, int from) {
    int at = text.indexOf(name, from);
    while (at >= 0) {
      int end = at + name.length();
      boolean isWhole =
          at > 0
              && (BEFORE + BETWEEN).indexOf(text.charAt(at - 1)) >= 0
              && end < text.length()
              && (AFTER + BETWEEN).indexOf(text.charAt(end)) >= 0;
      if (isWhole) {
        return at;
      }
      at = text.indexOf(name, end);
    }
    return -1;
  }

  private void renameAll() throws IOException {
    for (String path : texts.keySet()) {
      if (!isAsset(path)) {
        Files.writeString(site.resolve(path), withNewNames(path, new ArrayList<>()));
      }
    }
  }

  /** The text of a file with new names, for which what it names must have its new name first. */
  private String withNewNames(String path, List<String> way) throws IOException {
    if (way.contains(path)) {
      throw new Fault(path, "is named by what it names: " + String.join(", ", way));
    }
    way.add(path);
    String text = texts.get(path);
    for (String asset : named.get(path)) {
      if (!renamed.containsKey(asset)) {
        rename(asset, withNewNames(asset, way));
      }
      String name = fileName(renamed.get(asset));
      for (String link : links(path, asset)) {
        String folder = link.substring(0, link.length() - fileName(asset).length());
        text = replace(text, link, folder + name);
      }
    }
    way.remove(path);
    return text;
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String replace(String text, String name, String by) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (int at = indexOf(text, name, 0); at >= 0; at = indexOf(text, name, done)) {
      result.append(text, done, at).append(by);
      done = at + name.length();
    }
    return result.append(text.substring(done)).toString();
  }

  private void rename(String asset, String text) throws IOException {
    int dot = asset.lastIndexOf('.');
    String name = asset.substring(0, dot) + "." + hash(text) + asset.substring(dot);
    Files.delete(site.resolve(asset));
    Files.writeString(site.resolve(name), text);
    renamed.put(asset, name);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package whyrandom.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the script knows of SVG is what templates have of it: the two grow together. */
class FlavourDomTest {
  private static final Parser PARSER = Parser.htmlParser().settings(ParseSettings.preserveCase);

  /** Those that HTML does not have as well. */
  private static final Set<String> ONLY_IN_SVG =
      Set.of(
          ("animate circle clippath defs desc ellipse filter foreignobject g image line lineargradient"
                  + " marker mask path pattern polygon polyline radialgradient rect set stop svg switch"
                  + " symbol text textpath tspan use view")
              .split(" "));

  @Test
  void knowsEverySvgElementInATemplate() throws IOException {
    Set<String> names =
        elements().stream().map(e -> lower(e.tagName())).collect(Collectors.toSet());
    names.retainAll(ONLY_IN_SVG);
    assertThat(names).contains("svg", "path");
    assertThat(names).allMatch(name -> isIn(FlavourDom.SVG_ELEMENTS, name));
  }

  /** Flavour's parser gives all names in lower case, in which a browser does not know these. */
  @Test
  void knowsEveryNameInATemplateThatIsNotInLowerCase() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Element element : elements()) {
      names.add(element.tagName());
      for (Attribute attribute : element.attributes()) {
        names.add(attribute.getKey().replaceFirst(".*:", ""));
      }
    }
    names.removeIf(name -> name.startsWith("#") || name.equals(lower(name)));
    assertThat(names).contains("viewBox");
    assertThat(names).allMatch(name -> isIn(FlavourDom.CAMEL_CASE, name));
  }

  private static List<Element> elements() throws IOException {
    List<Element> elements = new ArrayList<>();
    for (String folder : List.of("src/main/resources/templates", "src/test/resources/templates")) {
      try (Stream<Path> files = Files.walk(Path.of(folder)).filter(Files::isRegularFile)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          elements.addAll(PARSER.parseInput(Files.readString(file), "").getAllElements());
        }
      }
    }
    return elements;
  }

  private static boolean isIn(String list, String name) {
    return list.contains(" " + name + " ");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

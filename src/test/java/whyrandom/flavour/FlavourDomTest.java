package whyrandom.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FlavourDomTest {
  private static final Parser PARSER = Parser.htmlParser().settings(ParseSettings.preserveCase);

  /** Flavour's parser gives all names in lower case, in which a browser does not know these. */
  @Test
  void knowsEveryNameInATemplateThatIsNotInLowerCase() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/resources"), Path.of("src/test/resources"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.filter(FlavourDomTest::isTemplate)::iterator) {
          for (Element element : PARSER.parseInput(Files.readString(file), "").getAllElements()) {
            names.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
              names.add(attribute.getKey().replaceFirst(".*:", ""));
            }
          }
        }
      }
    }
    names.removeIf(name -> name.startsWith("#") || name.equals(name.toLowerCase(Locale.ROOT)));
    assertThat(names).contains("viewBox");
    assertThat(names).allMatch(name -> FlavourDom.CAMEL_CASE.contains(" " + name + " "));
  }

  private static boolean isTemplate(Path file) {
    return file.toString().contains("templates") && file.toString().endsWith(".html");
  }
}

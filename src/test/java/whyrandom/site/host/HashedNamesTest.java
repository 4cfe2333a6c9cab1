package whyrandom.site.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.site.page.Fault;

class HashedNamesTest {
  @TempDir Path site;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(site.resolve(path).getParent());
    Files.writeString(site.resolve(path), text);
  }

  private String read(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  private List<String> apply() throws IOException {
    return HashedNames.apply(site);
  }

  @Test
  void pagesNameTheNewNames() throws IOException {
    write("site.css", "p{}");
    write("index.html", "<link href=\"site.css\">");
    write("questions/zero.html", "<link href=\"../site.css\">");
    String name = apply().get(0);
    assertThat(name).matches("site\\.[0-9a-f]{10}\\.css");
    assertThat(read(name)).isEqualTo("p{}");
    assertThat(read("index.html")).isEqualTo("<link href=\"" + name + "\">");
    assertThat(read("questions/zero.html")).isEqualTo("<link href=\"../" + name + "\">");
    assertThat(site.resolve("site.css")).doesNotExist();
  }

  @Test
  void scriptsNameTheNewNamesOfWhatTheyLoadLater() throws IOException {
    write("playground/index.html", "<script src=\"play.js\"></script>");
    write("playground/play.js", "load(\"inside/inside.js\");style('inside/step.css')");
    write("playground/inside/inside.js", "1");
    write("playground/inside/step.css", "p{}");
    List<String> names = apply();
    String script = read(names.get(2));
    assertThat(script)
        .isEqualTo(
            "load(\"%s\");style('%s')"
                .formatted(
                    names.get(0).replace("playground/", ""),
                    names.get(1).replace("playground/", "")));
  }

  @Test
  void aScriptOfAPageInTheFolderAboveNamesWhatThePageWould() throws IOException {
    write("playground/index.html", "<script src=\"play.js\"></script>");
    write("playground/play.js", "load(\"panel/panel.js\")");
    write("playground/panel/panel.js", "'of{rooms/rooms.js{more'.split('{')");
    write("playground/rooms/rooms.js", "1");
    List<String> names = apply();
    assertThat(names).hasSize(3).allMatch(name -> name.matches(".*\\.[0-9a-f]{10}\\.js"));
    String panel = names.stream().filter(name -> name.contains("/panel/")).findFirst().get();
    String rooms = names.stream().filter(name -> name.contains("/rooms/")).findFirst().get();
    assertThat(read(panel))
        .isEqualTo("'of{" + rooms.replace("playground/", "") + "{more'.split('{')");
  }

  @Test
  void aNameChangesWithWhatItsFileLoadsLater() throws IOException {
    write("index.html", "<script src=\"a.js\"></script>");
    write("a.js", "load(\"b.js\")");
    write("b.js", "1");
    String before = apply().get(0);
    write("index.html", "<script src=\"a.js\"></script>");
    write("a.js", "load(\"b.js\")");
    write("b.js", "2");
    assertThat(apply().get(0)).startsWith("a.").isNotEqualTo(before);
  }

  @Test
  void whatNobodyNamesKeepsItsName() throws IOException {
    write("index.html", "see alone.js and \"not-alone.js\"");
    write("alone.js", "1");
    assertThat(apply()).isEmpty();
    assertThat(site.resolve("alone.js")).exists();
  }

  @Test
  void whatPagesOfOthersNameKeepsItsName() throws IOException {
    write("index.html", "<script src=\"embed.js\"></script>");
    write("embed.js", "1");
    assertThat(apply()).isEmpty();
  }

  @Test
  void refusesScriptsThatNameEachOther() throws IOException {
    write("index.html", "<script src=\"a.js\"></script>");
    write("a.js", "load(\"b.js\")");
    write("b.js", "load(\"a.js\")");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(this::apply)
        .withMessageContaining("a.js: is named by what it names");
  }
}

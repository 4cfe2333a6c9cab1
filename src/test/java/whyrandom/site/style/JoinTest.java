package whyrandom.site.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {
  @TempDir Path site;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(site.resolve(path).getParent());
    Files.writeString(site.resolve(path), text);
  }

  private static String page(String... sheets) {
    StringBuilder page = new StringBuilder("<head>\n    <title>A page</title>\n");
    for (String sheet : sheets) {
      page.append("    <link rel=\"stylesheet\" href=\"").append(sheet).append("\">\n");
    }
    return page.append("    <script src=\"a.js\"></script>\n</head>\n").toString();
  }

  @Test
  void sheetsBecomeOneInTheirOrder() throws IOException {
    write("play/index.html", page("base.css", "../all.css", "play.css"));
    write("other/index.html", page("../play/base.css"));
    write("play/base.css", "a{b:c}\n");
    write("all.css", "d{e:f}\n");
    write("play/play.css", "g{h:i}\n");
    Join.join(site, "play/index.html", "page.css");
    assertThat(site.resolve("play/index.html")).hasContent(page("page.css"));
    assertThat(site.resolve("play/page.css")).hasContent("a{b:c}\nd{e:f}\ng{h:i}\n");
    assertThat(site.resolve("play/base.css")).exists();
    assertThat(site.resolve("all.css")).doesNotExist();
    assertThat(site.resolve("play/play.css")).doesNotExist();
  }
}

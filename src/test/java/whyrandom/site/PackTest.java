package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.site.host.BuildDate;

class PackTest {
  private static final Instant DATE = Instant.parse("2026-11-30T12:34:56Z");

  @TempDir Path folder;

  private byte[] pack(String name) throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/questions")).getParent();
    Files.writeString(
        site.resolve("index.html"),
        "first<ul><li class=\"download\"><a href=\"why-1.zip\">Zip</a></li></ul>");
    Files.writeString(site.resolve("questions/b.html"), "second");
    Files.writeString(site.resolve("index.html.gz"), "compressed");
    Files.createDirectories(site.resolve("cards"));
    Files.writeString(site.resolve("cards/index.png"), "seen beside links");
    BuildDate.set(site, DATE);
    Path zip = folder.resolve(name);
    Path project = Files.createDirectories(folder.resolve("project/src/main")).getParent();
    Files.writeString(project.resolve("main/A.java"), "code");
    Files.writeString(project.resolveSibling("pom.xml"), "build");
    Files.writeString(project.resolveSibling("notes.txt"), "mine");
    Pack.main(new String[] {site.toString(), zip.toString(), project.getParent().toString()});
    return Files.readAllBytes(zip);
  }

  @Test
  void unpacksIntoAFolderWithItsName() throws IOException {
    pack("why-1.zip");
    try (ZipFile zip = new ZipFile(folder.resolve("why-1.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).containsExactly("why-1/index.html", "why-1/questions/b.html");
      assertThat(zip.getInputStream(zip.getEntry("why-1/index.html"))).hasContent("first<ul></ul>");
      assertThat(zip.getEntry("why-1/index.html").getTimeLocal())
          .isEqualTo(LocalDateTime.parse("2026-11-30T12:34:56"));
    }
  }

  @Test
  void theSiteHasACopyAndWhatItWasBuiltFrom() throws IOException {
    byte[] packed = pack("why-1.zip");
    assertThat(folder.resolve("site/why-1.zip")).hasBinaryContent(packed);
    try (ZipFile zip = new ZipFile(folder.resolve("site/why-1-source.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).containsExactly("why-1-source/pom.xml", "why-1-source/src/main/A.java");
    }
    assertThat(pack("why-1.zip")).isEqualTo(packed); // the copies are not in it
  }

  @Test
  void isTheSameInEveryTimeZone() throws IOException {
    byte[] here = pack("why-1.zip");
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(pack("why-1.zip")).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void wantsAZip() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pack.main(new String[] {"a", "b"}));
  }
}

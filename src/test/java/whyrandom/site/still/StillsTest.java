package whyrandom.site.still;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import whyrandom.app.drawing.Palette;
import whyrandom.app.drawing.StillPicture;
import whyrandom.app.drawing.Subject;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.site.page.SourcePage;
import whyrandom.site.page.Sources;
import whyrandom.site.page.Still;

class StillsTest {
  private static final Path PAGES = Path.of("src", "test", "resources", "site");
  private static final Path STYLES = Path.of("webapp", "playground", "base.css");
  private static final String COMPARED =
      """
      {"experiment": {"version": 1, "title": "Equal", "data": {"kind": "xor"},
        "network": {"hidden": [4]}, "init": {"scheme": "constant", "value": 1},
        "compare": {"title": "Random", "init": {"scheme": "xavier-uniform"}}},
       "panels": %s, "until": 20}
      """;

  @TempDir Path site;
  private Palette light;
  private Palette dark;

  @BeforeEach
  void readColors() throws IOException {
    light = Theme.light(Files.readString(STYLES));
    dark = Theme.dark(Files.readString(STYLES));
  }

  private Map<String, Still> stills() throws IOException {
    SourcePage page =
        Sources.read(PAGES).all().stream().filter(SourcePage::isHome).findFirst().orElseThrow();
    return new Stills(site, light, dark).make(page);
  }

  private String draw(Figure figure, double width) {
    SvgPen pen = new SvgPen(light, 13);
    double height = new StillPicture(Subject.of(figure), pen, light, width).draw();
    return pen.file(width, height);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void thereIsOneForEachKindOfWindow() throws IOException {
    List<Still.Picture> pictures = stills().get("four-equal").pictures();
    assertThat(pictures)
        .extracting(Still.Picture::path)
        .containsExactly(
            "stills/index/four-equal-narrow-dark.svg",
            "stills/index/four-equal-narrow.svg",
            "stills/index/four-equal-dark.svg",
            "stills/index/four-equal.svg");
    assertThat(pictures).allMatch(picture -> Files.isRegularFile(site.resolve(picture.path())));
    assertThat(pictures).last().extracting(Still.Picture::media).isEqualTo("");
  }

  @Test
  void itsWordsAreTrueOfTheNetwork() throws IOException {
    assertThat(stills().get("four-equal").alternative())
        .startsWith(
            "At step 20. Network. Inputs: x1, x2. Hidden layer 1: 4 tanh units, 1 distinct.")
        .contains("Hidden units 1–4 are one and the same function.");
  }

  @Test
  void whatIsTheSameIsWrittenOnce() throws Exception {
    NodeList images = parse(still("four-equal.svg")).getElementsByTagName("image");
    // x1, x2, one for all four hidden units, the output, and the five guides of how they moved
    assertThat(images.getLength()).isEqualTo(9);
  }

  private String still(String name) throws IOException {
    stills();
    return Files.readString(site.resolve("stills/index/" + name));
  }

  @Test
  void itNeedsNoStyles() throws IOException {
    assertThat(still("four-equal.svg")).doesNotContain("<style", "style=", "class=", "<script");
  }

  @Test
  void itIsDrawnInTheColorsOfItsGround() throws IOException {
    assertThat(still("four-equal.svg")).contains("#5b3fa6").doesNotContain("#b9a4ff");
    assertThat(still("four-equal-dark.svg")).contains("#b9a4ff").doesNotContain("#5b3fa6");
  }

  @Test
  void itIsTheSameEachTime() throws IOException {
    assertThat(still("four-equal.svg")).isEqualTo(still("four-equal.svg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"network\", \"loss\"]",
        "[\"output\", \"loss\", \"sentence\"]",
        "[\"gap\", \"depth\"]",
        "[\"step\"]",
      })
  void everyPanelHasAPicture(String panels) throws Exception {
    Figure figure = Figures.read(COMPARED.formatted(panels));
    for (double width : new double[] {704, 340}) {
      Document svg = parse(draw(figure, width));
      double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
      assertThat(height).isBetween(100.0, 2000.0);
      assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(4);
    }
  }

  @Test
  void comparedNetworksAreNamed() throws Exception {
    String svg = draw(Figures.read(COMPARED.formatted("[\"network\"]")), 704);
    assertThat(svg).contains(">A · Equal<", ">B · Random<");
  }

  @Test
  void veryManyWeightsAreDrawnToo() throws Exception {
    Figure figure =
        Figures.read(
            "{\"experiment\": {\"version\": 1, \"network\": {\"hidden\": [32, 32]}}, \"panels\":"
                + " [\"network\"]}");
    parse(draw(figure, 704));
  }
}

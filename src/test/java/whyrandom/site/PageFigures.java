package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

/** The pages' text and the figures in it, for tests. */
final class PageFigures {
  private static final Path PAGES = Path.of("site");
  private static final String FENCE = "```";
  private static final String OPENING = FENCE + "figure ";

  private PageFigures() {}

  /**
   * A figure where it stands.
   *
   * @param page the file
   * @param id what it is called in its page
   * @param json what stands between the fences
   */
  record Place(Path page, String id, String json) {
    @Override
    public String toString() {
      return page + " " + id;
    }
  }

  /** All figures of all pages. */
  static List<Place> all() throws IOException {
    List<Place> figures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path page : (Iterable<Path>) files.filter(p -> p.toString().endsWith(".md"))::iterator) {
        figures.addAll(of(page));
      }
    }
    return figures;
  }

  private static List<Place> of(Path page) throws IOException {
    List<Place> figures = new ArrayList<>();
    String id = "";
    StringBuilder json = new StringBuilder();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith(OPENING)) {
        assertThat(id).as("%s: figure %s is not closed", page, id).isEmpty();
        id = line.substring(OPENING.length()).strip();
        json.setLength(0);
      } else if (!id.isEmpty() && line.startsWith(FENCE)) {
        figures.add(new Place(page, id, json.toString()));
        id = "";
      } else {
        json.append(line).append('\n');
      }
    }
    assertThat(id).as("%s: figure %s is not closed", page, id).isEmpty();
    return figures;
  }

  /** The text of a page, by its file's name without the ending; numbers with dots as numbers. */
  static String text(String page) throws IOException {
    return Files.readString(PAGES.resolve(page + ".md"))
        .replaceAll("\\[(\\d+)]\\(dots:[^)]*\\)", "$1");
  }

  /** The run of network A of one option of a figure, at step 0. */
  static Run run(String page, String id, String option) throws IOException {
    for (Place place : of(PAGES.resolve(page + ".md"))) {
      if (place.id().equals(id)) {
        for (Figure.Option one : Figures.read(place.json()).options()) {
          if (one.text().equals(option)) {
            return run(one.document().main());
          }
        }
      }
    }
    throw new AssertionError(page + " has no figure " + id + " with an option " + option);
  }

  /** The run of a variant, at step 0. */
  static Run run(Variant variant) {
    return new Run(variant.experiment(), variant.edits());
  }
}

package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {
  private static final String FRONT = "---\ntitle: A\ndescription: B\n---\n";
  private static final String FIGURE = "```figure %s\n{\"experiment\": {\"version\": 1}}\n```\n";

  @Test
  void readsWhatAPageSaysAboutItself() {
    SourcePage page =
        SourceReader.read("a.md", "---\ntitle: A: b\ndescription: \"C\"\nshort: D\n---\nText");
    assertThat(page.title()).isEqualTo("A: b");
    assertThat(page.description()).isEqualTo("C");
    assertThat(page.shortTitle()).isEqualTo("D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Text | must begin with a line ---",
        "---\\ntitle: A\\n---\\n | must have a description",
        "---\\ntitle: A\\ndescription: B\\n | the --- that ends the front matter is missing",
        "---\\ntitel: A\\n---\\n | titel is not one of title, description, short, order",
        "---\\ntitle: A\\ntitle: B\\n---\\n | there are two of title",
      })
  void refusesFrontMatterThatIsWrong(String text, String message) {
    refuses(text.replace("\\n", "\n"), message);
  }

  @Test
  void headingsHaveTheIdsThatGitHubGivesThem() {
    SourcePage page =
        SourceReader.read("a.md", FRONT + "## What is `w`?\n### Two words\n## Two words\n");
    assertThat(page.headings())
        .extracting(HeadingText::id)
        .containsExactly("what-is-w", "two-words", "two-words-1");
  }

  @Test
  void refusesALevelThatIsLeftOut() {
    refuses(FRONT + "## A\n#### B\n", "heading \"B\" is of level 4 under one of level 2");
  }

  @Test
  void refusesASecondTitle() {
    refuses(FRONT + "# A\n# B\n", "only the first heading can be of level 1");
  }

  @Test
  void refusesTwoPlacesOfOneName() {
    refuses(FRONT + "## Same\n\n" + FIGURE.formatted("same"), "two places with the id same");
  }

  @Test
  void readsFigures() {
    SourcePage page = SourceReader.read("a.md", FRONT + FIGURE.formatted("first-one"));
    assertThat(page.figures()).extracting(LiveFigure::id).containsExactly("first-one");
    assertThat(page.ids()).contains("first-one");
  }

  @Test
  void namesTheFileTheFigureAndWhatIsWrongWithIt() {
    refuses(
        FRONT + "```figure wrong\n{\"experiment\": {\"version\": 1}, \"til\": 3}\n```\n",
        "a.md: figure wrong: til");
    refuses(FRONT + "```figure\n{}\n```\n", "wanted ```figure and an id");
  }

  /** Nobody would ever see what comes of these. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"choices\": {\"as\": \"slider\", \"starts\": 5} | choices.starts: they are counted for",
        "\"choices\": {\"starts\": 5, \"solved\": [\"A accuracy = 1\"]} | choices.starts: they are",
        "\"predict\": {\"question\": \"?\", \"answers\": [{\"text\": \"a\", \"solved\": [1, 2]}]}"
            + " | predict.answers: either all",
      })
  void refusesCountsThatNobodyMakes(String field, String message) {
    refuses(
        FRONT + "```figure one\n{\"experiment\": {\"version\": 1}, " + field + "}\n```\n",
        "a.md: figure one: " + message);
  }

  private static void refuses(String text, String message) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> SourceReader.read("a.md", text))
        .withMessageStartingWith("a.md: ")
        .withMessageContaining(message);
  }
}

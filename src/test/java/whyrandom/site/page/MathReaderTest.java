package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathReaderTest {
  private static String html(String formula) {
    return SourceReader.read(
                    "formula.md",
                    "---\ntitle: T\ndescription: D.\n---\nA formula $`" + formula + "`$ here.")
                .text()
                .getFirstChild()
                .getFirstChild()
                .getNext()
            instanceof InlineMath math
        ? math.html()
        : "no formula";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b = −3      | <mi>b</mi><mo>=</mo><mrow><mo>−</mo><mn>3</mn></mrow>
          a − 3       | <mi>a</mi><mo>−</mo><mn>3</mn>
          (1, −1)     | <mo>(</mo><mn>1</mn><mo>,</mo><mrow><mo>−</mo><mn>1</mn></mrow><mo>)</mo>
          [0 −1]      | <mo>[</mo><mn>0</mn><mtext>\u2002</mtext><mrow><mo>−</mo><mn>1</mn></mrow><mo>]</mo>
          w₁x₁        | <msub><mi>w</mi><mn>1</mn></msub><msub><mi>x</mi><mn>1</mn></msub>
          σ²          | <msup><mi>σ</mi><mn>2</mn></msup>
          g′(z)       | <msup><mi>g</mi><mo>′</mo></msup><mo>(</mo><mi>z</mi><mo>)</mo>
          √n·σ        | <msqrt><mi>n</mi></msqrt><mo>·</mo><mi>σ</mi>
          1/√(n_in)   | <mn>1</mn><mo>/</mo><msqrt><mrow><msub><mi>n</mi><mi>in</mi></msub></mrow></msqrt>
          S^(1/R)     | <msup><mi>S</mi><mrow><mn>1</mn><mo>/</mo><mi>R</mi></mrow></msup>
          X·Wᵀ        | <mi>X</mi><mo>·</mo><msup><mi>W</mi><mi>T</mi></msup>
          η·∂L/∂w     | <mi>η</mi><mo>·</mo><mi>∂</mi><mi>L</mi><mo>/</mo><mi>∂</mi><mi>w</mi>
          1/fan-in    | <mn>1</mn><mo>/</mo><mi>fan-in</mi>
          tanh(½)     | <mi>tanh</mi><mo>(</mo><mn>½</mn><mo>)</mo>
          """)
  void aLineOfUnicodeIsMathMl(String formula, String math) {
    assertThat(html(formula)).isEqualTo("<math><mrow>" + math + "</mrow></math>");
  }

  @Test
  void whatStandsThereIsEscaped() {
    assertThat(html("a < b")).contains("<mo>&lt;</mo>");
  }

  /** A slip of the pen stops the build, and the message shows it. */
  @ParameterizedTest
  @ValueSource(strings = {"sigmid(x)", "a ? b", "√(n", "wx"})
  void whatIsNotUnderstoodIsRefused(String formula) {
    assertThatThrownBy(() -> html(formula))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("formula.md")
        .hasMessageContaining("formula \"" + formula + "\"");
  }

  @Test
  void codeStaysCode() {
    SourcePage page =
        SourceReader.read(
            "code.md", "---\ntitle: T\ndescription: D.\n---\nCosts $5 with `a` or $6.");
    assertThat(SourceReader.words(page.text())).isEqualTo("Costs $5 with a or $6.");
    assertThat(List.of(page.text().getFirstChild().getFirstChild().getNext()))
        .noneMatch(InlineMath.class::isInstance);
  }
}

package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergingScaleTest {

  @Test
  void endsAndMiddleAreTheNamedColors() {
    assertThat(hex(DivergingScale.LIGHT.colorOf(-1))).isEqualTo("d55e00");
    assertThat(hex(DivergingScale.LIGHT.colorOf(0))).isEqualTo("efece5");
    assertThat(hex(DivergingScale.LIGHT.colorOf(1))).isEqualTo("0072b2");
    assertThat(hex(DivergingScale.DARK.colorOf(-1))).isEqualTo("d55e00");
    assertThat(hex(DivergingScale.DARK.colorOf(0))).isEqualTo("2a2a2e");
    assertThat(hex(DivergingScale.DARK.colorOf(1))).isEqualTo("0072b2");
  }

  /** What Chromium paints for {@code color-mix(in oklab, …)} at the same shares. */
  @ParameterizedTest
  @CsvSource({
    "-51, edd1bf, 4a362f",
    "-102, eab598, 6b412e",
    "-153, e49a71, 8d4b2a",
    "-204, dd7d47, b1551f",
    "51, c6d4dc, 2b3846",
    "102, 9dbcd3, 2a4660",
    "153, 74a3c9, 26557a",
    "204, 488bbe, 1c6396"
  })
  void betweenThemColorsAreThoseOfTheBrowsersOklab(int of255, String light, String dark) {
    assertThat(hex(DivergingScale.LIGHT.colorOf(of255 / 255.0))).isEqualTo(light);
    assertThat(hex(DivergingScale.DARK.colorOf(of255 / 255.0))).isEqualTo(dark);
  }

  @Test
  void beyondTheEndsIsTheEndAndNotANumberIsGrey() {
    assertThat(DivergingScale.LIGHT.colorOf(7)).isEqualTo(DivergingScale.LIGHT.colorOf(1));
    assertThat(DivergingScale.LIGHT.colorOf(Double.NEGATIVE_INFINITY))
        .isEqualTo(DivergingScale.LIGHT.colorOf(-1));
    assertThat(DivergingScale.LIGHT.colorOf(Double.NaN)).isEqualTo(DivergingScale.NOT_A_NUMBER);
    assertThat(DivergingScale.LIGHT.table()).doesNotContain(DivergingScale.NOT_A_NUMBER);
    assertThat(DivergingScale.DARK.table()).doesNotContain(DivergingScale.NOT_A_NUMBER);
  }

  @Test
  void lightnessRunsOneWayFromTheMiddleToEachEnd() {
    double[] light = lightness(DivergingScale.LIGHT);
    double[] dark = lightness(DivergingScale.DARK);
    double rounding = 0.004;
    for (int i = 1; i <= 255; i++) {
      assertThat(light[255 + i]).isLessThan(light[254 + i] + rounding);
      assertThat(light[255 - i]).isLessThan(light[256 - i] + rounding);
      assertThat(dark[255 + i]).isGreaterThan(dark[254 + i] - rounding);
      assertThat(dark[255 - i]).isGreaterThan(dark[256 - i] - rounding);
    }
  }

  @Test
  void stepsAreEven() {
    for (DivergingScale scale : new DivergingScale[] {DivergingScale.LIGHT, DivergingScale.DARK}) {
      for (int sign : new int[] {-1, 1}) {
        double whole = distance(scale, 0, sign);
        for (int tenth = 0; tenth < 10; tenth++) {
          double step = distance(scale, sign * tenth / 10.0, sign * (tenth + 1) / 10.0);
          assertThat(step / whole).isBetween(0.085, 0.115);
        }
      }
    }
  }

  @Test
  void packedColorsAreTheBytesOfAnImage() {
    assertThat(DivergingScale.packed(0x123456)).isEqualTo(0xFF563412);
  }

  private static double[] lightness(DivergingScale scale) {
    int[] table = scale.table();
    double[] result = new double[table.length];
    for (int i = 0; i < table.length; i++) {
      result[i] = Oklab.of(DivergingScale.packed(table[i]) & 0xFFFFFF).lightness();
    }
    return result;
  }

  private static double distance(DivergingScale scale, double from, double to) {
    Oklab a = Oklab.of(DivergingScale.packed(scale.colorOf(from)) & 0xFFFFFF);
    Oklab b = Oklab.of(DivergingScale.packed(scale.colorOf(to)) & 0xFFFFFF);
    double dl = a.lightness() - b.lightness();
    double da = a.greenRed() - b.greenRed();
    double db = a.blueYellow() - b.blueYellow();
    return Math.sqrt(dl * dl + da * da + db * db);
  }

  private static String hex(int packed) {
    return String.format("%06x", DivergingScale.packed(packed) & 0xFFFFFF);
  }
}

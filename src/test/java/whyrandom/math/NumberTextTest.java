package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers as text. The oracles are the JVM's {@code parseDouble}, which rounds right, and texts
 * that JavaScript gives.
 */
class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1, 1",
    "-1.5, -1.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "1.5e-10, 1.5e-10",
    "123456789012, 123456789012",
    "9007199254740991, 9007199254740991",
    "9007199254740993, 9007199254740992",
    "1e20, 100000000000000000000",
    "123456789012345680000, 123456789012345680000",
    "1e21, 1e+21",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "4.9e-324, 5e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "5e-324, 5e-324",
    "5.684341886080802e-14, 5.684341886080802e-14",
    "2e-44, 2e-44",
    "4.35, 4.35",
    "0.000035, 0.000035",
    "9.5367431640625e-7, 9.5367431640625e-7",
    "0.6666666666666666, 0.6666666666666666",
    "3.141592653589793, 3.141592653589793",
    "1000000000000000128, 1000000000000000100"
  })
  void textIsJavaScripts(double value, String text) {
    assertThat(NumberWriter.write(value)).isEqualTo(text);
  }

  @Test
  void textReadsBackAsTheSameNumberAndNoShorterTextDoes() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double value = anyNumber(random, i % 6);
      String text = NumberWriter.write(value);
      assertThat(Double.parseDouble(text)).isEqualTo(value);
      assertThat(NumberReader.read(text)).isEqualTo(value);
      assertNoShorterText(value, text);
    }
  }

  /** Neither of the two decimals with one digit less that surround it reads back. */
  private static void assertNoShorterText(double value, String text) {
    BigDecimal written = new BigDecimal(text).stripTrailingZeros();
    if (written.precision() == 1) {
      return;
    }
    BigDecimal unit = written.ulp().movePointRight(1);
    BigDecimal below = written.divideToIntegralValue(unit).multiply(unit);
    BigDecimal above = below.add(unit.multiply(BigDecimal.valueOf(written.signum())));
    assertThat(below.doubleValue()).as(text).isNotEqualTo(value);
    assertThat(above.doubleValue()).as(text).isNotEqualTo(value);
  }

  private static double anyNumber(SplittableRandom random, int kind) {
    switch (kind) {
      case 0:
        double any = Double.longBitsToDouble(random.nextLong());
        return Math.abs(any) <= Double.MAX_VALUE ? any : 1;
      case 1:
        return random.nextDouble(-2, 2);
      case 2:
        return random.nextInt(1_000_000) / Math.pow(10, random.nextInt(12));
      case 3:
        return Math.scalb(1.0, random.nextInt(-1074, 1024));
      case 4:
        return random.nextLong(1L << 60);
      default:
        double power = Math.pow(10, random.nextInt(-20, 20));
        return random.nextBoolean() ? Math.nextUp(power) : Math.nextDown(power);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.2250738585072011e-308",
        "2.2250738585072012e-308",
        "9007199254740993",
        "9007199254740992.99999999999999999999999999999999999999999999",
        "9007199254740993.00000000000000000000000000000000000000000001",
        "1.7976931348623158e308",
        "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649",
        "2.4703282292062327208e-324",
        "2.4703282292062328e-324",
        "0.500000000000000166533453693773481063544750213623046875",
        "3.518437208883201171875e13",
        "62.5364939768271845828",
        "8.10109172351e-10",
        "1.50000000000000011102230246251565",
        "9007199254740991.4999999999999999999999999999999995",
        "6929495644600919.5",
        "5708990770823839207320493820740630171355185152001e-3",
        "123456789012345678901234567890e-30",
        "0.0000000000000000000000000000000000000000000000000000000000000000000000000000001e79",
        "1e-400",
        "1E+3",
        "-0e99",
        "100000000000000000000000000000000000000000000000000000000000000000000000000e-80"
      })
  void readsTheNearestNumber(String text) {
    assertThat(NumberReader.read(text)).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void readsTheNearestNumberHalfWayBetweenTwoAndJustBeside() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 4_000; i++) {
      double value = Math.abs(anyNumber(random, i % 6));
      BigDecimal half =
          new BigDecimal(value)
              .add(new BigDecimal(Math.nextUp(value)))
              .divide(BigDecimal.valueOf(2));
      BigDecimal little = half.ulp().movePointLeft(i % 3 * 20);
      assertReads(half);
      assertReads(half.add(little));
      assertReads(half.subtract(little));
    }
  }

  private static void assertReads(BigDecimal decimal) {
    String text = decimal.toString();
    assertThat(NumberReader.read(text)).as(text).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void readsRandomDigits() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder digits = new StringBuilder("1");
      for (int n = random.nextInt(30); n > 0; n--) {
        digits.append((char) ('0' + random.nextInt(10)));
      }
      int most = i % 2 == 0 ? 30 : 340;
      String text = digits + "e" + random.nextInt(-most, most);
      assertThat(NumberReader.read(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void digitsBeyondAllDoublesStillCount() {
    String half = "1" + "0".repeat(15) + "." + "0".repeat(2000);
    assertThat(NumberReader.read("9007199254740993." + "0".repeat(900) + "1"))
        .isEqualTo(9007199254740994.0);
    assertThat(NumberReader.read("9007199254740993." + "0".repeat(900)))
        .isEqualTo(9007199254740992.0);
    assertThat(NumberReader.read(half)).isEqualTo(1e15);
    assertThat(NumberReader.read("0." + "0".repeat(2000) + "1e2001")).isEqualTo(1);
    assertThat(NumberReader.read("1" + "0".repeat(2000) + "e-2000")).isEqualTo(1);
    assertThat(NumberReader.read("1e99999999999999999999")).isInfinite();
    assertThat(NumberReader.read("1e-99999999999999999999")).isZero();
  }
}

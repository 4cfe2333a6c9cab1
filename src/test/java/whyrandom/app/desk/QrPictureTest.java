package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.QrReader;

/** A link as a QR code, as another program reads it. */
class QrPictureTest {
  private static final String START = "https://example.org/why/playground/index.html#1:";
  private static final int SCALE = 4;

  private static BufferedImage draw(QrPicture code) {
    int side = SCALE * Integer.parseInt(code.box().split(" ")[2]);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.BLACK);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
    while (run.find()) {
      int x = Integer.parseInt(run.group(1));
      int y = Integer.parseInt(run.group(2));
      graphics.fillRect(SCALE * x, SCALE * y, SCALE * Integer.parseInt(run.group(3)), SCALE);
    }
    return image;
  }

  /** Of every size of code, the last and the first. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 17, 18, 32, 33, 53, 78, 106, 134, 154, 192, 230, 231, 271, 321, 367, 425, 458, 520, 586,
        644, 718, 792, 858, 929, 1003, 1091, 1171, 1172, 1200
      })
  void isReadAsTheLink(int length) throws Exception {
    StringBuilder link = new StringBuilder(START);
    while (link.length() < length) {
      link.append("AZaz09-_~%".charAt(link.length() * 7 % 10));
    }
    link.setLength(length);
    QrPicture code = new QrPicture();
    code.show(link.toString());
    assertThat(code.isThere()).isTrue();
    assertThat(QrReader.read(draw(code))).isEqualTo(link.toString());
  }

  @Test
  void isLeftOutWhereItCouldNotBeRead() {
    QrPicture code = new QrPicture();
    for (String text : new String[] {"", "a".repeat(QrPicture.LONGEST + 1), "https://ü.example/"}) {
      code.show(text);
      assertThat(code.isThere()).as(text).isFalse();
      assertThat(code.path()).isEmpty();
    }
  }

  @Test
  void showsWhatItWasLastTold() throws Exception {
    QrPicture code = new QrPicture();
    code.show(START + "a");
    code.show(START + "b");
    assertThat(QrReader.read(draw(code))).isEqualTo(START + "b");
  }
}

package whyrandom.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads QR codes from pixels, as a telephone does: with ZXing. */
public final class QrReader {
  private QrReader() {}

  /** What the code on a screenshot says. */
  public static String read(byte[] png) throws IOException, ReaderException {
    return read(ImageIO.read(new ByteArrayInputStream(png)));
  }

  /**
   * What the code on a picture says.
   *
   * @throws NotFoundException if there is none
   */
  public static String read(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}

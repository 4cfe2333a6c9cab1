package whyrandom.plot;

import whyrandom.math.PortableMath;

/**
 * A colour in OKLab, where equal distances look equal. Matrices: B. Ottosson, "A perceptual color
 * space for image processing", 2020, https://bottosson.github.io/posts/oklab/; transfer function:
 * IEC 61966-2-1 (sRGB).
 *
 * @param lightness 0 black to 1 white
 * @param greenRed below 0 green, above red
 * @param blueYellow below 0 blue, above yellow
 */
record Oklab(double lightness, double greenRed, double blueYellow) {

  static Oklab of(int rgb) {
    double r = linear(rgb >> 16 & 0xFF);
    double g = linear(rgb >> 8 & 0xFF);
    double b = linear(rgb & 0xFF);
    double l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The colour that lies the given share of the way to another. */
  Oklab towards(Oklab other, double share) {
    return new Oklab(
        lightness + (other.lightness - lightness) * share,
        greenRed + (other.greenRed - greenRed) * share,
        blueYellow + (other.blueYellow - blueYellow) * share);
  }

  /** The nearest {@code 0xRRGGBB}; what the screen cannot show is cut off. */
  int rgb() {
    double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
    double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
    double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
    int r = level(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int g = level(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int b = level(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return r << 16 | g << 8 | b;
  }

  private static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.04045 ? c / 12.92 : power((c + 0.055) / 1.055, 2.4);
  }

  private static int level(double linear) {
    double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * power(linear, 1 / 2.4) - 0.055;
    return (int) Math.max(0, Math.min(255, c * 255 + 0.5));
  }

  private static double cubeRoot(double x) {
    return x <= 0 ? 0 : power(x, 1.0 / 3);
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double power(double base, double exponent) {
    return PortableMath.exp(exponent * PortableMath.log(base));
  }
}

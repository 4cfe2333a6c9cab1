package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast form computes what the definition says, to the last bit. */
class GramSchmidtTest {
  @ParameterizedTest
  @CsvSource({"1,1", "1,5", "2,2", "3,7", "8,8", "31,32", "64,64", "5,256"})
  void vectorsAreThoseOfTheDefinition(int count, int length) {
    for (int seed = 0; seed < 20; seed++) {
      double[][] vectors = new double[count][];
      double[] flat = new double[(count + 1) * length];
      SplittableRandom random = new SplittableRandom(seed);
      for (int k = 0; k < count; k++) {
        vectors[k] = random.doubles(length, -1, 1).toArray();
        System.arraycopy(vectors[k], 0, flat, k * length, length);
      }
      define(vectors);
      GramSchmidt.orthonormalize(flat, length);
      for (int k = 0; k < count; k++) {
        assertThat(Arrays.copyOfRange(flat, k * length, (k + 1) * length)).isEqualTo(vectors[k]);
      }
    }
  }

  /**
   * A vector that is in the plane of those before it is none of finite length: it must not matter.
   */
  @ParameterizedTest
  @CsvSource({"2,3", "4,4"})
  void vectorsOfLengthZeroStay(int count, int length) {
    double[][] vectors = new double[count][length];
    vectors[count - 1][0] = 2;
    double[] flat = new double[(count + 1) * length];
    flat[(count - 1) * length] = 2;
    define(vectors);
    GramSchmidt.orthonormalize(flat, length);
    assertThat(Arrays.copyOfRange(flat, (count - 1) * length, count * length))
        .isEqualTo(vectors[count - 1]);
  }

  /** The method as the class says it. */
  private static void define(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      double[] v = vectors[k];
      for (int time = 0; time < 2; time++) {
        for (int before = 0; before < k; before++) {
          double[] q = vectors[before];
          double part = 0;
          for (int i = 0; i < v.length; i++) {
            part += q[i] * v[i];
          }
          for (int i = 0; i < v.length; i++) {
            v[i] -= part * q[i];
          }
        }
        double squares = 0;
        for (double x : v) {
          squares += x * x;
        }
        double size = squares > 0 ? Math.sqrt(squares) : 1;
        for (int i = 0; i < v.length; i++) {
          v[i] /= size;
        }
      }
    }
  }
}

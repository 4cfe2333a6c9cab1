package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.refusal.Refusal;

/** Laws of links, on many documents drawn with a fixed seed. */
class LinkRoundTripTest {
  private static final int DOCUMENTS = 10_000;
  private static final int MUTANTS = 100_000;
  private static final String PREFIX = "1:";

  @Test
  void whatIsWrittenOpensAsTheSame() {
    RandomDocuments documents = new RandomDocuments(11);
    int tooLong = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = documents.next();
      String link = Links.write(document);
      if (link.length() > Links.MAX_LENGTH) {
        tooLong++;
        continue;
      }
      Opened opened = Links.read(link);
      assertThat(opened.notices()).isEmpty();
      assertThat(opened.document()).as("%s", link).isEqualTo(document);
    }
    assertThat(tooLong).isLessThan(DOCUMENTS / 100);
  }

  /** However a document says what it says, its link is the same. */
  @Test
  void equalDocumentsHaveEqualLinks() {
    RandomDocuments documents = new RandomDocuments(12);
    for (int i = 0; i < DOCUMENTS / 20; i++) {
      Document document = documents.next();
      Document again = Documents.read(Documents.write(document)).document();
      assertThat(Links.write(again)).isEqualTo(Links.write(document));
    }
  }

  @Test
  void theBriefFormIsTheSameDocument() {
    RandomDocuments documents = new RandomDocuments(13);
    for (int i = 0; i < DOCUMENTS / 20; i++) {
      JsonObject whole = Documents.toJson(documents.next());
      JsonObject brief = Brief.of(whole);
      assertThat(Documents.toJson(Documents.read(brief).document())).isEqualTo(whole);
      assertThat(PackedWriter.write(whole).length() - PackedWriter.write(brief).length())
          .isLessThan(Brief.MOST_SAVED);
    }
  }

  @Test
  void damagedLinksAreRefusedInWords() {
    RandomDocuments documents = new RandomDocuments(14);
    Mutations mutations = new Mutations(14);
    String link = "";
    for (int i = 0; i < MUTANTS / 2; i++) {
      link = i % 50 == 0 ? Links.write(documents.next()) : link;
      isReadOrRefused(mutations.characters(link));
    }
  }

  /** Damaged by someone who mends the checksum. */
  @Test
  void forgedLinksAreReadOrRefusedInWords() {
    RandomDocuments documents = new RandomDocuments(15);
    SplittableRandom random = new SplittableRandom(15);
    byte[] bytes = {};
    int read = 0;
    for (int i = 0; i < MUTANTS / 2; i++) {
      bytes = i % 50 == 0 ? bytes(Links.write(documents.next())) : bytes;
      read += isReadOrRefused(PREFIX + PackedTest.text(mutant(bytes, random))) ? 1 : 0;
    }
    assertThat(read).isBetween(MUTANTS / 40, 4 * MUTANTS / 10);
  }

  private static byte[] bytes(String link) {
    byte[] all = Base64.getUrlDecoder().decode(link.substring(PREFIX.length()));
    return Arrays.copyOf(all, all.length - PackedReader.CHECKSUM_BYTES);
  }

  private static byte[] mutant(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    int length = bytes.length + random.nextInt(-1, 2);
    byte[] mutant = Arrays.copyOf(bytes, length);
    if (length > bytes.length) {
      System.arraycopy(bytes, at, mutant, at + 1, bytes.length - at);
    } else if (length < bytes.length) {
      System.arraycopy(bytes, at + 1, mutant, at, bytes.length - at - 1);
    }
    if (length > 0 && random.nextInt(4) > 0) {
      mutant[Math.min(at, length - 1)] = (byte) random.nextInt(256);
    }
    return mutant;
  }

  private static boolean isReadOrRefused(String link) {
    try {
      Links.read(link);
      return true;
    } catch (Refusal e) {
      assertThat(e.getMessage()).as(link).startsWith("The link cannot be opened: ");
      assertThat(e.getMessage().length()).as(link).isGreaterThan(35);
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(link, e);
    }
  }
}

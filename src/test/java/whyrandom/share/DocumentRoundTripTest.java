package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.refusal.Refusal;

/** Laws of reading and writing, on many documents drawn with a fixed seed. */
class DocumentRoundTripTest {
  private static final int DOCUMENTS = 10_000;
  private static final int MUTANTS = 100_000;

  @Test
  void whatIsWrittenIsReadBackAsTheSame() {
    RandomDocuments documents = new RandomDocuments(1);
    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = documents.next();
      String text = Documents.write(document);
      Opened opened = Documents.read(text);
      assertThat(opened.notices()).isEmpty();
      assertThat(opened.document()).as("document %s: %s", i, text).isEqualTo(document);
    }
  }

  @Test
  void writingIsCanonical() {
    RandomDocuments documents = new RandomDocuments(2);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < DOCUMENTS / 10; i++) {
      String text = Documents.write(documents.next());
      Json shuffled = shuffled(JsonReader.read(text), random);
      assertThat(Documents.write(Documents.read(shuffled.write()).document())).isEqualTo(text);
    }
  }

  @Test
  void everyDocumentThatIsReadCanBeRun() {
    RandomDocuments documents = new RandomDocuments(3);
    for (int i = 0; i < DOCUMENTS / 10; i++) {
      Document document = Documents.read(Documents.write(documents.next())).document();
      run(document.main());
      document.compare().ifPresent(DocumentRoundTripTest::run);
    }
  }

  private static void run(Variant variant) {
    new Run(variant.experiment(), variant.edits()).seek(1);
  }

  @Test
  void documentsWithWrongValuesAreReadOrRefusedInWords() {
    RandomDocuments documents = new RandomDocuments(4);
    Mutations mutations = new Mutations(4);
    Json json = JsonNull.NULL;
    int read = 0;
    for (int i = 0; i < 3 * MUTANTS / 4; i++) {
      json = i % 10 == 0 ? Documents.toJson(documents.next()) : json;
      if (mutations.value(json) instanceof JsonObject mutant) {
        read += isRead(() -> Documents.read(mutant), mutant, i % 10 == 0) ? 1 : 0;
      }
    }
    assertThat(read).isBetween(MUTANTS / 10, 6 * MUTANTS / 10);
  }

  @Test
  void damagedTextsAreReadOrRefusedInWords() {
    RandomDocuments documents = new RandomDocuments(5);
    Mutations mutations = new Mutations(5);
    String text = "";
    int read = 0;
    for (int i = 0; i < MUTANTS / 4; i++) {
      text = i % 10 == 0 ? Documents.write(documents.next()) : text;
      String mutant = mutations.characters(text);
      read += isRead(() -> Documents.read(mutant), mutant, i % 10 == 0) ? 1 : 0;
    }
    assertThat(read).isBetween(MUTANTS / 40, 9 * MUTANTS / 40);
  }

  /** Whether it is not refused; if asked for, also that it is the same when written and read. */
  private static boolean isRead(Supplier<Opened> reading, Object mutant, boolean isWrittenToo) {
    try {
      Document document = reading.get().document();
      if (isWrittenToo) {
        String text = Documents.write(document);
        assertThat(Documents.read(text).document()).as("%s", mutant).isEqualTo(document);
      }
      return true;
    } catch (Refusal e) {
      assertThat(e.getMessage()).as("%s", mutant).contains(": ");
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(mutant.toString(), e);
    }
  }

  /** The same value with the fields of all its objects in another order. */
  private static Json shuffled(Json json, SplittableRandom random) {
    if (json instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      array.items().forEach(item -> items.add(shuffled(item, random)));
      return new JsonArray(items);
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    List<String> names = new ArrayList<>(object.fields().keySet());
    JsonObject.Builder builder = new JsonObject.Builder();
    while (!names.isEmpty()) {
      String name = names.remove(random.nextInt(names.size()));
      Optional<Json> value = object.get(name);
      builder.put(name, shuffled(value.orElseThrow(), random));
    }
    return builder.build();
  }
}

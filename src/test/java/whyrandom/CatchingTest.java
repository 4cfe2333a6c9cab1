package whyrandom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who shows or answers why something cannot be catches a {@code Refusal} and nothing more general:
 * an error of the program is never told as a mistake of the reader.
 */
class CatchingTest {
  private static final Set<String> GENERAL =
      Set.of("IllegalArgumentException", "RuntimeException", "Exception", "Throwable");

  /** These answer somebody who would wait for ever, and say that it was an error. */
  private static final Set<String> ANSWER_ERRORS_AS_ERRORS =
      Set.of(
          "app/sharing/Scripting.java",
          "web/ScriptBridge.java",
          "site/SiteServer.java",
          "site/still/Cards.java");

  private static final Pattern CATCH = Pattern.compile("\\bcatch\\s*\\(([\\w.|\\s]+)\\s\\w+\\)");

  @Test
  void nobodyCatchesMoreThanRefusals() throws IOException {
    Set<String> catching = new TreeSet<>();
    for (Path file : SourceScan.files("")) {
      if (catchesMore(Files.readString(file))) {
        catching.add(SourceScan.SOURCES.relativize(file).toString().replace('\\', '/'));
      }
    }
    assertThat(catching).isEqualTo(new TreeSet<>(ANSWER_ERRORS_AS_ERRORS));
  }

  @Test
  void everyFormOfACatchIsFound() {
    assertThat(catchesMore("} catch (IllegalArgumentException e) {")).isTrue();
    assertThat(catchesMore("} catch (final RuntimeException | Error e) {")).isTrue();
    assertThat(catchesMore("} catch (java.lang.Exception\n e) {")).isTrue();
    assertThat(catchesMore("} catch (Refusal | NumberFormatException e) {")).isFalse();
  }

  private static boolean catchesMore(String source) {
    Matcher matcher = CATCH.matcher(source);
    while (matcher.find()) {
      for (String type : List.of(matcher.group(1).split("[^\\w]+"))) {
        if (GENERAL.contains(type)) {
          return true;
        }
      }
    }
    return false;
  }
}

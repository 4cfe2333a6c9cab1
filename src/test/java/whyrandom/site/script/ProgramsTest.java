package whyrandom.site.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramsTest {
  private static final List<List<String>> ALL =
      Stream.of(Programs.ofSite(Path.of("site")), Programs.ofEngine(Path.of("bench")))
          .flatMap(List::stream)
          .toList();

  @Test
  void namesMainClassesAndLatePackagesThatAreThere() {
    for (List<String> program : ALL) {
      assertIsThere(program.get(1), ".class");
      for (int i = 4; i < program.size(); i += 2) {
        for (String name : program.get(i).split("\\+")) {
          assertIsThere(name, "");
        }
      }
    }
  }

  private static void assertIsThere(String name, String ending) {
    String path = name.replace('.', '/') + ending;
    assertThat(Programs.class.getClassLoader().getResource(path)).as(name).isNotNull();
  }

  @Test
  void writesEachFileOnce() {
    Set<String> files = new HashSet<>();
    for (List<String> program : ALL) {
      for (int i = 2; i < program.size(); i += i == 2 ? 1 : 2) {
        assertThat(files.add(program.get(i))).as(program.get(i)).isTrue();
      }
    }
  }

  @Test
  void wantsToKnowWhere() {
    assertThatIllegalArgumentException().isThrownBy(() -> Programs.main(new String[0]));
  }
}

package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final String BOM =
      """
      {"version": 1, "metadata": {"component": {"bom-ref": "us", "name": "us"}},
       "components": [
         {"name": "in", "bom-ref": "in@1"}, {"name": "tool", "bom-ref": "tool@2"},
         {"name": "deep", "bom-ref": "deep@3"}],
       "dependencies": [
         {"ref": "us", "dependsOn": ["in@1", "tool@2"]}, {"ref": "in@1", "dependsOn": ["tool@2", "deep@3"]},
         {"ref": "tool@2", "dependsOn": ["deep@3"]}, {"ref": "deep@3"}]}
      """;

  @Test
  void leavesOutWhatDoesNotShip() {
    assertThat(Papers.shipped(BOM, Set.of("in", "deep")))
        .isEqualToIgnoringWhitespace(
            """
            {"version": 1, "metadata": {"component": {"bom-ref": "us", "name": "us"}},
             "components": [{"name": "in", "bom-ref": "in@1"}, {"name": "deep", "bom-ref": "deep@3"}],
             "dependencies": [
               {"ref": "us", "dependsOn": ["in@1"]}, {"ref": "in@1", "dependsOn": ["deep@3"]},
               {"ref": "deep@3"}]}
            """);
  }

  @Test
  void refusesABillThatLacksWhatShips() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Papers.shipped(BOM, Set.of("in", "other")))
        .withMessageContaining("[other]");
  }
}

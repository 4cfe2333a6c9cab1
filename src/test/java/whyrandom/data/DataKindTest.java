package whyrandom.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataKindTest {

  @Test
  void everyKindIsFoundByTheNameThatDocumentsUse() {
    String[] ids = {
      "xor", "and", "or", "gauss", "circle", "spiral", "moons", "stripes", "three", "plane",
      "bumps", "custom"
    };
    assertThat(DataKind.values()).extracting(DataKind::id).contains(ids);
    for (DataKind kind : DataKind.values()) {
      assertThat(DataKind.of(kind.id())).contains(kind);
    }
    for (Task task : Task.values()) {
      assertThat(Task.of(task.id())).contains(task);
    }
  }

  @Test
  void otherNamesAreNoKind() {
    assertThat(DataKind.of("XOR")).isEmpty();
    assertThat(DataKind.of("")).isEmpty();
    assertThat(Task.of("constructor")).isEmpty();
  }

  @Test
  void onlyPlaneAndBumpsAreRegressionsByThemselves() {
    for (DataKind kind : DataKind.values()) {
      boolean isRegression = kind == DataKind.PLANE || kind == DataKind.BUMPS;
      assertThat(kind.task() == Task.REGRESSION).isEqualTo(isRegression);
    }
    assertThat(DataKind.THREE.classes()).isEqualTo(3);
    assertThat(DataKind.XOR.classes()).isEqualTo(2);
    assertThat(DataKind.PLANE.classes()).isZero();
  }
}

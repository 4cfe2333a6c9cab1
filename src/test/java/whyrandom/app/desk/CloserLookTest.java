package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.flavour.templates.Fragment;

class CloserLookTest {
  private final Notices notices = new Notices();
  private final List<Runnable> loaded = new ArrayList<>();
  private final List<Runnable> failed = new ArrayList<>();
  private int made;
  private final CloserLook look =
      new CloserLook(
          (then, failure) -> {
            loaded.add(then);
            failed.add(failure);
          },
          it -> {
            made++;
            return new NoPanel();
          },
          notices,
          () -> {});

  private int left;

  private final class NoPanel implements CloserLook.Panel {
    @Override
    public Fragment fragment() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void paint() {}

    @Override
    public void leave() {
      left++;
    }
  }

  @Test
  void whatATabShowsElsewhereGoesHoweverTheTabIsLeft() {
    look.choose("step");
    look.open();
    loaded.get(0).run();
    assertThat(left).isZero();
    look.choose("units");
    assertThat(left).isEqualTo(1);
    look.toggle();
    assertThat(left).isEqualTo(2);
    look.choose("step");
    assertThat(left).isEqualTo(2);
  }

  @Test
  void nothingIsLoadedBeforeItIsWanted() {
    assertThat(loaded).isEmpty();
    assertThat(look.isOpen()).isFalse();
  }

  @Test
  void itIsLoadedAndMadeOnce() {
    look.open();
    assertThat(look.shown()).isEmpty();
    look.toggle();
    look.toggle();
    loaded.get(0).run();
    assertThat(look.shown()).isPresent();
    look.close();
    assertThat(look.shown()).isEmpty();
    look.open();
    assertThat(look.shown()).isPresent();
    assertThat(loaded).hasSize(1);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void aFailureIsToldAndCanBeTriedAgain() {
    look.open();
    failed.get(0).run();
    assertThat(look.isOpen()).isFalse();
    assertThat(notices.message()).contains("could not be loaded");
    look.open();
    loaded.get(1).run();
    assertThat(look.shown()).isPresent();
  }
}

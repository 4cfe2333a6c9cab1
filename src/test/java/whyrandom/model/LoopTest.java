package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

/** What happens in a frame, and in which order. */
class LoopTest {
  private double now;
  private final Loop loop = new Loop(6);
  private final List<String> done = new ArrayList<>();
  private final Part one = new Part("one");

  private final class Part implements Stage {
    private final String name;
    private final Workbench workbench =
        new Workbench(
            new Document(new Variant(Experiment.standard(), List.of()), Optional.empty(), 0));
    private final Player player = new Player(workbench, () -> now += 0.25);
    private boolean isDue = true;
    private boolean isAwaited;
    private double budget;

    Part(String name) {
      this.name = name;
      workbench.setSpeed(Speed.FASTEST);
      loop.add(this);
    }

    private void note(String what) {
      done.add(name + " " + what);
    }

    @Override
    public Player player() {
      return player;
    }

    @Override
    public boolean isDue() {
      return isDue;
    }

    @Override
    public boolean isAwaited() {
      return isAwaited;
    }

    @Override
    public void rest() {
      note("rests");
      workbench.pause();
    }

    @Override
    public void begin() {
      note("begins");
    }

    @Override
    public void write() {
      note("writes at " + workbench.step());
    }

    @Override
    public boolean paint() {
      note("paints");
      return false;
    }

    @Override
    public boolean serve(double budget) {
      note("serves");
      this.budget = budget;
      return false;
    }

    @Override
    public void changed() {
      note("changed");
    }

    @Override
    public void end(boolean hasMore) {
      note(hasMore ? "goes on" : "ends");
    }
  }

  private void comeIn(int parts) {
    for (int i = 0; i < parts; i++) {
      loop.frame(true);
    }
    done.clear();
  }

  @Test
  void partsComeOneAtATimeAndAreDrawnInTheNextFrame() {
    Part other = new Part("other");
    other.workbench.play();
    assertThat(loop.frame(true)).isTrue();
    assertThat(done).containsExactly("one begins", "one writes at 0", "one goes on");
    done.clear();
    assertThat(loop.frame(true)).isTrue();
    assertThat(done)
        .contains("one paints", "other writes at 0", "other goes on")
        .doesNotContain("other paints");
    done.clear();
    loop.frame(true);
    assertThat(done).contains("other paints");
    assertThat(other.workbench.step()).isPositive();
  }

  @Test
  void allIsDoneOnceAndInItsOrder() {
    comeIn(1);
    assertThat(loop.frame(true)).isFalse();
    assertThat(done)
        .containsExactly(
            "one begins", "one writes at 0", "one paints", "one serves", "one changed", "one ends");
    done.clear();
    loop.frame(true);
    assertThat(done).as("nothing has changed").doesNotContain("one changed");
  }

  @Test
  void trainingIsSharedByAllThatMove() {
    Part other = new Part("other");
    comeIn(2);
    one.workbench.play();
    loop.frame(true);
    assertThat(one.budget).isEqualTo(6);
    other.workbench.play();
    assertThat(loop.frame(true)).isTrue();
    assertThat(one.budget).isEqualTo(3);
    assertThat(other.budget).isEqualTo(3);
  }

  @Test
  void whatIsNotDueCostsNothing() {
    one.isDue = false;
    assertThat(loop.frame(true)).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void unseenOnlyWhatSomebodyWaitsForGoesOn() {
    Part other = new Part("other");
    other.workbench.seek(100_000);
    other.isAwaited = true;
    one.workbench.play();
    assertThat(loop.frame(false)).isTrue();
    assertThat(done).contains("one rests").doesNotContain("one begins").contains("other begins");
    assertThat(one.workbench.step()).isZero();
    assertThat(other.workbench.step()).isPositive();
    assertThat(other.budget).isGreaterThan(11);
  }
}

package whyrandom.model.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Experiment;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

class DealerTest {
  private static final Plan PLAN = Plan.of(Experiment.standard(), 3);

  private double now;
  private final List<Worker> workers = new ArrayList<>();
  private final TreeMap<Long, Integer> delivered = new TreeMap<>();

  /** A worker that answers, or fails, when it is told to. */
  private final class Worker implements Hand {
    private final Listener listener;
    private Optional<Batch> asked = Optional.empty();
    private boolean isEnded;

    Worker(Listener listener) {
      this.listener = listener;
      workers.add(this);
    }

    @Override
    public void ask(Plan plan, long seed, int count) {
      assertThat(asked).as("one question at a time").isEmpty();
      assertThat(isEnded).isFalse();
      asked = Optional.of(new Batch(plan, seed, count));
    }

    @Override
    public void end() {
      isEnded = true;
    }

    boolean isBusy() {
      return asked.isPresent() && !isEnded;
    }

    void answer() {
      Batch batch = asked.get();
      asked = Optional.empty();
      now += batch.count();
      Starts starts = new Starts(batch.plan(), batch.seed(), batch.count());
      while (!starts.advance(100)) {}
      listener.answered(starts.take(), batch.count());
    }

    void fail() {
      listener.failed();
    }
  }

  private Dealer dealer(Hand.Agency agency, int hands) {
    return new Dealer(agency, hands, () -> now, this::take);
  }

  private void take(Plan plan, List<Ending> endings) {
    assertThat(plan).isSameAs(PLAN);
    for (Ending ending : endings) {
      delivered.merge(ending.seed(), 1, Integer::sum);
    }
  }

  private void assertEachOnce(int count) {
    assertThat(delivered).hasSize(count);
    assertThat(delivered.firstKey()).isEqualTo(1);
    assertThat(delivered.lastKey()).isEqualTo(count);
    assertThat(delivered.values()).allMatch(times -> times == 1);
  }

  /** Whatever answers, fails, is paused or goes on, and in whatever order. */
  @RepeatedTest(20)
  void everyStartIsDeliveredOnce(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    Dealer dealer = dealer(listener -> Optional.of(new Worker(listener)), 1 + random.nextInt(4));
    dealer.add(new Batch(PLAN, 1, 60));
    dealer.add(new Batch(PLAN, 61, 40));
    for (int i = 0; dealer.isBusy(); i++) {
      assertThat(i).as("it comes to an end").isLessThan(10_000);
      List<Worker> busy = workers.stream().filter(Worker::isBusy).toList();
      int what = random.nextInt(10);
      if (what == 0) {
        dealer.pause();
      } else if (what <= 2) {
        dealer.resume();
      } else if (what == 3 && !busy.isEmpty()) {
        busy.get(random.nextInt(busy.size())).fail();
      } else if (!busy.isEmpty()) {
        busy.get(random.nextInt(busy.size())).answer();
      } else {
        dealer.work(1e9);
        dealer.resume();
      }
    }
    assertEachOnce(100);
    assertThat(workers).as("idle workers go").allMatch(worker -> worker.isEnded);
  }

  @Test
  void withoutWorkersThePageDoesTheWorkInSlices() {
    Dealer dealer = dealer(listener -> Optional.empty(), 4);
    dealer.add(new Batch(PLAN, 1, 5));
    assertThat(dealer.work(0)).as("no time, no work").isTrue();
    assertThat(delivered).isEmpty();
    dealer.pause();
    assertThat(dealer.work(1)).isFalse();
    assertThat(delivered).isEmpty();
    dealer.resume();
    assertThat(dealer.work(1)).isFalse();
    assertEachOnce(5);
  }

  /** A busy page hears of an answer late: that must not make the next question smaller. */
  @Test
  void whatAWorkerGetsFollowsItsOwnTimeAndNotThePages() {
    Dealer dealer = dealer(listener -> Optional.of(new Worker(listener)), 1);
    dealer.add(new Batch(PLAN, 1, 1000));
    int largest = 0;
    for (int i = 0; i < 4; i++) {
      now += 10_000;
      largest = Math.max(largest, workers.get(0).asked.get().count());
      workers.get(0).answer();
    }
    assertThat(largest).isEqualTo(120);
  }

  @Test
  void workersThatOnlyFailAreGivenUp() {
    Dealer dealer = dealer(listener -> Optional.of(new Worker(listener)), 2);
    dealer.add(new Batch(PLAN, 1, 8));
    for (int i = 0; i < workers.size(); i++) {
      if (workers.get(i).isBusy()) {
        workers.get(i).fail();
      }
    }
    assertThat(workers).hasSizeLessThan(8);
    dealer.work(1);
    assertThat(dealer.isBusy()).isFalse();
    assertEachOnce(8);
  }

  @Test
  void whatIsCancelledIsNotHeardOf() {
    Dealer dealer = dealer(listener -> Optional.of(new Worker(listener)), 2);
    dealer.add(new Batch(PLAN, 1, 50));
    workers.get(0).answer();
    int soFar = delivered.size();
    dealer.cancel();
    assertThat(dealer.isBusy()).isFalse();
    assertThat(workers).allMatch(worker -> worker.isEnded);
    workers.forEach(worker -> worker.listener.failed());
    workers.forEach(worker -> worker.listener.answered(List.of(), 1));
    assertThat(dealer.isBusy()).isFalse();
    assertThat(delivered).hasSize(soFar);
    dealer.add(new Batch(PLAN, soFar + 1, 2));
    workers.stream().filter(Worker::isBusy).toList().forEach(Worker::answer);
    assertEachOnce(soFar + 2);
  }
}

package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.app.time.TimeView;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;
import whyrandom.model.Player;
import whyrandom.model.TimeLeft;
import whyrandom.model.Workbench;
import whyrandom.web.events.Key;
import whyrandom.web.events.RoomBinder;

/** What is told of a long way through time, and how it is stopped. */
class TravelTest {
  private static final int FAR = 100_000_000;

  private double now = 1000;
  private final Workbench workbench =
      new Workbench(document(Experiment.standard().withBatchSize(10), FAR));
  private final Player player = new Player(workbench, () -> now += 1);
  private final TimeView time =
      new TimeView(new Desk(workbench, player, new Notices(), new Sheets()));

  private static Document document(Experiment e, int step) {
    return new Document(new Variant(e, List.of()), Optional.empty(), step);
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      player.frame(10);
      now += 6;
    }
  }

  /** On the way for two seconds. */
  private int travelled() {
    frames(120);
    assertThat(player.travel().isLong()).isTrue();
    return workbench.step();
  }

  @Test
  void aLongWayIsToldOfOnceItHasTakenAWhile() {
    frames(5);
    assertThat(time.isGoingOn()).isFalse();
    assertThat(time.getTip()).isEmpty();
    travelled();
    assertThat(time.isGoingOn()).isTrue();
    assertThat(time.getTip())
        .matches("on the way to step 100\u202f000\u202f000 · under 1 % · about \\d+ hours left");
    assertThat(time.getTipAnchor()).isEqualTo("start");
    assertThat(time.getTipAt()).isEqualTo("0%");
    assertThat(time.getFurthest()).isEqualTo("100000000");
    assertThat(time.getContext()).startsWith("epoch ");
  }

  @Test
  void theTimeLeftIsRight() {
    workbench.seek(100_000);
    travelled();
    double perSecond = workbench.step() / 2.0; // about two seconds of the clock have gone
    double seconds = (100_000 - workbench.step()) / perSecond;
    assertThat(player.travel().brief()).endsWith(" · " + TimeLeft.of(seconds).brief());
  }

  @Test
  void whereThereIsLittleRoomItIsToldInTwoParts() {
    time.setRoom(new RoomBinder.Room(140, 0, 13));
    travelled();
    assertThat(time.getTip()).matches("under 1 % · \\d+ h left");
    assertThat(time.getContext()).isEqualTo("of 100\u202f000\u202f000");
  }

  @Test
  void wordsChangeAtMostOnceASecondAndAreSaidSeldom() {
    workbench.seek(50_000);
    travelled();
    String said = player.travel().saying();
    assertThat(said).startsWith("On the way to step 50\u202f000: ").endsWith(" left.");
    String words = player.travel().words();
    int changes = 0;
    for (int i = 0; i < 300; i++) {
      frames(1);
      changes += words.equals(player.travel().words()) ? 0 : 1;
      words = player.travel().words();
      assertThat(player.travel().saying()).isEqualTo(said);
    }
    assertThat(changes).isBetween(1, 6);
  }

  @Test
  void aShortWayIsNotToldOf() {
    workbench.stop();
    for (int i = 0; i < 100; i++) {
      time.step();
      frames(1);
      assertThat(time.isGoingOn()).isFalse();
    }
    assertThat(workbench.step()).isEqualTo(100);
  }

  @Test
  void theButtonStopsItAtTheStepReached() {
    int step = travelled();
    time.toggle();
    frames(10);
    assertThat(workbench.step()).isEqualTo(step);
    assertThat(workbench.document().step()).isEqualTo(step);
    assertThat(workbench.isMoving()).isFalse();
    assertThat(time.isGoingOn()).isFalse();
    assertThat(time.getFurthest()).isEqualTo(Integer.toString(step));
    assertThat(player.travel().saying()).isEmpty();
    time.toggle();
    frames(10);
    assertThat(workbench.isPlaying()).isTrue();
    assertThat(workbench.step()).isBetween(step + 1, step + 20);
  }

  @Test
  void stepAndBackStopItAndGoOneStepFromThere() {
    int step = travelled();
    time.step();
    frames(10);
    assertThat(workbench.step()).isEqualTo(step + 1);
    workbench.seek(FAR);
    step = travelled();
    time.press(Key.named(","));
    frames(10);
    assertThat(workbench.step()).isEqualTo(step - 1);
  }

  @Test
  void epochStopsItAndGoesToTheEndOfThisOne() {
    travelled();
    int epoch = workbench.main().state().epoch();
    time.epoch();
    frames(10);
    assertThat(workbench.main().state().epoch()).isEqualTo(epoch + 1);
    assertThat(workbench.isTravelling()).isFalse();
  }

  @Test
  void twoPressesOfEpochAreTwoEpochs() {
    workbench.stop();
    time.epoch();
    time.epoch();
    frames(10);
    assertThat(workbench.main().state().epoch()).isEqualTo(2);
  }

  @Test
  void rewindGoesToTheStartAtOnce() {
    travelled();
    time.rewind();
    frames(1);
    assertThat(workbench.step()).isZero();
    assertThat(workbench.isTravelling()).isFalse();
  }

  @Test
  void anEditStopsItAndIsMadeThere() {
    int step = travelled();
    workbench.setWeight(0, new Place(1, 0, 0), 0.5);
    frames(10);
    assertThat(workbench.step()).isEqualTo(step);
    assertThat(workbench.main().state().edits().get(0).step()).isEqualTo(step);
    workbench.undo();
    frames(10);
    assertThat(workbench.step()).isEqualTo(step);
    assertThat(workbench.main().state().edits()).isEmpty();
  }

  @Test
  void aLongWayByEpochsIsToldOfToo() {
    workbench.stop();
    workbench.epochs(1000);
    travelled();
    assertThat(time.getTip())
        .startsWith("on the way to the end of epoch 1000 · ")
        .endsWith(" seconds left");
    int updates = 14; // of 140 examples in batches of 10
    assertThat(time.getFurthest()).isEqualTo(Integer.toString(1000 * updates));
  }

  @Test
  void aMachineThatSleptDoesNotMakeItLonger() {
    workbench.seek(100_000);
    travelled();
    now += 8 * 3600e3;
    frames(200);
    assertThat(player.travel().brief()).endsWith(" s left");
  }
}

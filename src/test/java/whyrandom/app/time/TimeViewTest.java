package whyrandom.app.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.experiment.Chronicle;
import whyrandom.experiment.Place;
import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.RoomBinder;

/** What the way through the run says of its steps, and its keys. */
class TimeViewTest {
  private final Workbench workbench = Samples.comparison(4);
  private final TimeView time =
      new TimeView(
          new Desk(workbench, new Player(workbench, () -> 0), new Notices(), new Sheets()));

  private void go(Runnable verb) {
    show();
    verb.run();
    while (!workbench.travel(1000)) {}
    show();
  }

  /** What is shown is measured. */
  private void show() {
    workbench.lanes().forEach(Seen::train);
  }

  /** 400 pixels wide between the insets of half a thumb. */
  private void pointAt(double x) {
    time.setRoom(new RoomBinder.Room(418, 0, 13));
    time.hover(new Pointer(Pointer.Phase.MOVE, 9 + x, 5, 418, 24, 1, false, false, false, false));
  }

  /** Edits at steps 10 (A), 10 (B), 40 (both) of 100. */
  private void edited() {
    go(() -> workbench.stepBy(10));
    workbench.setWeight(0, new Place(1, 1, 0), 0.5);
    workbench.fill(1, 2, 0.25);
    go(() -> workbench.stepBy(30));
    workbench.change(e -> e.withBatchSize(9));
    go(() -> workbench.stepBy(60));
  }

  private String loss(int lane, int step) {
    Chronicle chronicle = workbench.lanes().get(lane).state().chronicle();
    int i = chronicle.nearest(step);
    assertThat(chronicle.step(i)).isEqualTo(step);
    return Numbers.shortText(chronicle.trainLoss(i));
  }

  @Test
  void thePointerIsToldStepAndLosses() {
    edited();
    pointAt(4 * 73);
    assertThat(time.getTip()).isEqualTo("step 73 · loss A " + loss(0, 73) + ", B " + loss(1, 73));
    assertThat(time.getTipAt()).isEqualTo("73.000%");
    assertThat(time.getTipAnchor()).isEqualTo("middle");
    pointAt(-50);
    assertThat(time.getTip()).startsWith("step 0 · loss A ");
    assertThat(time.getTipAnchor()).isEqualTo("start");
    pointAt(900);
    assertThat(time.getTip()).startsWith("step 100 · loss A ");
    assertThat(time.getTipAnchor()).isEqualTo("end");
  }

  @Test
  void nearAMarkThePointerIsToldWhatWasEdited() {
    edited();
    pointAt(4 * 41);
    assertThat(time.getTip())
        .isEqualTo("step 40 · batch size 9 · loss A " + loss(0, 40) + ", B " + loss(1, 40));
    pointAt(4 * 11 + 1);
    assertThat(time.getTip()).startsWith("step 10 · ").contains(" · A x₁ → unit 2 = 0.5");
    pointAt(4 * 13);
    assertThat(time.getTip()).startsWith("step 13 · loss A ");
  }

  @Test
  void aLossThatIsNotNotedIsThatOfTheNearestNote() {
    go(() -> workbench.stepBy(3000));
    Chronicle chronicle = workbench.main().state().chronicle();
    int noted = chronicle.step(chronicle.nearest(1501));
    assertThat(noted).isEqualTo(1500);
    StepNotes notes = new StepNotes(workbench, () -> 0);
    assertThat(notes.about(1501)).contains(" at step " + noted);
    assertThat(notes.about(noted)).doesNotContain("at step");
  }

  @Test
  void theSliderSaysWhatWasEditedWhereItStands() {
    edited();
    go(() -> workbench.seek(10));
    assertThat(time.getSpoken())
        .isEqualTo("step 10 of 100, epoch 10 · A x₁ → unit 2 = 0.5 · B output: all weights = 0.25");
    time.leave();
    assertThat(time.getTip()).startsWith("step 10 · A x₁");
  }

  @Test
  void keysGoStepByStepAndFromEditToEdit() {
    edited();
    go(() -> time.press(Key.named(",")));
    assertThat(workbench.step()).isEqualTo(99);
    go(() -> time.press(Key.named(".")));
    assertThat(workbench.step()).isEqualTo(100);
    assertThat(time.press(Key.named("PageUp"))).isFalse();
    go(() -> time.press(Key.named("PageDown")));
    assertThat(workbench.step()).isEqualTo(40);
    go(() -> time.press(Key.named("PageDown")));
    assertThat(workbench.step()).isEqualTo(10);
    assertThat(time.press(Key.named("PageDown"))).isFalse();
    go(() -> time.press(Key.named("PageUp")));
    assertThat(workbench.step()).isEqualTo(40);
    assertThat(time.press(Key.named("a"))).isFalse();
  }

  @Test
  void aLongNoteIsCutToWhatThereIsRoomFor() {
    for (int unit = 0; unit < 4; unit++) {
      workbench.setWeight(0, new Place(1, unit, 1), 0.123456789);
      workbench.fill(0, 1, 0.987654321);
    }
    time.leave();
    assertThat(time.getTip().length()).isBetween(60, 100);
    assertThat(time.getTip()).endsWith("…");
    assertThat(time.getTipAnchor()).isEqualTo("start");
    assertThat(time.getSpoken()).contains("x₂ → unit 4 = 0.123456789");
  }

  @Test
  void nothingIsToldWhileItPlaysUnlessAsked() {
    go(() -> workbench.stepBy(10));
    workbench.play();
    assertThat(time.getTip()).isEmpty();
    pointAt(4);
    assertThat(time.getTip()).startsWith("step 0");
  }
}

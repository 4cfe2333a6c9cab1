package whyrandom.app.inside;

import java.util.Optional;
import whyrandom.app.desk.Shell;
import whyrandom.share.Opened;
import whyrandom.share.Question;

/** A page on which nothing happens by itself; it counts the frames that are asked for. */
public final class StillShell implements Shell {
  @Override
  public Optional<Question> question() {
    return Optional.empty();
  }

  public int frames;
  public double millis;

  /** How many frames were asked for. */
  public int frames() {
    return frames;
  }

  /** Time passes. */
  public void pass(double more) {
    millis += more;
  }

  @Override
  public double millis() {
    return millis;
  }

  @Override
  public void requestFrame() {
    frames++;
  }

  @Override
  public void openFile() {}

  @Override
  public void saveFile() {}

  @Override
  public void open(Opened opened) {}

  @Override
  public void share() {}

  @Override
  public void enterLink() {}

  @Override
  public boolean isPrinting() {
    return false;
  }

  @Override
  public boolean isDark() {
    return false;
  }

  @Override
  public void setDark(boolean on) {}

  @Override
  public boolean isPresenter() {
    return false;
  }

  @Override
  public void setPresenter(boolean on) {}

  @Override
  public boolean isFocused(String selector) {
    return false;
  }

  @Override
  public void enterWeight() {}

  @Override
  public void leaveWeight() {}

  @Override
  public void leaveCloserLook() {}

  @Override
  public boolean closeMenus() {
    return false;
  }
}

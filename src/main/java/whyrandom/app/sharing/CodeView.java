package whyrandom.app.sharing;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Shell;
import whyrandom.code.Code;
import whyrandom.code.Language;
import whyrandom.model.Workbench;
import whyrandom.refusal.Refusal;
import whyrandom.web.Files;

/** What is open as a program, in a language of the reader's choice. */
@BindTemplate("templates/sharing/code.html")
public final class CodeView {
  private final Workbench workbench;
  private final Shell shell;
  private final Late<Boolean> script;
  private final CopiedText copied = new CopiedText();
  private String fault = "";
  private String kind = "pytorch";
  private String writtenKind = "";
  private int revision = -1;
  private int step = -1;
  private String code = "";
  private String refusal = "";

  CodeView(Desk desk, Shell shell, Late<Boolean> script) {
    workbench = desk.workbench();
    this.shell = shell;
    this.script = script;
  }

  /** Loads what writes programs, if it is not there. */
  void load() {
    fault = "";
    script.want(isThere -> shell.requestFrame(), this::failed);
    Templates.update();
  }

  private void failed(String message) {
    fault = message;
    shell.requestFrame();
  }

  /** The languages; none before what writes them is there. */
  public List<Choice> getKinds() {
    List<Choice> list = new ArrayList<>();
    if (script.get().isPresent()) {
      for (Language language : Language.values()) {
        list.add(new Choice(language.id(), language.label(), language.id().equals(kind)));
      }
    }
    return list;
  }

  /** Chooses a language. */
  public void choose(Choice choice) {
    kind = choice.id();
  }

  /** Writes it anew if anything has changed. */
  private void write() {
    boolean isOld =
        revision != workbench.revision() || step != workbench.step() || !writtenKind.equals(kind);
    if (script.get().isEmpty() || !isOld) {
      return;
    }
    revision = workbench.revision();
    step = workbench.step();
    writtenKind = kind;
    code = "";
    refusal = "";
    try {
      code = Code.of(kind, workbench.now(), workbench.isComparing());
    } catch (Refusal e) {
      String message = e.getMessage();
      refusal = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
  }

  /** The program; empty if there is none. */
  public String getCode() {
    write();
    return code;
  }

  /** Whether there is a program. */
  public boolean isThere() {
    return !getCode().isEmpty();
  }

  /** What is so of the program, or why there is none. */
  public String getAbout() {
    if (!fault.isEmpty()) {
      return fault;
    }
    if (script.get().isEmpty()) {
      return "Loading…";
    }
    return isThere()
        ? "Data, initial weights and training to this step: it computes the same numbers, but for"
            + " rounding."
        : refusal;
  }

  private String file() {
    return Language.of(kind).file();
  }

  /** {@code Save as program.py}. */
  public String getSaveLabel() {
    return isThere() ? "Save as " + file() : "";
  }

  /** Copies the program. */
  public void copy() {
    copied.copy(getCode());
  }

  /** What has become of that; may be empty. */
  public String getSaid() {
    return copied.said(getCode());
  }

  /** Saves the program to a file. */
  public void save() {
    Files.save(file(), "text/plain", getCode());
  }
}

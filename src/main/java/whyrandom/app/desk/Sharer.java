package whyrandom.app.desk;

import org.teavm.flavour.templates.Fragment;
import whyrandom.experiment.Document;
import whyrandom.refusal.Refusal;
import whyrandom.share.Opened;

/**
 * What shares an experiment, and opens what others shared: a script of its own, see {@link Late}.
 *
 * <p>TeaVM puts a method that is called from a single place into that place, with all that it
 * needs: these are called from two at least, or the first script would hold what is to come late.
 */
public interface Sharer {
  /** The id of the dialog that makes a link of what is open. */
  String SHARE = "share";

  /** The id of the dialog that asks for a link. */
  String OPEN_LINK = "open-link";

  /** Its dialogs. */
  Fragment fragment();

  /** What carries out what scripts ask for. */
  Scripts scripts();

  /** Shows one of them. */
  void show(String dialog);

  /**
   * The link to a document: an absolute address.
   *
   * @throws Refusal if it would be too long
   */
  String link(Document document);

  /**
   * What a link asks for, of ours or of another program: all of it, or what follows the {@code #}.
   *
   * @throws Refusal if it cannot be opened, with a message for the reader
   */
  Opened read(String link);
}

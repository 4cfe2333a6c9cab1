package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Files of the reader: text is saved to one, or read from one that is picked or dropped. */
public final class Files {
  private Files() {}

  /** Who gets what is read. */
  public interface Reader {
    /** A file was read. */
    void read(String name, String text);

    /** A file could not be read; the message is for the reader. */
    void refuse(String message);
  }

  /**
   * Offers a text as a download.
   *
   * @param name of the file, with its extension
   * @param type its MIME type, for example {@code application/json}
   */
  @JSBody(
      params = {"name", "type", "text"},
      script =
          "var url = URL.createObjectURL(new Blob([text], {type: type}));"
              + "var link = document.createElement('a');"
              + "link.href = url; link.download = name;"
              + "document.body.appendChild(link); link.click(); link.remove();"
              + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
  public static native void save(String name, String type, String text);

  /**
   * Lets the reader pick a text file. Must be called from within a click or a key press. A reader
   * who thinks better of it is never heard of.
   *
   * @param accept extensions and MIME types to offer, separated by commas
   * @param mostBytes larger files are refused unread
   */
  public static void open(String accept, int mostBytes, Reader reader) {
    pick(accept, file -> take(file, mostBytes, reader::read, reader::refuse));
  }

  /**
   * From here on a text file that is dropped anywhere on the page is read. While one is held above
   * it, the root element has the attribute {@code data-drop}.
   *
   * @param mostBytes larger files are refused unread
   */
  public static void onDrop(int mostBytes, Reader reader) {
    listenToDrop(file -> take(file, mostBytes, reader::read, reader::refuse));
  }

  @JSFunctor
  private interface Taker extends JSObject {
    void take(JSObject file);
  }

  @JSFunctor
  private interface Read extends JSObject {
    void accept(String name, String text);
  }

  @JSFunctor
  private interface Refuse extends JSObject {
    void accept(String message);
  }

  @JSBody(
      params = {"file", "mostBytes", "read", "refuse"},
      script =
          "var name = 'file: \"' + file.name + '\" ';"
              + "if (file.size > mostBytes) {"
              + "  refuse(name + 'has ' + file.size + ' bytes; at most ' + mostBytes + ' are allowed');"
              + "} else {"
              + "  file.text().then("
              + "    function(text) { read(file.name, text); },"
              + "    function(e) { refuse(name + 'cannot be read: ' + e.message); });"
              + "}")
  private static native void take(JSObject file, int mostBytes, Read read, Refuse refuse);

  // The field is in the document while it is used: some versions of Safari forget it otherwise.
  @JSBody(
      params = {"accept", "taker"},
      script =
          "var field = document.createElement('input');"
              + "field.type = 'file'; field.accept = accept; field.hidden = true;"
              + "field.addEventListener('cancel', function() { field.remove(); });"
              + "field.addEventListener('change', function() {"
              + "  var file = field.files[0]; field.remove();"
              + "  if (file) { taker(file); }"
              + "});"
              + "document.body.appendChild(field); field.click();")
  private static native void pick(String accept, Taker taker);

  // Text that is dragged into a field is none of ours.
  @JSBody(
      params = "taker",
      script =
          "var root = document.documentElement;"
              + "['dragover', 'dragleave', 'drop'].forEach(function(type) {"
              + "  addEventListener(type, function(event) {"
              + "    if (!event.dataTransfer.types.includes('Files')) { return; }"
              + "    event.preventDefault();"
              + "    root.toggleAttribute('data-drop', type === 'dragover');"
              + "    var file = event.dataTransfer.files[0];"
              + "    if (type === 'drop' && file) { taker(file); }"
              + "  });"
              + "});")
  private static native void listenToDrop(Taker taker);
}

package whyrandom.share;

import java.util.Optional;

/** Where the code of a figure is to be put: each place takes another kind of text. */
public enum Destination {
  /** HTML with a frame. */
  PAGE(
      "page", "Any page", "A frame: it needs no script on your page. MkDocs takes it in Markdown."),
  /** HTML with our element. */
  ELEMENT(
      "element",
      "A page with scripts",
      "An element: as high as it needs to be, in the page’s theme, with methods for scripts."),
  /** A block of WordPress. */
  WORDPRESS(
      "wordpress",
      "WordPress",
      "Paste it into the code editor, or the frame into a block “Custom HTML”. Where frames are"
          + " filtered, the link stays."),
  /** A component of React, as MDX takes it too. */
  REACT("react", "React, MDX", "Goes where JSX goes."),
  /** A template of Vue, as VitePress takes it in Markdown. */
  VUE("vue", "Vue, VitePress", "Goes into a template, or into Markdown of VitePress."),
  /** Hugo leaves HTML out of Markdown, but not that of shortcodes. */
  HUGO(
      "hugo",
      "Hugo",
      "The first part is the file layouts/shortcodes/why-random.html, the last goes into the page."),
  /** Sphinx, whose pages are reStructuredText. */
  SPHINX(
      "sphinx",
      "Sphinx",
      "Goes into reStructuredText: a frame in pages of HTML, the picture in PDF and EPUB."),
  /** Where HTML is taken out. */
  MARKDOWN(
      "markdown",
      "Markdown",
      "The picture and a link, for where frames and scripts are taken out."),
  /** A cell of a notebook. */
  JUPYTER("jupyter", "Jupyter", "Goes into a cell of Python."),
  /** A course system whose editor takes HTML. */
  MOODLE("moodle", "Moodle", "Paste it into the editor’s HTML view (the button “</>”)."),
  /** A slide of reveal.js. */
  SLIDES(
      "slides",
      "Slides (reveal.js)",
      "One slide: all of the figure is within its height, and arrow keys still turn the slides."),
  /** A page that is opened from disk itself. */
  DISK(
      "disk",
      "A page on disk",
      "For a page on the same computer. A frame in a sandbox cannot be read from disk; the element"
          + " can.");

  private final String id;
  private final String label;
  private final String about;

  Destination(String id, String label, String about) {
    this.id = id;
    this.label = label;
    this.about = about;
  }

  /** Its name for the page's own use. */
  public String id() {
    return id;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  /** What to know of the code. */
  public String about() {
    return about;
  }

  /** Whether the page has this very copy of the site, wherever that is. */
  public boolean isHere() {
    return this == DISK;
  }

  /** The one of that name. */
  public static Optional<Destination> of(String id) {
    for (Destination destination : values()) {
      if (destination.id.equals(id)) {
        return Optional.of(destination);
      }
    }
    return Optional.empty();
  }
}

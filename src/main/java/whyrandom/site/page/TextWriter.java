package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import whyrandom.share.Figure;

/** Writes the text of a page as HTML: what Markdown is anywhere, and what is special here. */
final class TextWriter {
  private static final String SAMPLE = "sample ";
  private static final String PLAYGROUND = "playground/index.html";

  private final SourcePage page;
  private final Links links;
  private final Map<String, Still> stills;
  private final Map<String, String> samples;
  private final Map<String, Still> stamps;

  /**
   * A writer for a page.
   *
   * @param stills the pictures of its figures, by their ids
   * @param around with the files that it can show, by their names: {@code ```sample nginx.conf}
   */
  TextWriter(SourcePage page, Links links, Map<String, Still> stills, Surroundings around) {
    this.page = page;
    this.links = links;
    this.stills = stills;
    samples = around.samples();
    stamps = around.stamps();
  }

  /** The text, without the heading of level 1. */
  String write() {
    HtmlRenderer.Builder builder = HtmlRenderer.builder();
    builder.nodeRendererFactory(Special::new); // those that come first win
    return builder.extensions(SourceReader.EXTENSIONS).build().render(page.text());
  }

  /** The words of the heading of level 1, with their markup, or else the title. */
  String title() {
    if (page.ownTitle().isEmpty()) {
      return Html.escape(page.title());
    }
    HtmlRenderer renderer = HtmlRenderer.builder().nodeRendererFactory(Words::new).build();
    return renderer.render(page.ownTitle().get().node());
  }

  /** The words of a heading alone. */
  private static final class Words extends CoreHtmlNodeRenderer {
    Words(HtmlNodeRendererContext context) {
      super(context);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class, InlineMath.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof InlineMath formula) {
        context.getWriter().raw(formula.html());
      } else {
        super.render(node);
      }
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
    }
  }

  private final class Special extends CoreHtmlNodeRenderer {
    private final HtmlWriter html;
    private String section = page.title();
    private int figures;
    private int tables;
    private int codes;
    private int lines;
    private final List<String> sheets = new ArrayList<>();

    Special(HtmlNodeRendererContext context) {
      super(context);
      html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(
          Heading.class,
          Paragraph.class,
          Link.class,
          Image.class,
          FencedCodeBlock.class,
          TableBlock.class,
          InlineMath.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof TableBlock) {
        tables++;
        DotsTable dots = DotsTable.of(page, node, tables);
        String playground = Address.relative(page.path(), PLAYGROUND);
        new TableWriter(context, dots, playground).write(node, "Table " + tables + ": " + section);
      } else if (node instanceof InlineMath formula) {
        html.raw(formula.html());
      } else {
        super.render(node);
      }
    }

    /** The link to a heading stands beside it: within, it would be read as a part of it. */
    @Override
    public void visit(Heading node) {
      if (node.getLevel() == 1) {
        return;
      }
      HeadingText heading =
          page.headings().stream().filter(h -> h.node() == node).findFirst().orElseThrow();
      section = heading.text();
      String tag = "h" + node.getLevel();
      html.line();
      html.raw("<div class=\"heading\"><" + tag + Html.attribute("id", heading.id()) + ">");
      visitChildren(node);
      html.raw("</" + tag + "><a class=\"anchor\"");
      html.raw(Html.attribute("href", "#" + heading.id()));
      html.raw(Html.attribute("aria-label", "Link to “" + section + "”"));
      html.raw("></a></div>");
      html.line();
    }

    /** What its numbers open stands behind it. */
    @Override
    public void visit(Paragraph paragraph) {
      super.visit(paragraph);
      sheets.forEach(html::raw);
      sheets.clear();
    }

    @Override
    public void visit(Link link) {
      if (DotsBlock.isLink(link.getDestination())) {
        DotsBlock block = DotsBlock.ofLink(page, link.getDestination());
        lines++;
        String said = SourceReader.words(link);
        Figure.Option option = block.figure().options().get(0);
        Dots dots = DotsTable.dots(page, block, option, said, "dots-in-line-" + lines);
        html.raw(dots.inLine());
        sheets.add(dots.sheet(Address.relative(page.path(), PLAYGROUND)));
        return;
      }
      String to = links.resolve(page, link.getDestination());
      if (page.isIndex() && isAtTheHeadOfAnItem(link)) {
        Still stamp = stamps.get(Address.resolve(page.path(), to));
        html.raw(stamp == null ? "" : stamp.stamp(page.path()));
      }
      html.raw("<a" + Html.attribute("href", to) + ">");
      visitChildren(link);
      html.raw("</a>");
    }

    private static boolean isAtTheHeadOfAnItem(Link link) {
      return link.getPrevious() == null && link.getParent().getParent() instanceof ListItem;
    }

    @Override
    public void visit(Image image) {
      String words = SourceReader.words(image);
      if (words.isBlank()) {
        throw new Fault(page.file(), "picture " + image.getDestination() + ": has no text");
      }
      html.raw("<img" + Html.attribute("src", links.resolve(page, image.getDestination())));
      html.raw(Html.attribute("alt", words) + ">");
    }

    @Override
    public void visit(FencedCodeBlock block) {
      if (LiveFigure.is(block)) {
        LiveFigure figure = page.figures().get(figures);
        html.line();
        html.raw(figure(figure, figures == 0));
        html.line();
        figures++;
      } else if (ManyBlock.is(block)) {
        html.line();
        html.raw(ManyBlock.html(page, block, Address.relative(page.path(), PLAYGROUND)));
        html.line();
      } else if (DotsBlock.is(block)) {
        if (!DotsTable.isUnderTable(block)) {
          throw new Fault(page.file(), block.getInfo() + ": stands under no table");
        }
      } else {
        code(block);
      }
    }

    /** Scrolls within itself where it is too wide, by keyboard too. */
    private void code(FencedCodeBlock block) {
      codes++;
      html.line();
      html.raw("<pre tabindex=\"0\" role=\"group\"");
      html.raw(Html.attribute("aria-label", "Code " + codes + ": " + section));
      html.raw("><code>");
      html.text(literal(block));
      html.raw("</code></pre>");
      html.line();
    }

    private String literal(FencedCodeBlock block) {
      if (!block.getInfo().startsWith(SAMPLE)) {
        return block.getLiteral();
      }
      String name = block.getInfo().substring(SAMPLE.length());
      String sample = samples.get(name);
      if (sample == null) {
        throw new Fault(page.file(), "there is no sample " + name + ", but " + samples.keySet());
      }
      return sample;
    }

    /** With the figure's own address, for those who cite it. */
    private static String caption(String id, String caption) {
      return "<figcaption><span>"
          + Html.escape(caption)
          + "</span> <a class=\"anchor\""
          + Html.attribute("href", "#" + id)
          + " aria-label=\"Link to this figure\"></a></figcaption>";
    }

    private String figure(LiveFigure figure, boolean isFirst) {
      Still still = stills.get(figure.id());
      String caption = figure.figure().caption();
      String link = figure.link();
      return "<figure class=\"live\""
          + Html.attribute("id", figure.id())
          + "><div class=\"live-stage\""
          + Html.attribute("data-figure", Learnt.in(figure.json(), figure.figure()))
          + (link.isEmpty() ? "" : Html.attribute("data-link", link))
          + ">"
          + (still == null ? "" : still.html(page.path(), isFirst))
          + "</div>"
          + (caption.isEmpty() ? "" : caption(figure.id(), caption))
          + "</figure>";
    }
  }
}

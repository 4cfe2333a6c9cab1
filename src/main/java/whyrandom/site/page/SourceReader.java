package whyrandom.site.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import whyrandom.refusal.Refusal;

/** Reads one page: its front matter, its text, and what can be linked to in it. */
final class SourceReader extends AbstractVisitor {
  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  /** Ids that the page around the text has. */
  private static final Set<String> TAKEN = Set.of("main", "contents");

  private final String file;
  private final IdGenerator generator = IdGenerator.builder().defaultId("section").build();
  private final List<HeadingText> headings = new ArrayList<>();
  private final List<LiveFigure> figures = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private SourceReader(String file) {
    this.file = file;
    TAKEN.forEach(generator::generateId);
  }

  /** Reads the text of a file. */
  static SourcePage read(String file, String source) {
    FrontMatter front = FrontMatter.read(file, source);
    Node text = PARSER.parse(front.body());
    try {
      InlineMath.find(text);
    } catch (Refusal e) {
      throw new Fault(file, e.getMessage());
    }
    SourceReader reader = new SourceReader(file);
    text.accept(reader);
    return new SourcePage(
        file, Address.ofSource(file), front, text, reader.headings, reader.figures, reader.ids);
  }

  @Override
  public void visit(Heading heading) {
    String words = words(heading);
    String id = generator.generateId(words);
    checkLevel(heading.getLevel(), words);
    headings.add(new HeadingText(heading, heading.getLevel(), id, words));
    add(id);
    visitChildren(heading);
  }

  /** Each level is inside the one above: what reads the page aloud tells levels by number. */
  private void checkLevel(int level, String words) {
    if (level == 1 && !headings.isEmpty()) {
      throw new Fault(file, "# " + words + ": only the first heading can be of level 1");
    }
    int above = headings.isEmpty() ? 1 : headings.get(headings.size() - 1).level();
    if (level > above + 1) {
      throw new Fault(
          file, "heading \"" + words + "\" is of level " + level + " under one of level " + above);
    }
  }

  /** The words of a node without markup. */
  static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof InlineMath formula) {
              words.append(formula.literal());
            } else {
              visitChildren(node);
            }
          }

          @Override
          public void visit(SoftLineBreak end) {
            words.append(' ');
          }
        });
    return words.toString();
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (LiveFigure.is(block)) {
      LiveFigure figure = LiveFigure.read(file, block);
      figures.add(figure);
      add(figure.id());
    } else if (ManyBlock.is(block)) {
      add(ManyBlock.id(file, block));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    addIds(html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    addIds(html.getLiteral());
  }

  private void addIds(String html) {
    Matcher matcher = ID.matcher(html);
    while (matcher.find()) {
      add(matcher.group(1));
    }
  }

  private void add(String id) {
    if (TAKEN.contains(id) || !ids.add(id)) {
      throw new Fault(file, "there are two places with the id " + id);
    }
  }
}

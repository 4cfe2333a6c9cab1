package whyrandom.app.arithmetic;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.explain.arithmetic.Source;

/**
 * The formulas, tables and sentences of what is in view; pointing at a term shows where it is from.
 */
@BindTemplate("templates/arithmetic/arithmetic.html")
public final class ArithmeticView {
  private final StepSight sight;

  /** Shows what is in view. */
  public ArithmeticView(StepSight sight) {
    this.sight = sight;
  }

  /** The explanation. */
  public List<StepBlock> getBlocks() {
    return sight.blocks();
  }

  /** The reader points at a term. */
  public void point(StepCell cell) {
    sight.hover(Optional.of(cell.source()));
  }

  /** The reader points at a line of a table. */
  public void pointRow(StepBlock.Row row) {
    sight.hover(Optional.of(row.source()));
  }

  /** The reader points at nothing any more. */
  public void unpoint() {
    sight.hover(Optional.empty());
  }

  /** Follows a term to where it comes from. */
  public void visit(StepCell cell) {
    visit(cell.source());
  }

  /** Follows a line of a table to what it is about. */
  public void visitRow(StepBlock.Row row) {
    visit(row.source());
  }

  private void visit(Source source) {
    if (source.layer() > 0) {
      sight.choose(source);
    }
  }

  /** Shows all of a formula or table. */
  public void unfold(StepBlock block) {
    sight.unfold(block);
  }
}

package whyrandom.site.script;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Has a switch over an enum look at the constant's ordinal.
 *
 * <p>The Java compiler numbers the constants that a class switches over anew, in a table that is
 * filled when the class is used, so that the enum may be compiled again without it; and a switch
 * expression that names every constant throws for any other. A script is compiled as a whole: it
 * needs neither the table nor the exception.
 *
 * <pre>
 *   switch (Labels$1.$SwitchMap$whyrandom$engine$Loss[loss.ordinal()]) { case 1: …; default: throw … }
 * </pre>
 *
 * becomes
 *
 * <pre>
 *   switch (loss.ordinal()) { case 0: … }
 * </pre>
 */
public final class EnumSwitches implements TeaVMPlugin {
  private static final String TABLE = "$SwitchMap$whyrandom$";

  @Override
  public void install(TeaVMHost host) {
    host.add(
        (cls, context) -> {
          if (cls.getName().startsWith("whyrandom.")) {
            change(cls);
          }
        });
  }

  static void change(ClassHolder cls) {
    for (MethodHolder method : cls.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        program.getBasicBlocks().forEach(EnumSwitches::change);
        new UnreachableBasicBlockEliminator().optimize(program);
      }
    }
  }

  /** {@code table}, the constant's {@code ordinal}, {@code table[ordinal]}; then the switch. */
  private static void change(BasicBlock block) {
    if (block.getLastInstruction() instanceof SwitchInstruction choice
        && choice.getPrevious() instanceof GetElementInstruction element
        && element.getPrevious() instanceof UnwrapArrayInstruction array
        && definition(array) instanceof GetFieldInstruction table
        && table.getField().getFieldName().startsWith(TABLE)) {
      renumber(choice, numbers(table.getField()));
      choice.setCondition(element.getIndex());
      element.delete();
      array.delete();
      table.delete();
    }
  }

  /** The field of which an array is unwrapped, or what stands first in the block. */
  private static Instruction definition(UnwrapArrayInstruction array) {
    Instruction before = array;
    while (before.getPrevious() != null
        && !(before instanceof GetFieldInstruction field
            && field.getReceiver() == array.getArray())) {
      before = before.getPrevious();
    }
    return before;
  }

  /** The compiler's number of each constant, from 1; 0 for one that is not named. */
  private static int[] numbers(FieldReference table) {
    try {
      Field field = Class.forName(table.getClassName()).getDeclaredField(table.getFieldName());
      field.setAccessible(true);
      return (int[]) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(table + " cannot be read", e);
    }
  }

  private static void renumber(SwitchInstruction choice, int[] numbers) {
    List<SwitchTableEntry> entries = new ArrayList<>(choice.getEntries());
    for (SwitchTableEntry entry : entries) {
      int ordinal = 0;
      while (numbers[ordinal] != entry.getCondition()) {
        ordinal++;
      }
      entry.setCondition(ordinal);
    }
    if (entries.size() == numbers.length) {
      leaveOutDefault(choice, entries.get(numbers.length - 1).getTarget());
    }
  }

  /** Takes what is done for one of the constants, all of which are named, for the default. */
  private static void leaveOutDefault(SwitchInstruction choice, BasicBlock target) {
    BasicBlock before = choice.getDefaultTarget();
    choice.setDefaultTarget(target);
    choice.getEntries().removeIf(entry -> entry.getTarget() == target);
    boolean isTarget = before == target;
    for (SwitchTableEntry entry : choice.getEntries()) {
      isTarget |= entry.getTarget() == before;
    }
    if (!isTarget) {
      before.removeIncomingsFrom(choice.getBasicBlock());
    }
  }
}

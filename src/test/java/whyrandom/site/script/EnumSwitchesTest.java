package whyrandom.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.parsing.ClasspathClassHolderSource;

class EnumSwitchesTest {
  private enum Color {
    RED,
    GREEN,
    BLUE
  }

  private record Paint(Color color) {}

  /** Named in another order than declared, so that the compiler's numbers are other ones. */
  static int ofEach(Color color) {
    return switch (color) {
      case BLUE -> 30;
      case RED -> 10;
      case GREEN -> 20;
    };
  }

  static int ofSome(Paint paint) {
    switch (paint.color()) {
      case GREEN:
        return 2;
      case BLUE:
        return 3;
      default:
        return 0;
    }
  }

  private static Program program(String name, Class<?> parameter) {
    ClassHolder cls =
        new ClasspathClassHolderSource(new ReferenceCache()).get(EnumSwitchesTest.class.getName());
    EnumSwitches.change(cls);
    return cls.getMethod(new MethodDescriptor(name, parameter, int.class)).getProgram();
  }

  private static List<Instruction> instructions(Program program) {
    List<Instruction> all = new ArrayList<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      block.forEach(all::add);
    }
    return all;
  }

  private static SwitchInstruction choice(Program program) {
    return (SwitchInstruction)
        instructions(program).stream()
            .filter(SwitchInstruction.class::isInstance)
            .findAny()
            .orElseThrow();
  }

  @Test
  void noTableIsLookedUp() {
    for (Program program :
        List.of(program("ofEach", Color.class), program("ofSome", Paint.class))) {
      assertThat(instructions(program)).noneMatch(GetFieldInstruction.class::isInstance);
    }
  }

  @Test
  void casesAreOrdinals() {
    assertThat(choice(program("ofSome", Paint.class)).getEntries())
        .extracting(SwitchTableEntry::getCondition)
        .containsExactlyInAnyOrder(Color.GREEN.ordinal(), Color.BLUE.ordinal());
  }

  @Test
  void aSwitchThatNamesEveryConstantHasNothingElseToDo() {
    Program program = program("ofEach", Color.class);
    SwitchInstruction choice = choice(program);
    assertThat(choice.getEntries()).hasSize(Color.values().length - 1);
    assertThat(choice.getEntries())
        .extracting(SwitchTableEntry::getTarget)
        .doesNotContain(choice.getDefaultTarget());
    assertThat(instructions(program)).noneMatch(RaiseInstruction.class::isInstance);
  }
}

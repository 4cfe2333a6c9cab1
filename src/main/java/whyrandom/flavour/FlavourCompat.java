package whyrandom.flavour;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teavm.flavour.components.standard.InsertComponent;
import org.teavm.flavour.templates.Component;
import org.teavm.flavour.templates.Linking;
import org.teavm.flavour.templates.Slot;
import org.teavm.flavour.templates.Space;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * The build-time half of the bridge: repairs, in Flavour's classes only, what changed in TeaVM's
 * JavaScript interface (JSO) since Flavour was compiled.
 *
 * <ul>
 *   <li>Calls of methods whose erasure changed, or that know no SVG, go to a static method of the
 *       same purpose in {@link FlavourDom}; the receiver becomes its first argument.
 *   <li>Casts to JSO types become weak. {@code HTMLElement} and its kin were interfaces, to which
 *       every cast succeeds, and are classes now, where a cast asks {@code instanceof}; an SVG
 *       element would fail.
 *   <li>Spaces get into the page and out of it by {@link Linking}, and so goes what an {@code
 *       std:insert} shows.
 * </ul>
 *
 * <p>It must see the calls before {@link JSOPlugin} turns them into JavaScript, hence the {@link
 * Before}.
 */
@Before(JSOPlugin.class)
public final class FlavourCompat implements TeaVMPlugin {
  private static final String JSO = "org.teavm.jso.";
  private static final String ARRAY = JSO + "core.JSArray";
  private static final String DOCUMENT = JSO + "dom.xml.Document";
  private static final String ELEMENT = JSO + "dom.xml.Element";

  /**
   * What Flavour calls, and where the call goes instead: a method of {@link FlavourDom} and the
   * type of its receiver.
   */
  private static final Map<String, Redirect> REDIRECTS =
      Map.of(
          JSO + "core.JSArray.get", new Redirect("get", ARRAY),
          JSO + "core.JSArrayReader.get", new Redirect("get", ARRAY),
          JSO + "core.JSArray.push", new Redirect("push", ARRAY),
          JSO + "dom.xml.Document.createElement", new Redirect("createElement", DOCUMENT),
          JSO + "dom.xml.Element.setAttribute", new Redirect("setAttribute", ELEMENT),
          JSO + "dom.html.HTMLElement.setAttribute", new Redirect("setComputedAttribute", ELEMENT));

  private record Redirect(String method, String receiverType) {}

  @Override
  public void install(TeaVMHost host) {
    host.add((cls, context) -> repair(cls, context.getHierarchy()));
  }

  private static void repair(ClassHolder cls, ClassHierarchy hierarchy) {
    if (!isFlavour(cls.getName())) {
      return;
    }
    if (cls.getName().equals(Space.class.getName())) {
      replace(cls.getMethod(new MethodDescriptor("delete", void.class)), hierarchy);
    } else if (cls.getName().equals(Slot.class.getName())) {
      replace(
          cls.getMethod(new MethodDescriptor("insertBefore", Space.class, Space.class, void.class)),
          hierarchy);
    } else if (cls.getName().equals(InsertComponent.class.getName())) {
      addDestroy(cls, hierarchy);
    }
    for (MethodHolder method : cls.getMethods()) {
      if (method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(FlavourCompat::repair);
      }
    }
  }

  /** Has a method do what {@link Linking} has under the same name. */
  private static void replace(MethodHolder method, ClassHierarchy hierarchy) {
    ProgramEmitter program = ProgramEmitter.create(method, hierarchy);
    ValueEmitter[] arguments = new ValueEmitter[method.parameterCount() + 1];
    arguments[0] = program.var(0, ValueType.object(method.getOwnerName()));
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = program.var(i, method.parameterType(i - 1));
    }
    program.invoke(Linking.class, method.getName(), arguments);
    program.exit();
  }

  /** Has an insert end what it shows when it ends. */
  private static void addDestroy(ClassHolder insert, ClassHierarchy hierarchy) {
    MethodHolder destroy = new MethodHolder("destroy", ValueType.VOID);
    destroy.setLevel(AccessLevel.PUBLIC);
    insert.addMethod(destroy);
    ProgramEmitter program = ProgramEmitter.create(destroy, hierarchy);
    ValueEmitter self = program.var(0, ValueType.object(insert.getName()));
    program.invoke(
        Linking.class,
        "destroy",
        self.cast(Component.class),
        self.getField("body", Component.class));
    program.exit();
  }

  /**
   * Generated lambdas ({@code X$proxy$n}) carry wrapped JavaScript values: their casts are right as
   * they are. {@link Linking} is ours.
   */
  private static boolean isFlavour(String className) {
    return className.startsWith("org.teavm.flavour.")
        && !className.contains("$proxy$")
        && !className.equals(Linking.class.getName());
  }

  private static void repair(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call) {
        redirect(call);
      } else if (instruction instanceof CastInstruction cast && isJso(cast.getTargetType())) {
        cast.setWeak(true);
      }
    }
  }

  private static boolean isJso(ValueType type) {
    return type instanceof ValueType.Object object && object.getClassName().startsWith(JSO);
  }

  private static void redirect(InvokeInstruction call) {
    MethodReference called = call.getMethod();
    Redirect redirect = REDIRECTS.get(called.getClassName() + "." + called.getName());
    if (redirect == null || call.getInstance() == null) {
      return;
    }
    ValueType receiver = ValueType.object(redirect.receiverType());
    call.setArguments(prepend(call.getInstance(), call.getArguments()));
    call.setInstance(null);
    call.setType(InvocationType.SPECIAL);
    call.setMethod(
        new MethodReference(
            FlavourDom.class.getName(),
            redirect.method(),
            prepend(receiver, called.getSignature())));
  }

  private static Variable[] prepend(Variable first, List<? extends Variable> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toArray(Variable[]::new);
  }

  private static ValueType[] prepend(ValueType first, ValueType[] rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(ValueType[]::new);
  }
}

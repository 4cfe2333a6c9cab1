package whyrandom.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** A script that TeaVM made, run by GraalJS inside this JVM: no page, no document. */
public final class ShippedScript implements AutoCloseable {
  private final Context context;

  private ShippedScript(Context context) {
    this.context = context;
  }

  /** Evaluates the script as a browser would a classic one: what it exports becomes global. */
  public static ShippedScript load(Path file) {
    Engine engine = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    Context context = Context.newBuilder("js").engine(engine).build();
    context.eval("js", "globalThis.self = globalThis");
    ShippedScript script = new ShippedScript(context);
    script.run(file);
    return script;
  }

  /** Evaluates one more, as a page that loads it later. */
  public void run(Path file) {
    try {
      context.eval(Source.newBuilder("js", file.toFile()).build());
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  /** What the script exports under a name. */
  public Value global(String name) {
    return context.getBindings("js").getMember(name);
  }

  /** The value of a JavaScript expression. */
  public Value eval(String expression) {
    return context.eval("js", expression);
  }

  @Override
  public void close() {
    context.close();
    context.getEngine().close();
  }
}

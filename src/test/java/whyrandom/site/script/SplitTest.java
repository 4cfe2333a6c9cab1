package whyrandom.site.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small program of TeaVM's kind, parted and run. */
class SplitTest {
  private static final String PROGRAM =
      """
      let $rt_stringPool_instance, $rt_intern = s => s, $rt_str = s => s,
      $rt_stringPool = strings => { $rt_stringPool_instance = strings.map(s => $rt_intern($rt_str(s))); },
      $rt_s = i => $rt_stringPool_instance[i],
      classes = [],
      $rt_metadata = data => {
        for (let i = 0; i < data.length;) {
          let cls = data[i++];
          classes.push(cls);
          let name = data[i++];
          if (name !== 0) i++;
          let parent = data[i++];
          cls.prototype = parent === 0 ? {} : Object.create(parent.prototype);
          i += 4;
          let methods = data[i++];
          for (let j = 0; methods !== 0 && j < methods.length; j += 2) {
            cls.prototype[methods[j]] = methods[j + 1];
          }
        }
      },
      $rt_enumConstantsMetadata = data => {};
      function jl_Object() { this.$id = 0; }
      function we_Net() { let a = this; jl_Object.call(a); a.$size = a.$depth = 0; }
      let we_Net_size = net => net.$size + net.$depth,
      wi_Look_made = null,
      wi_Look_init = () => { wi_Look_made = "made"; },
      wi_Look_text = net => helper($rt_s(2)) + we_Net_size(net),
      helper = text => both($rt_s(1)) + text,
      both = text => $rt_s(4) + text,
      ws_Send_text = net => both($rt_s(3)) + $rt_s(2) + we_Net_size(net);
      let wx_Pen_text = net => both($rt_s(5)) + we_Net_size(net);
      function wx_Pen() { let a = this; we_Net.call(a); }
      let draw = () => {
        let pen = new wx_Pen();
        pen.$size = 6;
        return pen.$show();
      };
      function wi_Look() { let a = this; we_Net.call(a); a.$shown = null; }
      function ws_Send() { let a = this; we_Net.call(a); }
      let out = () => {
        let send = new ws_Send();
        send.$size = 5;
        return send.$show();
      };
      let gate = () => {
        let look = new wi_Look();
        look.$size = 3;
        look.$depth = 4;
        look.$shown = "x";
        return look.$show();
      };
      $rt_metadata([jl_Object, "Object", 2, 0, [], 1, 0, 0, 0,
        we_Net, 0, jl_Object, [], 1, 0, 0, ["$show", function() { return $rt_s(0); }],
        wi_Look, 0, we_Net, [], 1, 0, 0, ["$show", function() { return wi_Look_text(this) + this.$shown; }],
        ws_Send, 0, we_Net, [], 1, 0, 0, ["$show", function() { return ws_Send_text(this); }],
        wx_Pen, 0, we_Net, [], 1, 0, 0, ["$show", function() { return wx_Pen_text(this); }]]);
      $rt_stringPool(["net", "late ", "look ", "send ", "both ", "pen "]);
      $rt_exports.make = () => { let net = new we_Net(); net.$size = 1; return net.$show() + we_Net_size(net); };
      $rt_exports.gate = gate;
      $rt_exports.made = () => { wi_Look_init(); let made = wi_Look_made; wi_Look_made += "!"; return made + wi_Look_made; };
      $rt_exports.out = out;
      $rt_exports.draw = draw;
      $rt_exports.count = () => classes.length;
      """;

  private static String[] parted() {
    return parted("w.i", "w.s", "w.x");
  }

  private static String[] parted(String... late) {
    Program program =
        Program.parseWrapped("(function(m){}(function($rt_exports){" + PROGRAM + "}))");
    ShortNames.apply(program);
    return Split.of(program, List.of(late)).split(Split.BETWEEN + ";", late.length + 1);
  }

  @Test
  void aLatePackageAndWhatOnlyItUsesAreInItsScript() {
    String[] scripts = parted();
    assertThat(scripts[0])
        .contains("we_Net_size", "\"net\"")
        .doesNotContain("helper=", "\"late \"", "\"look \"", "\"send \"");
    assertThat(scripts[1])
        .contains("wi_Look_text", "helper", "\"late \"", "\"look \"")
        .doesNotContain("ws_Send");
    assertThat(scripts[2])
        .contains("ws_Send_text", "\"send \"", "\"look \"")
        .doesNotContain("wi_Look");
  }

  @Test
  void whatTwoLatePackagesUseIsInTheFirstOfThem() {
    String[] scripts = parted();
    assertThat(scripts[1]).contains("both=", "\"both \"");
    assertThat(scripts[0] + scripts[2] + scripts[3]).doesNotContain("both=", "\"both \"");
  }

  @Test
  void twoPackagesMayShareAScript() {
    String[] scripts = parted("w.i", "w.s+w.x");
    assertThat(scripts).hasSize(3);
    assertThat(scripts[2]).contains("ws_Send_text", "wx_Pen_text", "\"pen \"");
    assertThat(scripts[0] + scripts[1]).doesNotContain("ws_Send_text", "wx_Pen_text");
  }

  @Test
  void theFirstScriptRunsAloneAndALateOneGoesOn() {
    String[] scripts = parted();
    try (Engine engine = engine();
        Context context = Context.newBuilder("js").engine(engine).build()) {
      context.eval("js", scripts[0]);
      assertThat(run(context, "make").asString()).isEqualTo("net1");
      assertThat(run(context, "count").asInt()).isEqualTo(2);
      context.eval("js", scripts[1]);
      assertThat(run(context, "count").asInt()).isEqualTo(3);
      assertThat(run(context, "gate").asString()).isEqualTo("both late look 7x");
    }
  }

  /** Static fields get their values when their class is first used: later than the script runs. */
  @Test
  void aLateVariableThatChangesIsTheSameForTheFirstScript() {
    String[] scripts = parted();
    try (Engine engine = engine();
        Context context = Context.newBuilder("js").engine(engine).build()) {
      context.eval("js", scripts[0]);
      context.eval("js", scripts[1]);
      assertThat(run(context, "made").asString()).isEqualTo("mademade!");
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "3, 2"})
  void afterTheFirstOfThemLateScriptsComeInAnyOrder(int one, int other) {
    String[] scripts = parted();
    try (Engine engine = engine();
        Context context = Context.newBuilder("js").engine(engine).build()) {
      context.eval("js", scripts[0]);
      context.eval("js", scripts[1]);
      context.eval("js", scripts[one]);
      context.eval("js", scripts[other]);
      assertThat(run(context, "count").asInt()).isEqualTo(5);
      assertThat(run(context, "draw").asString()).isEqualTo("both pen 6");
      assertThat(run(context, "gate").asString()).isEqualTo("both late look 7x");
      assertThat(run(context, "out").asString()).isEqualTo("both send look 5");
    }
  }

  private static Engine engine() {
    return Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  }

  private static Value run(Context context, String name) {
    return context.getBindings("js").getMember(name).execute();
  }

  @Test
  void fieldsOfUnrelatedClassesShareNamesAndThoseOfOneChainDoNot() {
    Program program =
        Program.parse(
            """
            function jl_Object() { this.$id = 0; }
            function A() { jl_Object.call(this); this.$one = 0; this.$two = 0; }
            function B() { let a = this; A.call(a); a.$three = 0; }
            function C() { jl_Object.call(this); this.$four = 0; }
            var fields = cls => Object.keys(new cls()).join(), run = x => x.$run();
            """);
    ShortNames.apply(program);
    try (Engine engine = engine();
        Context context = Context.newBuilder("js").engine(engine).build()) {
      context.eval("js", Program.print(program.script()));
      String[] b = context.eval("js", "fields(B)").asString().split(",");
      assertThat(Set.of(b)).hasSize(4);
      assertThat(context.eval("js", "fields(A)").asString())
          .isEqualTo(b[0] + "," + b[1] + "," + b[2]);
      assertThat(context.eval("js", "fields(C)").asString()).isEqualTo(b[0] + "," + b[1]);
      assertThat(context.eval("js", "String(run)").asString()).doesNotContain("$run");
    }
  }

  @Test
  void packagesWithTheInitialsOfALateOneAreRefused() {
    List<String> late = List.of("whyrandom.app.sharing");
    Split.checkPrefixes(
        List.of("Main", "whyrandom.app.sharing.View", "whyrandom.share.Links"), late);
    assertThatThrownBy(() -> Split.checkPrefixes(List.of("whyrandom.app.start.StartView"), late))
        .hasMessageContaining("whyrandom.app.start.StartView")
        .hasMessageContaining("whyrandom.app.sharing");
  }
}

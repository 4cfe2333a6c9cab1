package whyrandom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which package may use which, and what the pure ones must do without so that they give the same
 * bits on the JVM, in JavaScript and in WebAssembly.
 */
@AnalyzeClasses(packages = "whyrandom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] PURE =
      packages(
          "refusal",
          "math",
          "engine",
          "data",
          "wasm",
          "kernel",
          "experiment",
          "maps",
          "starts",
          "table",
          "explain",
          "share",
          "plot",
          "code",
          "model");

  /**
   * What TeaVM's class library has and what is the same everywhere; the rules below take from it.
   */
  private static final String[] LIBRARY = {
    "java.lang", "java.lang.annotation", "java.util", "java.util.function", "java.util.stream"
  };

  // Arrows

  @ArchTest static final ArchRule REFUSAL = onlyUses("refusal");
  @ArchTest static final ArchRule MATH = onlyUses("math");
  @ArchTest static final ArchRule ENGINE = onlyUses("engine", "math");
  @ArchTest static final ArchRule DATA = onlyUses("data", "math");
  @ArchTest static final ArchRule TABLE = onlyUses("table", "math");
  @ArchTest static final ArchRule PLOT = onlyUses("plot", "math");

  @ArchTest static final ArchRule WASM = onlyUses("wasm", "math");
  @ArchTest static final ArchRule KERNEL = onlyUses("kernel", "wasm", "engine", "math");

  @ArchTest static final ArchRule EXPERIMENT = onlyUses("experiment", "engine", "data", "math");

  @ArchTest static final ArchRule MAPS = onlyUses("maps", "experiment", "engine", "data", "math");

  @ArchTest
  static final ArchRule STARTS =
      onlyUses("starts", "kernel", "maps", "experiment", "engine", "data", "math");

  @ArchTest
  static final ArchRule EXPLAIN =
      onlyUses("explain", "starts", "experiment", "engine", "data", "math");

  /** What holds is decided without a word, and what can be said knows neither. */
  @ArchTest
  static final ArchRule STATEMENTS_KNOW_NO_WORDS =
      noClasses()
          .that()
          .resideInAnyPackage("whyrandom.explain", "whyrandom.explain.statement")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.explain.english");

  @ArchTest
  static final ArchRule SHARE =
      onlyUses("share", "table", "starts", "experiment", "engine", "data", "math");

  @ArchTest static final ArchRule CODE = onlyUses("code", "experiment", "engine", "data", "math");

  /** What is open is known without a page. */
  @ArchTest
  static final ArchRule MODEL =
      onlyUses(
          "model", "explain", "share", "plot", "starts", "experiment", "engine", "data", "math");

  @ArchTest
  static final ArchRule APP_STANDS_ABOVE_ALL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "whyrandom.app..", "whyrandom.site..") // which makes pictures of it
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.app..");

  /** The rooms of the page: arrows between them go one way, and none back to the page itself. */
  @ArchTest
  static final ArchRule ROOMS_ARE_IN_ORDER =
      slices().matching("whyrandom.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_KNOW_THE_PAGE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "whyrandom.app.desk..",
              "whyrandom.app.maps..",
              "whyrandom.app.diagram..",
              "whyrandom.app.panel..",
              "whyrandom.app.time..",
              "whyrandom.app.arithmetic..",
              "whyrandom.app.inside..",
              "whyrandom.app.sharing..",
              "whyrandom.app.chance..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.app");

  /** What is seen is a state, which stays as it is; what goes on is nobody's but the model's. */
  @ArchTest
  static final ArchRule PANELS_HOLD_NO_RUN =
      noClasses()
          .that()
          .resideInAnyPackage(
              "whyrandom.app",
              "whyrandom.app.desk..",
              "whyrandom.app.maps..",
              "whyrandom.app.panel..",
              "whyrandom.app.time..",
              "whyrandom.app.arithmetic..",
              "whyrandom.app.inside..",
              "whyrandom.app.sharing..",
              "whyrandom.app.chance..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("whyrandom.experiment.Run");

  @ArchTest
  static final ArchRule ONLY_THE_PAGE_KNOWS_THE_CLOSER_LOOK =
      isLate("inside", "whyrandom.app.Playground");

  @ArchTest
  static final ArchRule ONLY_THE_PAGE_KNOWS_SHARING =
      isLate("sharing", "whyrandom.app.Playground", "whyrandom.app.figure.frame.EmbedPage");

  @ArchTest
  static final ArchRule ONLY_THE_PANELS_KNOW_A_THOUSAND_STARTS =
      isLate("chance", "whyrandom.app.panel.PanelViews");

  @ArchTest
  static final ArchRule ONLY_SHARING_KNOWS_WHAT_WRITES_PROGRAMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("whyrandom.code..", "whyrandom.app.sharing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.code..");

  @ArchTest
  static final ArchRule ONLY_FIGURES_KNOW_THE_INSIDE_OF_A_STEP =
      isLate("figure.step", "whyrandom.app.figure.FigureView");

  @ArchTest
  static final ArchRule ONLY_THE_PAGE_KNOWS_ITS_MANY_STARTS =
      isLate("figure.many", "whyrandom.app.figure.LiveFigures");

  @ArchTest
  static final ArchRule ONLY_FIGURES_KNOW_THE_PAGE_FOR_FRAMES =
      isLate("figure.frame", "whyrandom.app.figure.LiveFigures");

  @ArchTest
  static final ArchRule ONLY_FIGURES_KNOW_WHAT_THEY_DO_WITHOUT =
      isLate(
          "figure.later",
          "whyrandom.app.figure.FigureView",
          "whyrandom.app.figure.PageHost",
          "whyrandom.app.figure.frame.EmbedPage");

  /** Words load later than what they are about. Who asks for them looks whether they are there. */
  @ArchTest
  static final ArchRule WHAT_WORKS_AT_ONCE_HAS_NO_WORDS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "whyrandom.explain.english..",
              "whyrandom.explain.many..",
              "whyrandom.app.inside..",
              "whyrandom.site..")
          .and()
          .haveNameNotMatching("whyrandom\\.model\\.(Narration|Seen)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.explain.english..");

  @ArchTest
  static final ArchRule ONLY_FIGURES_KNOW_THEIR_LATE_CHARTS =
      isLate("figure.charts", "whyrandom.app.figure.FigureView");

  /** What these classes use is in a script that loads later: others would fail before that. */
  private static ArchRule isLate(String part, String... users) {
    String late = "whyrandom.app." + part + "..";
    return noClasses()
        .that()
        .resideOutsideOfPackage(late)
        .and()
        .haveNameNotMatching(String.join("|", users).replace(".", "\\."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(late);
  }

  @ArchTest
  static final ArchRule NOTHING_THAT_SHIPS_USES_THE_BUILD =
      noClasses()
          .that()
          .resideOutsideOfPackages("whyrandom.site..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.site..");

  /** Its pictures are made on the JVM. */
  @ArchTest
  static final ArchRule THE_BUILD_NEEDS_NO_BROWSER =
      noClasses()
          .that()
          .resideInAPackage("whyrandom.site..")
          .and()
          .resideOutsideOfPackage("whyrandom.site.script..") // compiles for it
          .should()
          .transitivelyDependOnClassesThat()
          .resideInAnyPackage("org.teavm..");

  @ArchTest
  static final ArchRule ONLY_THE_COMPILER_KNOWS_THE_BRIDGE =
      noClasses()
          .that()
          .resideOutsideOfPackages("whyrandom.flavour..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("whyrandom.flavour..");

  @ArchTest
  static final ArchRule ONLY_WEB_USES_THE_BROWSER =
      noClasses()
          .that()
          .resideOutsideOfPackages("whyrandom.web..", "whyrandom.flavour..")
          .and()
          .doNotHaveFullyQualifiedName("whyrandom.app.Playground") // says what the script exports
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.teavm.jso..");

  @ArchTest
  static final ArchRule ONLY_APP_USES_FLAVOUR =
      noClasses()
          .that()
          .resideOutsideOfPackages("whyrandom.app..", "whyrandom.web.events..", "whyrandom.flavour")
          .and()
          .resideInAPackage("whyrandom..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.teavm.flavour..");

  // What is told to readers

  /**
   * What a reader or a script has asked for is refused with a {@code Refusal}. These hold what only
   * a programmer can get wrong.
   */
  @ArchTest
  static final ArchRule WHAT_CANNOT_BE_IS_REFUSED =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages(
                  "engine",
                  "data",
                  "table",
                  "experiment",
                  "starts",
                  "explain",
                  "share",
                  "code",
                  "model",
                  "app"))
          .and()
          .haveNameNotMatching(
              "whyrandom\\.(engine\\.(Examples|Initializer|Network)|data\\.Generator"
                  + "|experiment\\.(Direction|LossGrid)|share\\.JsonNumber"
                  + "|app\\.drawing\\.Palette)(\\$.*)?")
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "an IllegalArgumentException is made",
                  call -> call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class)));

  // What pure code does without

  @ArchTest
  static final ArchRule NO_CHANCE_CLOCK_OR_MACHINE =
      pureClasses(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.UUID",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.util.TimeZone",
          "java.util.Timer",
          "java.lang.Thread",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime");

  @ArchTest
  static final ArchRule NO_LOCALE_OR_PATTERNS =
      pureClasses("java.util.Formatter", "java.util.Scanner", "java.util.StringTokenizer");

  @ArchTest
  static final ArchRule NO_METHOD_THAT_DIFFERS_BETWEEN_PLATFORMS_OR_MACHINES =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should(callOrReferToNothingForbidden())
          .allowEmptyShould(true);

  /**
   * The methods of {@link Math} that are exact, so that every platform must agree. All else, and
   * all of {@link StrictMath}, which TeaVM forwards to the browser's, is {@code PortableMath}'s.
   */
  private static final Set<String> EXACT_MATH =
      Set.of(
          "abs",
          "addExact",
          "ceil",
          "floor",
          "floorDiv",
          "floorMod",
          "max",
          "min",
          "multiplyExact",
          "signum",
          "sqrt",
          "subtractExact",
          "toIntExact");

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.Object.hashCode",
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.matches",
          "java.lang.String.replaceAll",
          "java.lang.String.replaceFirst",
          "java.lang.String.split",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.identityHashCode",
          "java.lang.System.nanoTime",
          "java.util.Collections.shuffle",
          "java.util.Locale.getDefault");

  private static ArchCondition<JavaClass> callOrReferToNothingForbidden() {
    return new ArchCondition<>("do without what differs between platforms or machines") {
      @Override
      public void check(JavaClass cls, ConditionEvents events) {
        cls.getAccessesFromSelf().stream()
            .filter(access -> access instanceof JavaCodeUnitAccess)
            .map(access -> (JavaCodeUnitAccess<?>) access)
            .filter(ArchitectureTest::isForbidden)
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(cls, access.getDescription())));
      }
    };
  }

  private static boolean isForbidden(JavaCodeUnitAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return FORBIDDEN.contains(owner + "." + access.getName())
        || owner.equals("java.lang.StrictMath")
        || owner.equals("java.lang.Math") && !EXACT_MATH.contains(access.getName())
        || usesTheReadersLocale(access);
  }

  private static boolean usesTheReadersLocale(JavaCodeUnitAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(String.class)
        && Set.of("toLowerCase", "toUpperCase").contains(access.getName())
        && access.getTarget().getRawParameterTypes().isEmpty();
  }

  private static ArchRule onlyUses(String user, String... used) {
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(LIBRARY)
            .or(resideInAnyPackage(packages("refusal")))
            .or(resideInAnyPackage(packages(user)))
            .or(resideInAnyPackage(packages(used)));
    return classes()
        .that(resideInAPackage("whyrandom." + user + ".."))
        .should(onlyDependOnClassesThat(allowed.or(isPrimitive())))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> isPrimitive() {
    return DescribedPredicate.describe(
        "are primitive or arrays of such", cls -> cls.getBaseComponentType().isPrimitive());
  }

  private static ArchRule pureClasses(String... forbidden) {
    return noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(String.join("|", forbidden).replace(".", "\\."))
        .allowEmptyShould(true);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "whyrandom." + name + "..").toArray(String[]::new);
  }
}

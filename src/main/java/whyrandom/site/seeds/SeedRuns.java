package whyrandom.site.seeds;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;
import whyrandom.share.Links;

/**
 * Trains an option of a figure from the seeds 1, 2, 3 and so on, {@link Figure.Choosing#starts} of
 * them, to the figure's step.
 *
 * <pre>
 *   List&lt;SeedRun&gt; runs = SeedRuns.of(figure, option);
 *   SeedRuns.learnt(runs)      // 64
 *   runs.get(16).link()        // opens seed 17 in the playground, at the figure's step
 * </pre>
 */
public final class SeedRuns {
  private SeedRuns() {}

  /** All of them, by seed. */
  public static List<SeedRun> of(Figure figure, Figure.Option option) {
    return LongStream.rangeClosed(1, figure.choosing().starts())
        .parallel()
        .mapToObj(seed -> run(figure, option, seed))
        .toList();
  }

  /** How many of them are learnt. */
  public static long learnt(List<SeedRun> runs) {
    return runs.stream().filter(SeedRun::isLearnt).count();
  }

  private static SeedRun run(Figure figure, Figure.Option option, long seed) {
    Experiment experiment = option.document().main().experiment();
    Variant start = new Variant(experiment.withInit(experiment.init().withSeed(seed)), List.of());
    Run run = new Run(start);
    int from = SeedRun.NEVER;
    while (true) {
      boolean isLearnt = figure.choosing().isSolved(run);
      from = !isLearnt ? SeedRun.NEVER : from == SeedRun.NEVER ? run.step() : from;
      if (run.step() == figure.until()) {
        break;
      }
      run.update();
    }
    String link = Links.write(new Document(start, Optional.empty(), figure.until()));
    return new SeedRun(seed, from, run.evaluateTrain().loss(), link);
  }
}

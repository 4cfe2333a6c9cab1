package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.share.Documents;

/** The comparison of platforms leaves nothing out. */
class SampleExperimentsTest {
  private final List<Document> documents = SampleExperiments.all();

  @Test
  void everyChoiceIsTried() {
    assertThat(of(e -> e.data().kind())).containsExactlyInAnyOrder(DataKind.values());
    assertThat(all(Experiment::activations)).containsExactlyInAnyOrder(Activation.values());
    assertThat(of(e -> e.init().first().scheme())).containsExactlyInAnyOrder(Scheme.values());
    assertThat(of(e -> e.regularization().kind()))
        .isEqualTo(EnumSet.allOf(Regularization.Kind.class));
    assertThat(of(e -> e.optimizer().kind())).containsExactlyInAnyOrder(Optimizer.Kind.values());
    assertThat(of(Experiment::shuffle)).containsExactlyInAnyOrder(true, false);
    assertThat(of(e -> e.dropout() > 0)).containsExactlyInAnyOrder(true, false);
    assertThat(all(Experiment::features).stream().map(feature -> feature.kind()).distinct())
        .hasSize(4);
  }

  @Test
  void everyOutputMeetsEveryLossThatFits() {
    Set<String> met = of(e -> e.output() + " " + e.loss());
    for (Output output : Output.values()) {
      for (Loss loss : Loss.values()) {
        assertThat(met.contains(output + " " + loss))
            .as("%s with %s", output, loss)
            .isEqualTo(loss.fits(output));
      }
    }
  }

  @Test
  void everyEditIsMade() {
    Set<Class<?>> made = new HashSet<>();
    documents.forEach(d -> d.main().edits().forEach(edit -> made.add(edit.getClass())));
    assertThat(made).containsExactlyInAnyOrder(Edit.class.getPermittedSubclasses());
  }

  @Test
  void documentsHoldThem() {
    for (Document document : documents) {
      assertThat(Documents.read(Documents.write(document)).document()).isEqualTo(document);
    }
  }

  private Stream<Experiment> experiments() {
    return documents.stream().map(document -> document.main().experiment());
  }

  private <T> Set<T> of(Function<Experiment, T> part) {
    return experiments().map(part).collect(Collectors.toSet());
  }

  private <T> Set<T> all(Function<Experiment, ? extends Collection<T>> parts) {
    return experiments().flatMap(e -> parts.apply(e).stream()).collect(Collectors.toSet());
  }
}

package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.data.DataKind;
import whyrandom.data.Task;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

class TableJsonTest {
  private static final Run RUN = new Run(Experiment.standard(), List.of());

  private static Command.OpenTable read(String text, String options) {
    String arguments =
        new JsonArray(List.of(new JsonText(text), JsonReader.read(options.replace('`', '"'))))
            .write();
    return (Command.OpenTable) Commands.read("table", arguments, RUN);
  }

  @Test
  void aTableIsOpenedWithTheOutputThatGoesWithIt() {
    Experiment two = read("1,2,a\n3,4,b\n", "{}").experiment();
    assertThat(two.data().kind()).isEqualTo(DataKind.CUSTOM);
    assertThat(two.output()).isEqualTo(Output.SIGMOID);
    assertThat(two.loss()).isEqualTo(Loss.BCE);
    assertThat(two.activations()).isEqualTo(RUN.experiment().activations());
    Experiment three = read("1,2,7,a\n3,4,8,b\n5,6,9,c\n", "null").experiment();
    assertThat(three.output()).isEqualTo(Output.SOFTMAX);
    assertThat(three.features()).hasSize(3);
    Experiment number = read("x,y\n1,0.5\n2,0.25\n", "{`header`: true}").experiment();
    assertThat(number.task()).isEqualTo(Task.REGRESSION);
    assertThat(number.output()).isEqualTo(Output.LINEAR);
    Experiment several = read("1,2,3\n4,5,6\n", "{`targets`: [2, 3]}").experiment();
    assertThat(several.shape().outputs()).isEqualTo(2);
  }

  @Test
  void whatWasUnderstoodIsTold() {
    Command.OpenTable asked =
        read(
            "height;weight;adult\n1,80;80;yes\n0,90;14;no\n;55;yes",
            "{`missing`: `drop`, `inputs`: [`height`], `targets`: `adult`}");
    assertThat(TableJson.understood(asked.table()).write().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"rows\":2,\"dropped\":1,\"inputs\":[\"height\"],\"targets\":[\"adult\"],"
                + "\"task\":\"classification\",\"classes\":[\"yes\",\"no\"],\"header\":true,"
                + "\"delimiter\":\";\",\"decimal\":\",\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{`header`: 1} # header: 1",
        "{`delimiter`: `::`} # delimiter",
        "{`decimal`: `;`} # decimal",
        "{`missing`: `zero`} # missing",
        "{`missing`: 0} # one of refuse drop mean",
        "{`inputs`: true} # inputs: true",
        "{`targets`: [1.5]} # targets[0]: 1.5",
        "{`columns`: 3} # columns: is not a field",
        "[1] # options"
      })
  void optionsThatCannotBeAreRefused(String options, String message) {
    assertThatThrownBy(() -> read("1,2\n3,4\n", options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("table: ")
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThatThrownBy(() -> Commands.read("table", "[]", RUN)).hasMessageContaining("text");
    assertThatThrownBy(() -> Commands.read("table", "[7]", RUN)).hasMessageContaining("text: 7");
  }
}

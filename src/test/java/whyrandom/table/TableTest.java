package whyrandom.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static Table read(String text) {
    return Table.read(text, TableOptions.NONE);
  }

  private static TableOptions missing(TableOptions.Missing missing) {
    return new TableOptions(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), missing);
  }

  private static TableOptions columns(List<String> inputs, List<String> targets) {
    return new TableOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        inputs,
        targets,
        TableOptions.Missing.REFUSE);
  }

  /** The same table, however it is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "height,weight,adult\n1.8,80,yes\n0.9,14,no\n1.62,55,yes\n",
        "\ufeffheight,weight,adult\r\n1.8,80,yes\r\n\r\n0.9,14,no\r\n1.62,55,yes",
        "height;weight;adult\n1,8;80;yes\n0,9;14;no\n1,62;55;yes\n",
        "height\tweight\tadult\n1.8\t80\tyes\n0.9\t14\tno\n1.62\t55\tyes\n",
        "height|weight|adult\n1.8|80|yes\n0.9|14|no\n1.62|55|yes\n",
        "  height  weight adult\n1.8 80   yes\n 0.9 14 no\n1.62 55 yes\n",
        "\"height\",\"weight\",\"adult\"\n\"1.8\", 80 ,\"yes\"\n.9,1.4e1,no\n+1.62,055.0,yes"
      })
  void howATableIsWrittenIsFoundOut(String text) {
    Table table = read(text);
    assertThat(table.hasHeader()).isTrue();
    assertThat(table.inputs()).containsExactly("height", "weight");
    assertThat(table.targets()).containsExactly("adult");
    assertThat(table.classes()).containsExactly("yes", "no");
    assertThat(table.rows())
        .containsExactly(
            List.of(1.8, 80.0, 0.0), List.of(0.9, 14.0, 1.0), List.of(1.62, 55.0, 0.0));
  }

  @Test
  void withoutNamesColumnsHaveNumbers() {
    Table table = read("1,2,0\n3,4,1\n5,6,1\n");
    assertThat(table.hasHeader()).isFalse();
    assertThat(table.inputs()).containsExactly("column 1", "column 2");
    assertThat(table.classes()).containsExactly("0", "1");
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void wholeNumbersWithoutAGapAreClassesAndOthersAreNot() {
    assertThat(read("1,2\n2,0\n3,1.0\n").classes()).containsExactly("0", "1", "2");
    assertThat(read("1,3\n2,0\n3,1\n").isClassification()).isFalse();
    assertThat(read("1,0.5\n2,0\n3,1\n").isClassification()).isFalse();
    assertThat(read("1,0\n2,0\n").isClassification()).isFalse();
    assertThat(read("1,-1\n2,1\n").isClassification()).isFalse();
  }

  @Test
  void columnsAreChosenByNameOrNumber() {
    String text = "a,b,c,d\n1,2,3,4.5\n5,6,7,8.5\n";
    Table table = Table.read(text, columns(List.of("d", "1"), List.of("b", "3")));
    assertThat(table.inputs()).containsExactly("d", "a");
    assertThat(table.targets()).containsExactly("b", "c");
    assertThat(table.rows().get(0)).containsExactly(4.5, 1.0, 2.0, 3.0);
    assertThat(Table.read(text, columns(List.of(), List.of("a"))).inputs())
        .containsExactly("b", "c", "d");
  }

  @Test
  void whatIsMissingIsRefusedDroppedOrTheMean() {
    String text = "a,b,y\n1,2,x\nNA,4,z\n3,,x\n5,6,\n";
    assertThatThrownBy(() -> read(text)).hasMessageContaining("line 3, column 1 (a): “NA”");
    Table dropped = Table.read(text, missing(TableOptions.Missing.DROP));
    assertThat(dropped.rows()).containsExactly(List.of(1.0, 2.0, 0.0));
    assertThat(dropped.dropped()).isEqualTo(3);
    Table mean = Table.read(text, missing(TableOptions.Missing.MEAN));
    assertThat(mean.rows())
        .containsExactly(List.of(1.0, 2.0, 0.0), List.of(2.0, 4.0, 1.0), List.of(3.0, 3.0, 0.0));
    assertThat(mean.dropped()).isEqualTo(1);
  }

  @Test
  void quotesHoldDelimitersLinesAndQuotes() {
    Table table =
        read("\"a, \"\"b\"\"\",y\n1,\"one\ntwo\"\n2,\"three, four\"\nx,y\n".replace("x,y\n", ""));
    assertThat(table.inputs()).containsExactly("a, \"b\"");
    assertThat(table.classes()).containsExactly("one\ntwo", "three, four");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "'' # line 1",
        "'a,b\n' # line 1, column 1: “a” is not a number",
        "'a,b\n1,2\n3\n' # line 3, column 2",
        "'a,b\n1,2\n3,4,5\n' # line 3, column 3",
        "'a,b\n1,2\nx,4\n' # line 3, column 1 (a): “x” is not a number",
        "'a;b\n1,5;2\n1.5;4\n' # line 2, column 1 (a): “1,5” is not a number",
        "'1\n2\n' # two columns",
        "'1,\"2\n3' # line 1, column 2: a quote"
      })
  void whatCannotBeReadIsRefusedByLineAndColumn(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void columnsThatAreNotThereAreNamed() {
    String text = "a,b,y\n1,2,3\n";
    assertThatThrownBy(() -> Table.read(text, columns(List.of("z"), List.of())))
        .hasMessageContaining("inputs: “z” is no column; they are a, b, y, or 1 to 3");
    assertThatThrownBy(() -> Table.read(text, columns(List.of("y"), List.of("3"))))
        .hasMessageContaining("is a target as well");
    assertThatThrownBy(() -> Table.read(text, columns(List.of(), List.of("a", "1"))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Table.read(text, columns(List.of(), List.of("a", "b", "y"))))
        .hasMessageContaining("no column is left");
  }

  @Test
  void thereCanBeTenClasses() {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 11; i++) {
      text.append(i).append(",class ").append((char) ('a' + i)).append('\n');
    }
    assertThatThrownBy(() -> read(text.toString()))
        .hasMessageContaining("line 12, column 2 (y): “class k” is one class too many");
  }

  /** Numbers of all kinds come back as they were written, whatever stands between them. */
  @RepeatedTest(20)
  void numbersAreReadAsTheyWereWritten(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    char decimal = delimiter != ',' && random.nextBoolean() ? ',' : '.';
    StringBuilder text = new StringBuilder();
    double[][] numbers = new double[5][3];
    for (double[] row : numbers) {
      for (int i = 0; i < 3; i++) {
        row[i] = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
        String cell = Double.toString(row[i]).replace('.', decimal);
        text.append(i == 0 ? "" : delimiter).append(cell);
      }
      text.append('\n');
    }
    Table table = read(text.toString());
    assertThat(table.delimiter()).isEqualTo(delimiter);
    assertThat(table.decimal()).isEqualTo(decimal);
    for (int r = 0; r < 5; r++) {
      assertThat(table.rows().get(r)).containsExactly(numbers[r][0], numbers[r][1], numbers[r][2]);
    }
  }
}

package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Typed;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.explain.Labels;
import whyrandom.math.Percent;

/**
 * The data set: which, how many points, how noisy, how many of them for testing, which features.
 */
@BindTemplate("templates/data.html")
public final class DataView {
  private static final List<String> FEATURES =
      List.of("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)");

  private final Desk desk;
  private final List<DatasetTile> tiles = new ArrayList<>();
  private final NumberField seed;
  private Optional<Experiment> shownFor = Optional.empty();
  private List<Choice> features = List.of();

  /** The panel for what is on the desk. */
  public DataView(Desk desk) {
    this.desk = desk;
    for (DataKind kind : DataKind.values()) {
      if (kind.isGenerated()) {
        tiles.add(new DatasetTile(desk, kind));
      }
    }
    seed =
        new NumberField(
            "Data seed",
            () -> Long.toString(data().seed()),
            v -> {
              long whole = Typed.whole("Data seed", v, 0, whyrandom.engine.Initializer.MAX_SEED);
              desk.workbench().change(e -> e.withData(e.data().withSeed(whole)));
            },
            desk.notices());
  }

  private DataSpec data() {
    return desk.shared().data();
  }

  /** The name of the data set. */
  public String getName() {
    return isCustom() ? "your own" : data().kind().id();
  }

  /** Closes the panel where it is a sheet. */
  public void close() {
    desk.sheets().close();
  }

  /** Whether the data came as rows in a document: then there is nothing to generate. */
  public boolean isCustom() {
    return !data().kind().isGenerated();
  }

  /** How many rows the document brought. */
  public String getRows() {
    int rows = data().rows().size();
    return rows + (rows == 1 ? " row, as given" : " rows, as given");
  }

  /** The data sets, each a picture of itself. */
  public List<DatasetTile> getTiles() {
    return tiles;
  }

  /** Draws the pictures again if the page has turned dark or light. */
  public void paint() {
    for (DatasetTile tile : tiles) {
      tile.paint();
    }
  }

  /** Number of points. */
  public String getPoints() {
    return Integer.toString(data().points());
  }

  /** Sets the number of points. */
  public void setPoints(String value) {
    int points = Integer.parseInt(value);
    desk.changeShared("points", e -> e.withData(e.data().withPoints(points)));
  }

  /** Noise in hundredths. */
  public String getNoise() {
    return percent(data().noise());
  }

  /** Sets the noise, in hundredths. */
  public void setNoise(String value) {
    double noise = Integer.parseInt(value) / 100.0;
    desk.changeShared("noise", e -> e.withData(e.data().withNoise(noise)));
  }

  /** The share of points that is kept for testing, in hundredths. */
  public String getTestShare() {
    return percent(data().testFraction());
  }

  /** Sets the share of points that is kept for testing, in hundredths. */
  public void setTestShare(String value) {
    double share = Integer.parseInt(value) / 100.0;
    desk.changeShared("test share", e -> e.withData(e.data().withTestFraction(share)));
  }

  /** Noise in words. */
  public String getNoiseText() {
    return Percent.of(data().noise());
  }

  /** Test share in words. */
  public String getTestText() {
    return Percent.of(data().testFraction());
  }

  private static String percent(double share) {
    return Integer.toString(Percent.whole(share));
  }

  /** The seed of the points. */
  public NumberField getSeed() {
    return seed;
  }

  /** The features that can be had. */
  public List<Choice> getFeatures() {
    Experiment e = desk.shared();
    if (shownFor.isEmpty() || shownFor.get() != e) {
      shownFor = Optional.of(e);
      features = featuresOf(e);
    }
    return features;
  }

  private static List<Choice> featuresOf(Experiment e) {
    List<Choice> list = new ArrayList<>();
    int columns = Experiment.columns(e.data());
    if (columns == 2) {
      for (String id : FEATURES) {
        list.add(featureChoice(e, Feature.of(id).orElseThrow()));
      }
    } else {
      for (int column = 0; column < columns; column++) {
        list.add(featureChoice(e, Feature.ofColumn(column)));
      }
    }
    return list;
  }

  private static Choice featureChoice(Experiment e, Feature feature) {
    return new Choice(feature.id(), Labels.feature(feature), e.features().contains(feature));
  }

  /** Takes a feature in or out. The last one stays. */
  public void toggleFeature(Choice choice) {
    Feature feature = Feature.of(choice.id()).orElseThrow();
    desk.changeShared(
        "", e -> e.withNetwork(toggled(e, feature, !choice.isOn()), e.hidden(), e.activations()));
  }

  private static List<Feature> toggled(Experiment e, Feature feature, boolean on) {
    List<Feature> features = new ArrayList<>(e.features());
    features.remove(feature);
    if (on) {
      features.add(feature);
      features.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    }
    return features;
  }

  private static int rank(Feature feature) {
    int place = FEATURES.indexOf(feature.id());
    return place >= 0 ? place : FEATURES.size() + feature.column();
  }
}

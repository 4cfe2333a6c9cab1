package whyrandom.flavour.sample;

import org.teavm.flavour.templates.Templates;

/** Where the sample page starts. */
public final class Sample {
  private Sample() {}

  public static void main(String[] args) {
    Templates.bind(new SampleView(), "app");
  }
}

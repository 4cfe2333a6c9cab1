package whyrandom.app;

import org.teavm.flavour.templates.Templates;

/** Where the playground page starts. */
public final class Playground {
  private Playground() {}

  public static void main(String[] args) {
    Templates.bind(new PlaygroundView(), "app");
  }
}

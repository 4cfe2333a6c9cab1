package whyrandom.explain.statement;

import whyrandom.engine.Shape;

/**
 * A hidden layer.
 *
 * @param layer from 1
 * @param isOnly whether the network has no other; its units need no layer to be named then
 */
public record Where(int layer, boolean isOnly) {
  /** A hidden layer of a network. */
  public static Where of(Shape shape, int layer) {
    return new Where(layer, shape.hiddenLayers() == 1);
  }
}

/**
 * The playground page: puts what is open, the panels and the browser together. Begin with {@link
 * whyrandom.app.Playground}, then {@link whyrandom.app.PlaygroundView}. It may use everything;
 * nothing but the build, which makes pictures of it, uses it.
 *
 * <p>The way of a typed weight from its field to the paint:
 *
 * <ol>
 *   <li>{@link whyrandom.app.desk.NumberField} takes the text, {@link whyrandom.app.desk.Typed}
 *       reads the number, or refuses it with a message;
 *   <li>{@link whyrandom.app.panel.WeightView} asks {@link whyrandom.model.Workbench#setWeight};
 *   <li>{@link whyrandom.model.Scene#weightSet} gives the scene in which the weight has the value:
 *       an edit of the document, stamped with the step;
 *   <li>the workbench keeps the scene before for undo, and finds or makes the run of the new
 *       document in {@link whyrandom.model.Machines};
 *   <li>it says that something is to be done, and the page asks for a frame;
 *   <li>in the frame {@link whyrandom.model.Loop} lets the network go on, if it moves;
 *   <li>{@link whyrandom.model.Workbench#lanes} makes {@link whyrandom.model.Seen}, what is seen of
 *       the state, once;
 *   <li>the templates read texts from the views, which read what is seen: {@link
 *       whyrandom.app.PaneView}, {@link whyrandom.app.diagram.DiagramView};
 *   <li>the painters draw it: {@link whyrandom.app.diagram.DiagramCanvases} edges and maps, {@link
 *       whyrandom.app.time.LossCharts} the loss;
 *   <li>standing still, {@link whyrandom.app.Session} keeps the document for a reload.
 * </ol>
 */
package whyrandom.app;

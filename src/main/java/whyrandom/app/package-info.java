/**
 * The playground: what is open ({@link whyrandom.app.Workbench}), what moves it ({@link
 * whyrandom.app.Player}), and the views, one class and one template each.
 *
 * <p>A view has getters that return what is shown and verbs that send one command. It knows no DOM;
 *
 * <p>import whyrandom.model.Workbench; import whyrandom.model.Player; that is in {@code web}.
 */
package whyrandom.app;

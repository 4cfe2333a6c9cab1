/**
 * Whole pictures of networks, drawn with any pen: the build makes files of them for pages, and the
 * page one that goes with what is shared. It may use the diagram and what paints tiles. Begin with
 * {@link whyrandom.app.drawing.StillPicture}.
 */
package whyrandom.app.drawing;

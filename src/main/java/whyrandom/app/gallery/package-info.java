/**
 * The gallery of presets: what becomes of each of them, as a picture, worked out when the gallery
 * is first opened. It may use the desk and what paints tiles. Begin with {@link
 * whyrandom.app.gallery.Gallery}.
 */
package whyrandom.app.gallery;

/**
 * One hidden unit as the mouse looks at it: its picture large, its activation function, and what it
 * computes at that very point. It may use the desk, the diagram and what paints tiles. Begin with
 * {@link whyrandom.app.unit.UnitCard}.
 */
package whyrandom.app.unit;

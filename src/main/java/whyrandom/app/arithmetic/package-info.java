/**
 * Inside one update: which numbers are in view, and the parts of formulas as templates show them.
 * The closer look and the figures of pages are made with it.
 */
package whyrandom.app.arithmetic;

/**
 * Arithmetic that gives the same bits on every platform: elementary functions made of {@code + - *
 * /} and square root alone, and a counter-based random generator.
 */
package whyrandom.math;

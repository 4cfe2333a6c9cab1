/**
 * Arithmetic that gives the same bits on every platform: elementary functions made of {@code + - *
 * /} and square root alone, and a counter-based random generator.
 *
 * <p>A rule for every formula whose bits matter: TeaVM 0.15 prints {@code a + (b + c)}, {@code a +
 * (b - c)}, {@code a * (b * c)} and {@code a * (b / c)} in JavaScript without the parentheses,
 * which changes the rounding; it also puts a variable that is used once in its place. Therefore the
 * right operand of {@code +} and {@code +=} is never a sum or difference here, nor that of {@code
 * *} and {@code *=} a product or quotient, be it through a variable: write {@code (b + c) + a}, or
 * {@code a - (c - b)}.
 *
 * <p>In WebAssembly {@code -x} is computed as {@code 0 - x}, which loses the sign of a zero: where
 * x can be zero and the sign matters, write {@code -1 * x}.
 */
package whyrandom.math;

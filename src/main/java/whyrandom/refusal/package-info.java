/**
 * Why something that a person has asked for cannot be: {@link whyrandom.refusal.Refusal}, and
 * nothing else. Every package may use it; it uses none.
 */
package whyrandom.refusal;

package whyrandom.explain;

/**
 * A setting in which two experiments differ.
 *
 * @param field a word that stands for the setting, for marks
 * @param name what the setting is called
 * @param from its value in the first, in words
 * @param to its value in the second, in words
 */
public record Difference(String field, String name, String from, String to) {}

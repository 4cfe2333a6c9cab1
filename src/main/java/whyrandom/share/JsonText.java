package whyrandom.share;

/**
 * A JSON string.
 *
 * @param value its characters, without quotes and escapes
 */
public record JsonText(String value) implements Json {}

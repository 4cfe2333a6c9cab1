package whyrandom.share;

/**
 * A JSON value that is written already: it can be a part of a text, but not be looked into.
 *
 * @param text its canonical text
 */
record JsonWritten(String text) implements Json {}

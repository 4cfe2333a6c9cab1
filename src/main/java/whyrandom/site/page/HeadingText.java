package whyrandom.site.page;

import org.commonmark.node.Heading;

/**
 * A heading of a page.
 *
 * @param node where it stands
 * @param level 1 to 6
 * @param id what links to it name
 * @param text its words without markup
 */
record HeadingText(Heading node, int level, String id, String text) {}

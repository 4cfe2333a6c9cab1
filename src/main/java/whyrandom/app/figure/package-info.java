/**
 * Live figures: experiments on the pages of the site and in frames on other pages, trimmed to what
 * a passage is about. One program for all of these pages.
 */
package whyrandom.app.figure;

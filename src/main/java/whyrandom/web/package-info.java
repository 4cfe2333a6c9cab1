/** The browser, as far as we use it; the only user of TeaVM's JavaScript interface. */
package whyrandom.web;

/*
 * Starts the playground: playground.js only defines main(), and the page's policy allows no inline script to call it.
 * This file keeps its name. If it is there and playground.js is not, the page is an old one that the browser had kept,
 * and the site has a new version: the page is loaded again, once.
 */
(function () {
  'use strict';

  const KEY = 'whyrandom.renewed';

  function renew() {
    if (location.protocol === 'file:') return false; // what is missing on a disk stays missing
    try {
      if (sessionStorage.getItem(KEY)) return false;
      sessionStorage.setItem(KEY, 'now');
      location.reload();
      return true;
    } catch (error) {
      return false; // nothing can be kept, so nobody would know that this was tried before
    }
  }

  if (typeof main === 'function') {
    main();
  } else if (!renew()) {
    document.getElementById('app').textContent =
      'The playground could not be loaded. Check the connection, or load the page again.';
  }
})();

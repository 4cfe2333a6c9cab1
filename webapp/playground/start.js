// playground.js only defines main(); the page's policy allows no inline script to call it.
main();

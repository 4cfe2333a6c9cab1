/**
 * <why-random>: a live figure of "Why Random?" on any page.
 *
 *   <script src="https://example.org/why-random/embed.js" defer></script>
 *   <why-random hash="1:…" ui="network,loss" theme="auto" height="612" title="Four units that start equal">
 *     <a href="https://example.org/why-random/playground/index.html#1:…">Four units that start equal</a>
 *   </why-random>
 *
 * What is shown: `hash`, as the playground's links have it after the #; or `experiment`, a document
 * as JSON text or, as a property, an object; or such a document as the text of a <script
 * type="application/json"> in the element, or as its only text. Optional are `ui`, `theme` (`auto`: as
 * the page around it), `title` (what a screen reader says), `height` (pixels that are kept free until
 * the figure is ready) and `fit` (all of the figure within the height that the page gives the
 * element). Each can be changed at any time, as attribute or property: the run goes on, unless it is
 * another experiment.
 *
 * What stands in the element is seen until the figure is ready. That is begun when the element
 * comes near the window, or with the first call of a method. The figure is a frame from the site
 * that this script came from, in a sandbox that can reach nothing of this page; it is as high as it
 * needs to be. Keys that it does not use are given to the page, Escape gives the focus back.
 *
 * The script may be loaded before or after the element is there, more than once, and as a module.
 *
 * Methods, each answering with a promise: load experiment state step epoch back seek rewind
 * reinitialize setWeight fill undo redo play pause predict ensemble table code link. Events: ready,
 * change, error. See guide/embed.html.
 */
(function () {
  'use strict';

  const SITE = new URL('.', address()).href;
  const METHODS = ('load experiment state step epoch back seek rewind reinitialize setWeight fill'
    + ' undo redo play pause predict ensemble table code link').split(' ');
  const EVENTS = ['ready', 'change', 'error'];

  /** What can be set as a property, too. `title` every element has. */
  const TEXTS = ['hash', 'ui', 'theme', 'height'];

  /** Pixels of height that the frame may ask for. */
  const LOWEST = 100, HIGHEST = 6000;

  /** Pixels that are kept free where nobody says how many: figures far away are not near then. */
  const USUAL = 480;

  /** Milliseconds after which a frame that has loaded, and says nothing, is given up. */
  const LONGEST_SILENCE = 30000;

  /** Characters of a document that stand in the frame's address; longer ones are sent to it. */
  const LONGEST_ADDRESS = 8000;

  /** Calls in a second: the frame refuses more than 60. */
  const MOST_CALLS = 50;

  /** Messages in a second that are heard from a frame. */
  const MOST_HEARD = 300;

  const LONGEST_TEXT = 10000;

  /** Milliseconds that a frame which is ready may take to say how high it is. */
  const LONGEST_WAIT = 1000;

  /** Whether something may happen once more: at most so often in a second. */
  function meter(most) {
    const times = [];
    return function () {
      const now = performance.now();
      while (times.length && now - times[0] >= 1000) times.shift();
      return times.length < most && times.push(now) > 0;
    };
  }

  /** Where this script came from: a module is not the current script, but its errors say it. */
  function address() {
    const script = document.currentScript;
    if (script) return script.src;
    const found = /\b(?:https?|file):\S*?\/embed(?:\.[0-9a-f]+)?\.js/.exec(new Error().stack);
    if (found) return found[0];
    const scripts = [...document.scripts].filter(it => /\/embed(\.[0-9a-f]+)?\.js/.test(it.src));
    return scripts.length ? scripts[scripts.length - 1].src : document.baseURI;
  }

  /** Whether a colour is dark; undefined if it is not to be seen. */
  function isDark(color) {
    const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) || []).map(Number);
    if (!(alpha > 0.5) || !color.startsWith('rgb')) return undefined;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }

  const text = value => String(value).slice(0, LONGEST_TEXT);

  class WhyRandom extends HTMLElement {
    static get observedAttributes() {
      return ['hash', 'experiment', 'theme', 'ui', 'title', 'height', 'fit'];
    }

    constructor() {
      super();
      this._room = this.attachShadow({mode: 'open'}).appendChild(document.createElement('div'));
      this._room.style.cssText = 'position: relative; block-size: 100%;';
      this._room.tabIndex = -1;
      this._still = this._room.appendChild(document.createElement('slot'));
      this._hear = event => this._heard(event);
      this._check = event => this._checkPolicy(event);
      this._look = () => this._tell();
      this._prefers = matchMedia('(prefers-color-scheme: dark)');
      this._forget();
    }

    _forget() {
      this._frame = null;
      this._told = null;           // what the frame was last told to show
      this._isReady = false;
      this._isShown = false;
      this._height = USUAL + 'px';
      this._waiting = [];          // calls that are not yet sent
      this._asked = new Map();     // calls that are not yet answered, by number
      this._last = 0;
      this._maySend = meter(MOST_CALLS);
      this._mayHear = meter(MOST_HEARD);
    }

    connectedCallback() {
      for (const name of [...TEXTS, 'experiment', 'fit']) this._take(name);
      if (!this.style.display) this.style.display = 'block';
      this._keepFree();
      // text that is a document is nothing to be seen
      this._still.style.display = this._child() ? 'none' : '';
      this._near = new IntersectionObserver(entries => {
        if (entries.some(entry => entry.isIntersecting)) this._start();
      }, {rootMargin: '300px'});
      this._near.observe(this);
    }

    /** What was set as a property before this script was there hides what is set by it. */
    _take(name) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    /** Until the figure is there, the height that it will have, if that is said. */
    _keepFree() {
      if (this._isShown) return;
      const height = Number(this.getAttribute('height'));
      const isEmpty = !this.children.length || this._child();
      this._room.style.minBlockSize = this._fits() ? ''
        : height > 0 ? Math.min(HIGHEST, height) + 'px' : isEmpty ? USUAL + 'px' : '';
    }

    _fits() {
      return this.hasAttribute('fit');
    }

    disconnectedCallback() {
      this._near.disconnect();
      removeEventListener('message', this._hear);
      document.removeEventListener('securitypolicyviolation', this._check);
      document.removeEventListener('transitionend', this._look);
      this._prefers.removeEventListener('change', this._look);
      if (this._themes) this._themes.disconnect();
      clearTimeout(this._silence);
      if (this._frame) this._frame.remove();
      this._give('the figure was removed from the page');
    }

    /** Gives up what is not answered yet. */
    _give(reason) {
      const left = [...this._asked.values(), ...this._waiting];
      this._forget();
      left.forEach(call => call.reject(new Error(reason)));
    }

    /** A page may forbid frames of other sites, and a frame that is not there says nothing. */
    _checkPolicy(event) {
      const blocked = event.blockedURI || '';
      const isOurs = blocked.startsWith(SITE) || SITE.startsWith(blocked + '/');
      const isFrame = /^(frame|child|default)-src/.test(event.violatedDirective);
      if (!this._frame || this._isReady || !isOurs || !isFrame) return;
      this._stop('the policy of the page forbids the figure: allow it with frame-src ' + new URL(SITE).origin);
    }

    /** The figure cannot be had: what stands in the element stays. */
    _stop(reason) {
      this._frame.remove();
      this._give(reason);
      this._reason = reason;
      this.dispatchEvent(new CustomEvent('error', {detail: {message: reason}}));
    }

    /** What is to be shown otherwise is told to the frame that is there. */
    attributeChangedCallback(name) {
      if (name === 'height' || name === 'fit') this._keepFree();
      if (!this._frame) return;
      if (name === 'fit') this._setHeight();
      this._frame.title = this._title();
      this._tell();
    }

    /** Tells the frame what to show, if that is not what it shows. */
    _tell() {
      if (!this._isReady) return;
      const now = this._shows();
      const last = this._told;
      this._told = now;
      if (now.query !== last.query || now.hash !== last.hash) {
        this._frame.contentWindow.postMessage({whyRandom: 1, query: now.query, hash: now.hash}, '*');
      }
      if (now.long && now.long !== last.long) this._open(now.long);
    }

    /** Opens a document that is too long for an address; what is refused is told as an event. */
    _open(json) {
      this._waiting.unshift({method: 'load', args: [json], resolve() {}, reject() {}});
      this._send();
    }

    /** Makes the frame, if it is not there. */
    _start() {
      if (this._frame || this._reason || !this.isConnected) return;
      this._near.disconnect();
      const frame = document.createElement('iframe');
      // a frame that is opened from disk is apart anyway, and in a sandbox it could not be read
      if (!SITE.startsWith('file:')) {
        frame.setAttribute('sandbox',
          'allow-scripts allow-popups allow-popups-to-escape-sandbox');
        // isolated pages show it even if its host sends no headers; elsewhere it would cost
        // the figure the tab that it opens
        if (window.crossOriginIsolated) frame.credentialless = true;
      }
      frame.allow = 'fullscreen';
      frame.referrerPolicy = 'no-referrer';
      frame.title = this._title();
      // as wide as it will be, so that it finds out how high, but not yet seen; a frame that is
      // hidden outright gets no layout from the browser, and would never find out
      frame.style.cssText = 'display: block; width: 100%; border: 0;'
        + ' position: absolute; opacity: 0; color-scheme: normal;';
      frame.inert = true;
      this._frame = frame;
      this._setHeight();
      addEventListener('message', this._hear);
      document.addEventListener('securitypolicyviolation', this._check);
      this._prefers.addEventListener('change', this._look);
      document.addEventListener('transitionend', this._look); // colours of the page may glide
      this._themes = new MutationObserver(this._look);
      for (const element of [document.documentElement, document.body]) {
        this._themes.observe(element, {attributes: true});
      }
      frame.onload = () => {
        clearTimeout(this._silence);
        this._silence = setTimeout(() => {
          if (this._frame === frame && !this._isReady) this._stop('the figure does not answer: ' + SITE);
        }, LONGEST_SILENCE);
      };
      const shows = this._told = this._shows();
      frame.src = SITE + 'embed/v1/index.html' + (shows.query && '?' + shows.query) + (shows.hash && '#' + shows.hash);
      this._room.appendChild(frame);
    }

    _title() {
      return this.getAttribute('title') || 'A live figure of a neural network';
    }

    /** The document that is the element's text, if one is. */
    _child() {
      const script = this.querySelector('script[type="application/json"]');
      const content = (script || this).textContent.trim();
      return content.startsWith('{') ? content : '';
    }

    /** What is to be shown: the two parts of an address, and a document that is too long for one. */
    _shows() {
      const query = new URLSearchParams();
      if (this.hasAttribute('ui')) query.set('ui', this.getAttribute('ui'));
      query.set('theme', this._theme());
      if (this._fits()) query.set('fit', 'yes');
      const json = this.getAttribute('experiment') || this._child();
      const hash = (this.getAttribute('hash') || '').replace(/^#/, '')
        || json && 'json=' + encodeURIComponent(json);
      const isLong = hash.length > LONGEST_ADDRESS && hash.startsWith('json=');
      return {query: query.toString(), hash: isLong ? '' : hash, long: isLong ? json : ''};
    }

    /** Light or dark as the page is here: by what it says of itself, or else by what is behind. */
    _theme() {
      const wanted = this.getAttribute('theme') || 'auto';
      if (wanted !== 'auto') return wanted;
      const schemes = getComputedStyle(this).colorScheme.split(' ');
      const [light, dark] = [schemes.includes('light'), schemes.includes('dark')];
      if (light !== dark) return dark ? 'dark' : 'light';
      for (let element = this; element; element = element.parentElement) {
        const is = isDark(getComputedStyle(element).backgroundColor);
        if (is !== undefined) return is ? 'dark' : 'light';
      }
      return dark && this._prefers.matches ? 'dark' : 'light';
    }

    /** Has the frame do something; the answer is a promise. */
    _call(method, args) {
      return new Promise((resolve, reject) => {
        if (!this.isConnected) throw new Error('the figure is not in the page');
        if (this._reason) throw new Error(this._reason);
        this._waiting.push({method, args, resolve, reject});
        this._start();
        this._send();
      });
    }

    _send() {
      while (this._isReady && this._waiting.length && this._maySend()) {
        const call = this._waiting.shift();
        const id = ++this._last;
        try {
          this._frame.contentWindow.postMessage(
            {whyRandom: 1, call: id, method: call.method, args: call.args}, '*');
          this._asked.set(id, call);
        } catch (error) {
          call.reject(error);      // an argument that cannot be sent, such as a function
        }
      }
      if (this._isReady && this._waiting.length) setTimeout(() => this._send(), 50);
    }

    _heard(event) {
      const data = event.data;
      if (!this._frame || event.source !== this._frame.contentWindow
          || !data || typeof data !== 'object' || data.whyRandom !== 1) {
        return;
      }
      if (this._asked.has(data.reply)) {
        const call = this._asked.get(data.reply);
        this._asked.delete(data.reply);
        if ('error' in data) call.reject(new Error(text(data.error)));
        else call.resolve(data.value);
      } else if (this._mayHear()) {
        this._happened(data.event, data.detail);
      }
    }

    _happened(type, detail) {
      if (type === 'height' && detail > 0 && detail < Infinity) {
        this._height = Math.min(HIGHEST, Math.max(LOWEST, detail)) + 'px';
        this._setHeight();
        this._show();
      }
      if (type === 'key' && detail && typeof detail === 'object') this._pressed(detail);
      if (!EVENTS.includes(type)) return;
      if (type === 'ready') {
        this._isReady = true;
        clearTimeout(this._silence);
        setTimeout(() => this._show(), LONGEST_WAIT);
        if (this._told.long) this._open(this._told.long);
        this._tell(); // what was changed meanwhile
        this._send();
      }
      const about = type === 'error' ? {message: text(detail && detail.message)} : null;
      this.dispatchEvent(new CustomEvent(type, {detail: about}));
    }

    /** A key that the figure does not use is pressed on the page. */
    _pressed(detail) {
      const init = {bubbles: true, cancelable: true, composed: true};
      for (const name of ['key', 'code']) init[name] = text(detail[name]);
      for (const name of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey', 'repeat']) init[name] = detail[name] === true;
      init.keyCode = init.which = Number(detail.keyCode) || 0;
      if (init.key === 'Escape' && document.activeElement === this) this._room.focus({preventScroll: true});
      this.dispatchEvent(new KeyboardEvent('keydown', init));
    }

    /** As high as the figure is, or as the page has it. */
    _setHeight() {
      this._frame.style.height = this._fits() ? '100%' : this._height;
    }

    /** The frame takes the place of what is in the element. */
    _show() {
      if (!this._frame || this._isShown) return;
      this._isShown = true;
      this._room.style.minBlockSize = '';
      if (this.hasAttribute('height')) this.style.minHeight = this.style.minBlockSize = '';
      this._still.style.display = 'none';
      this._frame.style.position = this._frame.style.opacity = '';
      this._frame.inert = false;
    }
  }

  for (const method of METHODS) {
    if (method !== 'experiment') {
      WhyRandom.prototype[method] = function (...args) {
        return this._call(method, args);
      };
    }
  }

  for (const name of TEXTS) {
    Object.defineProperty(WhyRandom.prototype, name, {
      configurable: true,
      get() { return this.getAttribute(name) || ''; },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      }
    });
  }

  Object.defineProperty(WhyRandom.prototype, 'fit', {
    configurable: true,
    get() { return this.hasAttribute('fit'); },
    set(value) { this.toggleAttribute('fit', value !== false && value !== null && value !== undefined); }
  });

  // a method that is an attribute, too: frameworks set the property, and it stays a method
  Object.defineProperty(WhyRandom.prototype, 'experiment', {
    configurable: true,
    get() { return (...args) => this._call('experiment', args); },
    set(value) {
      if (typeof value === 'function') return;
      if (value === null || value === undefined) this.removeAttribute('experiment');
      else this.setAttribute('experiment', typeof value === 'string' ? value : JSON.stringify(value));
    }
  });

  if (!customElements.get('why-random')) customElements.define('why-random', WhyRandom);
})();

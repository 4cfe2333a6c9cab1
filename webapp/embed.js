/**
 * <why-random>: a live figure of "Why Random?" on any page.
 *
 *   <script src="https://example.org/why-random/embed.js" defer></script>
 *   <why-random hash="1:…" ui="network,loss" theme="auto" title="Four units that start equal">
 *     <img src="still.png" alt="Four units that start equal">
 *   </why-random>
 *
 * What is shown: `hash`, as the playground's links have it after the #; or `experiment`, a document
 * as JSON text; or such a document as the text of a <script type="application/json"> in the
 * element, or as its only text. `ui`, `theme` and `title` (what a screen reader says) are optional.
 *
 * What stands in the element is seen until the figure is ready. That is begun when the element
 * comes near the window, or with the first call of a method. The figure is a frame from the site
 * that this script came from, in a sandbox that can reach nothing of this page; it is as high as it
 * needs to be.
 *
 * Methods, each answering with a promise: load experiment state step epoch back seek rewind
 * reinitialize setWeight fill undo redo play pause predict ensemble table code link. Events: ready,
 * change, error. See guide/embed.html.
 */
(function () {
  'use strict';

  const SITE = new URL('.', document.currentScript.src).href;
  const METHODS = ('load experiment state step epoch back seek rewind reinitialize setWeight fill'
    + ' undo redo play pause predict ensemble table code link').split(' ');
  const EVENTS = ['ready', 'change', 'error'];

  /** Pixels of height that the frame may ask for. */
  const LOWEST = 100, HIGHEST = 6000;

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

  const text = value => String(value).slice(0, LONGEST_TEXT);

  class WhyRandom extends HTMLElement {
    static get observedAttributes() {
      return ['hash', 'experiment', 'theme', 'ui', 'title'];
    }

    constructor() {
      super();
      this._room = this.attachShadow({mode: 'open'}).appendChild(document.createElement('div'));
      this._room.style.position = 'relative';
      this._still = this._room.appendChild(document.createElement('slot'));
      this._hear = event => this._heard(event);
      this._forget();
    }

    _forget() {
      this._frame = null;
      this._isReady = false;
      this._waiting = [];          // calls that are not yet sent
      this._asked = new Map();     // calls that are not yet answered, by number
      this._last = 0;
      this._maySend = meter(MOST_CALLS);
      this._mayHear = meter(MOST_HEARD);
    }

    connectedCallback() {
      if (!this.style.display) this.style.display = 'block';
      // text that is a document is nothing to be seen
      this._still.style.display = this._child() ? 'none' : '';
      this._near = new IntersectionObserver(entries => {
        if (entries.some(entry => entry.isIntersecting)) this._start();
      }, {rootMargin: '400px'});
      this._near.observe(this);
    }

    disconnectedCallback() {
      this._near.disconnect();
      removeEventListener('message', this._hear);
      if (this._frame) this._frame.remove();
      const left = [...this._asked.values(), ...this._waiting];
      this._forget();
      left.forEach(call => call.reject(new Error('the figure was removed from the page')));
    }

    /** Another document is opened in the frame that is there; other parts need another frame. */
    attributeChangedCallback() {
      if (!this._frame) return;
      this._frame.title = this._title();
      const address = this._address();
      const path = url => url.split('#')[0];
      if (path(address) !== path(this._frame.src)) {
        this._isReady = false;
        this._frame.src = address;
      } else if (this._first) {
        this._open();
      } else if (address !== this._frame.src) {
        this._frame.src = address;
      }
    }

    /** Opens a document that is too long for an address; what is refused is told as an event. */
    _open() {
      this._waiting.unshift({method: 'load', args: [this._first], resolve() {}, reject() {}});
      this._send();
    }

    /** Makes the frame, if it is not there. */
    _start() {
      if (this._frame || !this.isConnected) return;
      this._near.disconnect();
      const frame = document.createElement('iframe');
      // a frame that is opened from disk is apart anyway, and in a sandbox it could not be read
      if (!SITE.startsWith('file:')) {
        frame.setAttribute('sandbox',
          'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      }
      frame.allow = 'fullscreen';
      frame.referrerPolicy = 'no-referrer';
      frame.title = this._title();
      // as wide as it will be, so that it finds out how high, but not yet seen; a frame that is
      // hidden outright gets no layout from the browser, and would never find out
      frame.style.cssText = 'display: block; width: 100%; height: 30rem; border: 0;'
        + ' position: absolute; opacity: 0; color-scheme: normal;';
      frame.inert = true;
      this._frame = frame;
      addEventListener('message', this._hear);
      frame.src = this._address();
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

    _address() {
      const query = new URLSearchParams();
      for (const name of ['ui', 'theme']) {
        if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      }
      const json = this.getAttribute('experiment') || this._child();
      let hash = (this.getAttribute('hash') || '').replace(/^#/, '');
      if (!hash && json) hash = 'json=' + encodeURIComponent(json);
      this._first = hash.length > LONGEST_ADDRESS && hash.startsWith('json=') ? json : '';
      const search = query.toString();
      return SITE + 'embed/v1/index.html' + (search && '?' + search)
        + (hash && !this._first ? '#' + hash : '');
    }

    /** Has the frame do something; the answer is a promise. */
    _call(method, args) {
      return new Promise((resolve, reject) => {
        if (!this.isConnected) throw new Error('the figure is not in the page');
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
        this._frame.style.height = Math.min(HIGHEST, Math.max(LOWEST, detail)) + 'px';
        this._show();
      }
      if (!EVENTS.includes(type)) return;
      if (type === 'ready') {
        this._isReady = true;
        setTimeout(() => this._show(), LONGEST_WAIT);
        if (this._first) this._open();
        this._send();
      }
      const about = type === 'error' ? {message: text(detail && detail.message)} : null;
      this.dispatchEvent(new CustomEvent(type, {detail: about}));
    }

    /** The frame takes the place of what is in the element. */
    _show() {
      if (!this._frame) return;
      this._still.style.display = 'none';
      this._frame.style.position = this._frame.style.opacity = '';
      this._frame.inert = false;
    }
  }

  for (const method of METHODS) {
    WhyRandom.prototype[method] = function (...args) {
      return this._call(method, args);
    };
  }

  if (!customElements.get('why-random')) customElements.define('why-random', WhyRandom);
})();

// A reader in the page: does things by chance that can be had again from a seed, says what is to be
// seen, and brings another page to where this one is. What it needs to know of a page stands in
// pages.js.
(() => {
  /** Longer than this no action may keep the page busy, milliseconds. */
  const PATIENCE = 4000;

  /** So many frames in a row show the same once a page stands still. */
  const STILL_FRAMES = 3;

  const NUMBERS = [
    '0', '1', '-1', '0.5', '0.7', '-0.3', '2', '3', '12', '0.05', '1e-6', '40', '300', '0.1', '1e9', 'much', ''];

  const STATES = [
    'aria-label', 'aria-valuetext', 'aria-pressed', 'aria-selected', 'aria-expanded', 'aria-disabled',
    'aria-invalid'];

  let state = 1;
  let log = [];

  // Mulberry32 (T. Ettinger)
  function chance() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  const below = n => Math.floor(chance() * n);
  const oneOf = list => list[below(list.length)];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isVisible = e => e.checkVisibility({visibilityProperty: true});
  const frame = () => new Promise(done => requestAnimationFrame(done));

  function weighed(list) {
    let left = chance() * list.reduce((sum, one) => sum + one[0], 0);
    return list.find(one => (left -= one[0]) < 0) || list[list.length - 1];
  }

  const calls = e =>
    [e.getAttribute('aria-label'), e.querySelector('strong')?.textContent, e.textContent.trim()];

  function nameOf(e) {
    const label = e === document.body ? '' : e.getAttribute('aria-label') || e.title || e.labels?.[0]?.textContent || e.textContent;
    return `${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''} “${label.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  }

  // ---- what a hand can do

  function say(e, ...events) {
    events.forEach(name => e.dispatchEvent(new Event(name, {bubbles: true})));
  }

  /** Has a field, menu, box or group of buttons say something. */
  function put(e, value) {
    if (e.type === 'checkbox') {
      if (e.checked !== value) e.click();
    } else if (e.value !== undefined && e.tagName !== 'BUTTON') {
      if (e.value !== value) {
        e.value = value;
        say(e, 'input', 'change');
      }
    }
  }

  function use(e) {
    if (e.tagName === 'SELECT') {
      const options = all('option', e);
      if (!options.length) return;
      const value = oneOf(options).value;
      log.push(`${nameOf(e)} = ${value}`);
      e.value = value;
      say(e, 'input', 'change');
    } else if (e.type === 'range') {
      const from = Number(e.min || 0);
      const value = String(from + below(Number(e.max || 100) - from + 1));
      log.push(`${nameOf(e)} = ${value}`);
      e.value = value;
      say(e, 'input', 'change');
    } else if (e.type === 'text' || e.tagName === 'TEXTAREA') {
      const value = oneOf(NUMBERS);
      log.push(`${nameOf(e)} = ${value}`);
      e.value = value;
      say(e, 'input', 'change');
    } else {
      log.push(nameOf(e));
      e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    }
  }

  function point(e, type) {
    const box = e.getBoundingClientRect();
    const at = {
      bubbles: true, cancelable: true, pointerType: 'mouse', pointerId: 1, isPrimary: true,
      clientX: box.left + chance() * box.width, clientY: box.top + chance() * box.height};
    log.push(`${type} ${nameOf(e)} ${Math.round(at.clientX)},${Math.round(at.clientY)}`);
    e.dispatchEvent(new PointerEvent(type, at));
  }

  function press(e, key) {
    log.push(`${key} on ${nameOf(e)}`);
    const isControl = key.startsWith('Ctrl+');
    const init = {key: key.replace('Ctrl+', ''), ctrlKey: isControl, bubbles: true, cancelable: true};
    e.dispatchEvent(new KeyboardEvent('keydown', init));
  }

  /** One thing that can be done here now; nothing if chance leads to what is not there. */
  async function act(page) {
    const [, kind, what, how] = weighed(page.ways());
    if (kind === 'control') {
      const controls = all('button, select, input, textarea, summary, g[role=button]', document)
        .filter(e => e.closest(what) && !e.disabled && e.readOnly !== true && !e.closest(page.leftAlone)
          && (how === 'hidden' || isVisible(e)));
      if (controls.length) use(oneOf(controls));
    } else if (kind === 'point') {
      const places = all(what).filter(isVisible);
      if (places.length) point(oneOf(places), oneOf(how));
    } else if (kind === 'press') {
      const places = all(what).filter(isVisible);
      if (places.length) press(oneOf(places), oneOf(how));
    } else {
      const call = what(below);
      log.push(`${call[0]}(${JSON.stringify(call.slice(1)).slice(1, -1)})`);
      await window.whyRandom[call[0]](...call.slice(1)).catch(() => {});
    }
  }

  // ---- what is to be seen

  function seen(root, leftOut) {
    const lines = [];
    const look = node => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text) lines.push(text);
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(leftOut) || !isVisible(node)) return;
      const words = STATES.filter(name => node.hasAttribute(name))
        .map(name => `${name}=${node.getAttribute(name)}`);
      if (node.type === 'checkbox' || node.type === 'radio') words.push(`checked=${node.checked}`);
      else if (/^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)) words.push(`value=${node.value}`);
      if (node.disabled) words.push('disabled');
      if (words.length) lines.push(`<${node.tagName.toLowerCase()} ${words.join(' ')}>`);
      node.childNodes.forEach(look);
    };
    look(root);
    return lines;
  }

  /** What is to be seen once the page stands still. */
  async function rest(page) {
    await page.halt();
    let last = '';
    for (let still = 0, i = 0; still < STILL_FRAMES && i < 600; i++) {
      await frame();
      const now = seen(page.root(), page.leftOut()).join('\n');
      still = now === last && page.isReady() ? still + 1 : 0;
      last = now;
    }
    return last;
  }

  /** What scripts are told is said, where that is not what is to be seen. */
  async function unlikeSaid(page) {
    if (!window.whyRandom) return '';
    const state = await whyRandom.state();
    const seenSaid = all(page.sentences).map(e => e.textContent.replace(/\s+/g, ' ').trim());
    const isSame = state.says.every((text, i) => seenSaid[i].endsWith(text));
    return isSame && state.says.length === seenSaid.length ? '' : `says ${JSON.stringify(state.says)}, but ${seenSaid}`;
  }

  window.reader = {
    chance, below, oneOf, all, isVisible, frame, put,

    begin(seed) {
      state = seed;
    },

    /** Waits until a page can be used. */
    async there(kind) {
      while (!reader.pages[kind].isThere()) await frame();
      return true;
    },

    /** Clicks a button by its name. */
    async click(name) {
      all('button').find(e => calls(e).includes(name)).click();
      await frame();
    },

    /** Enters a text in a field. */
    async enter(selector, text) {
      put(document.querySelector(selector), text);
      await frame();
    },

    /** Does so many things, and says what: quickly, or waiting for frames between. */
    async act(kind, count) {
      const page = reader.pages[kind];
      log = [];
      let longest = 0;
      for (let i = 0; i < count; i++) {
        const begun = performance.now();
        await act(page);
        if (chance() < 0.25) await frame();
        if (performance.now() - begun > PATIENCE) {
          return {log, fault: `“${log[log.length - 1]}” took ${performance.now() - begun} ms`};
        }
      }
      return {log, fault: ''};
    },

    /** Where this page is, for {@link follow}, and what is to be seen. */
    async tell(kind) {
      const page = reader.pages[kind];
      await page.prepare();
      const text = await rest(page);
      const place = JSON.stringify(await page.place());
      return {
        text,
        place,
        document: window.whyRandom ? JSON.stringify(await whyRandom.experiment()) : '',
        given: JSON.stringify(page.given?.() ?? {}),
        fault: document.documentElement.scrollWidth > innerWidth ? 'wider than the window' : await unlikeSaid(page),
      };
    },

    /** Goes where another page is, and says what is to be seen. */
    async follow(kind, place) {
      const page = reader.pages[kind];
      await this.there(kind);
      await page.follow(JSON.parse(place));
      await page.prepare();
      return {text: await rest(page)};
    },

    async again(kind) {
      return {text: await rest(reader.pages[kind])};
    },

    pages: {},
  };
})();

// What the reader of reader.js needs to know of our pages: what can be done on them, what of them
// depends on more than document and step, and how another page is brought there.
(() => {
  const {all, oneOf, below, isVisible, frame, put} = window.reader;
  const at = selector => document.querySelector(selector);
  const shown = selector => all(selector).find(isVisible);
  const isOn = b => b.getAttribute('aria-pressed') === 'true' || b.getAttribute('aria-selected') === 'true';

  /** A group of buttons of which one is chosen. */
  const group = selector => ({
    get: () => {
      const found = shown(selector);
      return found ? all('button', found).findIndex(isOn) : -1;
    },
    set: value => {
      const button = value < 0 ? null : all('button', shown(selector))[value];
      if (button && !isOn(button)) button.click();
    },
  });

  const field = (selector, index = 0) => ({
    get: () => all(selector).filter(isVisible)[index]?.value ?? null,
    set: async value => {
      const found = () => all(selector).filter(isVisible)[index];
      for (let i = 0; i < 200 && !found(); i++) await frame(); // it comes when what is chosen is measured
      if (found()) put(found(), value);
    },
  });

  const box = selector => ({get: () => at(selector).checked, set: value => put(at(selector), value)});

  /** A button that opens and closes something. */
  const toggle = (selector, name = 'aria-expanded') => ({
    get: () => shown(selector)?.getAttribute(name) ?? null,
    set: value => {
      const found = shown(selector);
      if (found.getAttribute(name) !== value) found.click();
    },
  });

  const settled = async () => {
    await frame();
    await frame();
  };

  /** Nothing is pointed at any more. */
  function leavePointers(within) {
    const leave = () => new PointerEvent('pointerleave', {pointerId: 1, pointerType: 'mouse'});
    all('.network', within).forEach(e => e.dispatchEvent(leave()));
  }

  // ---- the playground

  const panel = '#panel-weight .pickers select';

  /** The weight that is selected. */
  const selection = {
    get: () => (at('.network [aria-pressed=true]') ? all(panel).map(e => e.value) : null),
    set: async value => {
      for (let i = 0; i < value.length; i++) {
        const select = all(panel)[i];
        select.value = value[i];
        select.dispatchEvent(new Event('change', {bubbles: true})); // also where that is the value: it is selected
        await frame();
      }
    },
  };

  async function openInside(value) {
    if (at('#look-inside').getAttribute('aria-expanded') !== value) at('#look-inside').click();
    while (value === 'true' && !shown('.inside-tabs')) await frame();
  }

  const inside = {get: () => at('#look-inside').getAttribute('aria-expanded'), set: openInside};

  const page = {
    get: () => shown('.example-list .group .hint')?.textContent ?? null,
    set: async value => {
      const now = () => shown('.example-list .group .hint').textContent;
      for (const name of ['Earlier examples', 'Later examples']) {
        for (let i = 0; i < 20 && now() !== value; i++) {
          shown(`.example-list [aria-label="${name}"]`).click();
          await frame();
        }
      }
    },
  };

  const choices = [
    group('.scope .choice'), group('.which-run'), field('#which-layers'), field('.time-bar select'),
    box('#panel-loss .check'), selection, inside, group('.inside-tabs'),
    group('.inside-head .choice'),
    // Step
    field('#example-number'), toggle('.inside-step .example [aria-pressed]', 'aria-pressed'),
    ...[0, 1, 2, 3, 4, 5].map(i => field('.inside-step .example .number:not(.short)', i)),
    toggle('.inside-step [aria-expanded]'), page, group('.phases'),
    field('.inside-step .pickers select', 2), group('.digits .choice'),
    // Sameness
    group('.symmetry > .choice'), field('.symmetry .pickers select', 0),
    field('.symmetry .pickers select', 1), field('#epsilon'),
    // Ties
    field('.inside-ties .pickers select'),
    // Units
    field('#weights-cursor'),
    // Layers
    field('.depth-beside select'), field('.layer-picker select'),
    // Landscape
    group('.landscape-head .choice'), ...[0, 1, 2, 3, 4, 5].map(i => field('.inside-landscape .pickers select', i)),
    field('#landscape-range'),
  ];

  /** Of A or B, whichever the weights are set of: how it starts. */
  function scheme(document) {
    const isB = group('.which-run').get() === 1;
    return (isB && document.compare?.init || document.init || {}).scheme || '';
  }

  const CONSTANT = 'constant';
  const CERTAIN = ['zeros', 'ones', CONSTANT, 'equal-incoming'];
  let starts = '';

  reader.pages.playground = {
    root: () => at('.playground'),
    sentences: '.pane .sentence',
    isThere: () => window.whyRandom && at('.diagram .tile-frame[d^=M]')
      && at('.playground[data-settable=true]'),
    isReady: () => !all('.landscape-sentence .hint, .inside-ties .pickers .hint').some(e => isVisible(e) && e.textContent),
    leftAlone: '.keys, #share-button', // dialogs are looked at elsewhere

    ways: () => [
      [8, 'control', '.time-bar'], [8, 'control', '.set-weights'], [6, 'control', '.settings'],
      [4, 'control', '#panel-weight'], [3, 'control', '#panel-loss'], [3, 'control', '.contrast'],
      [3, 'control', '.presets li', 'hidden'], [14, 'control', '#inside-tab'], [5, 'control', '.inside-tabs'],
      [2, 'control', '.inside-head'], [2, 'control', '#look-inside'], [1, 'control', '.pane-title'],
      [10, 'control', '[aria-label=Undo], [aria-label=Redo]'], [4, 'control', '.network'],
      [1, 'control', '.sheet-tabs'],
      [2, 'point', '.network', ['pointermove', 'pointermove', 'pointerleave']],
      [1, 'point', '.lines-chart, .example-picture', ['pointerdown']],
      [2, 'press', '.landscape-map', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', '+', '-']],
      [2, 'press', '.network', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
      [4, 'press', 'body', [' ', ',', '.', 'PageUp', 'PageDown', 'Ctrl+z', 'Ctrl+y', 'Escape']],
      [2, 'call', () => ['step', 1 + below(120)]], [1, 'call', () => ['seek', below(150)]],
      [1, 'call', () => ['rewind']], [1, 'call', () => ['fill', oneOf([0, 1, 0.5])]],
      [1, 'call', () => ['reinitialize', below(50)]],
      [3, 'call', () => ['load', oneOf(reader.documents)]],
    ],

    async halt() {
      await whyRandom.pause();
      if (await whyRandom.state().then(s => s.step) > 1500) await whyRandom.rewind();
    },

    /** What was said of the past is dismissed; what can be unfolded is unfolded. */
    async prepare() {
      await this.halt();
      await settled();
      starts = scheme(await whyRandom.experiment());
      all('.menu[open]').forEach(e => { e.open = false; });
      const source = all(panel).pop();
      const isBiasOrUnit = source.value === '-1' && at('.network [aria-pressed=true]');
      if (isBiasOrUnit && !shown('.inside-step .pickers')) source.dispatchEvent(new Event('change')); // the bias
      document.activeElement?.blur();
      leavePointers(document);
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
      all('.inside details').forEach(e => { e.open = true; });
      shown('.inside-landscape .pickers label:nth-of-type(2) select')
        ?.dispatchEvent(new Event('change')); // the map lies where the network was, else
      await settled();
      for (let fold; (fold = all('.inside .fold, .block > .quiet').find(isVisible)); await settled()) fold.click();
    },

    leftOut() {
      const parts = [
        '[aria-label=Undo]', '[aria-label=Redo]', // what came before
        '.notice', // what was refused, or not understood
        '.menu', // closed
        '.digits [role=status]', // that numbers were copied
      ];
      // what was used last, and is offered again
      if (starts !== CONSTANT) parts.push('[aria-label="All weights equal"] label');
      if (CERTAIN.includes(starts)) parts.push('[aria-label="Random weights"]');
      return parts.join(', ');
    },

    /** What the session keeps for another visit. */
    given: () => Object.fromEntries(
      Object.entries(sessionStorage).filter(([name, text]) => name.startsWith('whyrandom.kept') && text)),

    async place() {
      window.dispatchEvent(new Event('pagehide')); // what takes long to keep is kept on leaving
      while (Object.keys(this.given()).length !== all('.kept li').length) await frame();
      return {
        furthest: Number(at('.scrub .slider').max),
        step: (await whyRandom.state()).step,
        choices: choices.map(one => one.get()),
      };
    },

    async follow(place) {
      await this.halt(); // perhaps while it is still on its way to the document's step
      await whyRandom.seek(place.furthest);
      await whyRandom.seek(place.step);
      // more than once: a choice can move another, as two directions of the map are never one weight
      for (let turn = 0, isThere = false; turn < 4 && !isThere; turn++) {
        isThere = true;
        for (const [i, value] of place.choices.entries()) {
          if (value !== null && value !== -1 && String(choices[i].get()) !== String(value)) {
            isThere = false;
            await choices[i].set(value);
            await settled();
          }
        }
      }
    },
  };

  // ---- figures: in pages, where they can only be clicked, and in the embed, which hears scripts

  const figures = () => all('.figure');
  const inFigure = (f, selector) => f.querySelector(selector);
  const stepOf = f => Number(inFigure(f, '.figure-where b').textContent.replace(/\D/g, ''));
  const chosen = (f, selector) => all(`${selector} input`, f).findIndex(e => e.checked);
  const pressed = f => all('.network g', f).filter(e => e.hasAttribute('aria-pressed')).findIndex(isOn);

  async function standStill(f) {
    const play = inFigure(f, '.figure-play');
    if (play.textContent.includes('Pause')) play.click();
    await settled();
    if (stepOf(f) > 400) inFigure(f, '[aria-label="Start again"]').click();
    await settled();
  }

  async function walk(f, steps) {
    const to = stepOf(f) + steps;
    for (let i = 0; i < steps; i++) inFigure(f, '.figure-bar [aria-label=Step]').click();
    while (stepOf(f) !== to) await frame();
  }

  /** The status is said of a figure that has been used; of a bias it is not seen whether it is its unit. */
  async function prepareFigure(f) {
    leavePointers(f);
    await standStill(f);
    await walk(f, 1);
    inFigure(f, '.figure-back').click();
    const isBias = inFigure(f, '.network g.bias[aria-pressed=true]');
    if (isBias) f.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    for (let fold; (fold = all('.fold, .block > .quiet', f).find(isVisible)); await settled()) fold.click();
  }

  const placeOf = f => ({
    option: chosen(f, '.figure-choices'),
    answer: chosen(f, '.figure-answers'),
    step: stepOf(f),
    pressed: pressed(f),
    phase: chosen(f, '.figure-step-by-step'),
    example: inFigure(f, '.figure-example p')?.textContent ?? '',
  });

  const pick = (f, selector, index) => index >= 0 && all(`${selector} input`, f)[index].click();

  async function goTo(f, place, isOpened) {
    if (!isOpened) {
      pick(f, '.figure-choices', place.option);
      await settled();
      pick(f, '.figure-answers', place.answer);
      await walk(f, place.step);
    }
    if (place.pressed >= 0) {
      all('.network g', f).filter(e => e.hasAttribute('aria-pressed'))[place.pressed]
        .dispatchEvent(new MouseEvent('click', {bubbles: true}));
    }
    if (place.example) {
      while (!inFigure(f, '.figure-example p')) await frame();
      pick(f, '.figure-step-by-step', place.phase);
      const number = text => /\d+(?= of)/.exec(text)?.[0];
      for (let i = 0; i < 600 && number(inFigure(f, '.figure-example p').textContent) !== number(place.example); i++) {
        inFigure(f, '.figure-example [aria-label="Next example"]').click();
      }
    }
    await settled();
  }

  const inFigures = [
    [12, 'control', '.figure-bar'], [2, 'control', '.figure-choices'], [2, 'control', '.figure-answers'],
    [3, 'control', '.figure-step-by-step'], [2, 'control', '.network'],
    [1, 'point', '.network', ['pointermove', 'pointermove', 'pointerleave']],
    [1, 'press', '.figure', ['Escape']],
  ];

  reader.pages.figures = {
    root: () => at('main'),
    sentences: '.figure-said',
    leftAlone: '[href]',
    ways: () => inFigures,
    leftOut: () => 'script', // nothing
    isReady: () => true,
    isThere() {
      const stages = all('[data-figure]');
      const missing = stages.find(e => !e.querySelector('.figure'));
      missing?.scrollIntoView();
      return !missing && stages.length > 0;
    },
    async halt() {
      for (const f of figures()) await standStill(f);
    },
    async prepare() {
      for (const f of figures()) await prepareFigure(f);
    },
    place: () => ({figures: figures().map(placeOf)}),
    async follow(place) {
      for (const [i, one] of place.figures.entries()) await goTo(figures()[i], one, false);
    },
  };

  reader.pages.embed = {
    ...reader.pages.figures,
    root: () => at('.embed'),
    isThere: () => window.whyRandom && at('.diagram .tile-frame[d^=M]'),
    leftOut: () => '.embed-notice, [aria-label="Full screen"]', // what was refused, or not understood
    ways: () => [
      ...inFigures,
      [3, 'call', () => ['step', 1 + below(100)]], [2, 'call', () => ['seek', below(150)]],
      [1, 'call', () => ['rewind']], [1, 'call', () => ['undo']], [1, 'call', () => ['redo']],
      [1, 'call', () => ['fill', oneOf([0, 1, 0.5])]], [1, 'call', () => ['reinitialize', below(50)]],
      [2, 'call', () => ['load', oneOf(reader.documents)]],
    ],
    async follow(place) {
      await goTo(figures()[0], place.figures[0], true);
    },
  };
})();

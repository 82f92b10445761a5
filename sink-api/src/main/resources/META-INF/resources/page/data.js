// My data: what is held, a copy to take along, and the removal of everything.
import { announce, button, el, fill, freshId } from './dom.js';
import { counted, day, listed } from './words.js';

const HELD = [
  ['ties', 'tie'], ['interactions', 'interaction'], ['topics', 'topic'], ['nudges', 'nudge'], ['openNudges', 'open nudge'],
  ['mentions', 'person who may have been told of you', 'people who may have been told of you'],
];
/** What is left out where the service says so, as one says it; what has no word here is something else. */
const LEFT_OUT = { 'held.topics': 'topics', 'held.mentions': 'people who may have been told of you' };
const LOOK_AGAIN_MILLIS = 1000;
const LOOKS = 60;
const WORD = 'remove';

/** The room of my data. */
export class Data {
  #content = document.querySelector('#data .content');
  #calls;
  #changed;
  #known;

  /** `changed` is told the position once everything was withdrawn; `known` what is held, null where the service does not say. */
  constructor(calls, { changed, known }) {
    this.#calls = calls;
    this.#changed = changed;
    this.#known = known;
  }

  /** Reads what is held. */
  async read(position) {
    const me = await this.#calls.read('/v1/me', { position }).then((answer) => answer.data, () => null);
    if (!this.#content.querySelector('[data-removing]')) {
      this.#show(me);
    }
    this.#known(me);
  }

  #show(me) {
    const removal = el('div', { class: 'removal' });
    fill(this.#content,
      el('p', {}, 'Everything held about you, and its removal. Names stand in profiles alone; everything else holds pseudonyms.'),
      me?.held && el('ul', { class: 'held', tabindex: '-1', 'aria-label': 'What is held' }, HELD.filter(([what]) => what in me.held).map(([what, ...words]) => el('li', {}, counted(me.held[what], ...words)))),
      (!me || me.incomplete) && this.#leftOut(me?.incomplete),
      el('p', { class: 'actions' }, el('a', { class: 'button', href: '/v1/me/export', download: 'goodturn-my-data.json' }, 'Download everything')),
      removal);
    this.#offer(removal);
  }

  /** What is not counted above though it may be held, and a way to look again; all of it where nothing is known. */
  #leftOut(incomplete) {
    const what = (incomplete?.missing ?? []).map((field) => LEFT_OUT[field]).filter(Boolean);
    const again = button('Look again', () => {
      again.setAttribute('aria-busy', 'true');
      again.disabled = true;
      this.#lookAgain();
    });
    return el('div', { class: 'incomplete' },
      el('p', {}, incomplete
        ? `Not counted just now: ${listed(what) || 'some of what is held'}. That does not mean that there are none.`
        : 'What is held could not be counted just now.'),
      again);
  }

  async #lookAgain() {
    await this.read();
    const still = this.#content.querySelector('.incomplete button');
    announce(still ? 'It could not be counted this time either.' : 'Everything is counted now.');
    (still ?? this.#content.querySelector('.held'))?.focus();
  }

  #offer(removal) {
    const id = freshId('sure');
    const input = el('input', { id, type: 'text', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' });
    const state = el('p', { role: 'status' });
    const form = el('form', { class: 'sure', hidden: true, on: { submit: (event) => {
      event.preventDefault();
      if (input.value.trim().toLowerCase() === WORD) {
        this.#remove(removal);
      } else {
        state.textContent = `Type the word ${WORD}, or keep everything.`;
        input.focus();
      }
    } } },
    el('p', {}, 'Every consent is withdrawn, every tie, topic and nudge of yours goes, on your side and on that of others. It cannot be brought back.'),
    el('p', { class: 'field' }, el('label', { for: id }, `Type “${WORD}” to go on`), input),
    el('div', { class: 'actions' },
      el('button', { type: 'submit', class: 'grave' }, 'Remove everything'),
      button('Keep everything', () => { form.hidden = true; ask.hidden = false; ask.focus(); })),
    state);
    const ask = button('Remove everything about me', () => { form.hidden = false; ask.hidden = true; input.focus(); }, { class: 'grave' });
    fill(removal, ask, form);
  }

  async #remove(removal) {
    const state = el('div', { 'data-removing': true, role: 'status', tabindex: '-1' }, el('p', {}, 'Removing…'));
    fill(removal, state);
    state.focus();
    try {
      const { position } = await this.#calls.write('POST', '/v1/me/erasure', {});
      await this.#changed(position);
      const report = await this.#report(position);
      fill(state, ...report.status === 'done' ? done(report) : [ el('p', {}, 'Everything is withdrawn, and nothing of it is shown any more. It is still being forgotten; look again later.')]);
    } catch (problem) {
      fill(state, el('p', { class: 'problem' }, problem.message));
      delete state.dataset.removing;
    }
  }

  /** The report, once it says that it is done, or as it is after a while. */
  async #report(position) {
    for (let look = 0; ; look += 1) {
      const { data } = await this.#calls.read('/v1/me/erasure', { position });
      if (data.status === 'done' || look === LOOKS) {
        return data;
      }
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MILLIS));
    }
  }
}

function done({ erased, remains }) {
  const counts = [counted(erased.ties, 'tie'), counted(erased.topics, 'topic'), counted(erased.nudges, 'nudge')];
  return [
    el('h3', {}, 'Removed'),
    el('p', {}, `${listed(counts)} went.`),
    remains.length > 0 && el('h4', {}, 'What stays, why, and until when'),
    el('ul', { class: 'remains' }, remains.map((one) => el('li', {},
      `${one.what}. `, el('span', { class: 'faint' }, `${one.why} ${one.until ? `Gone by ${day(one.until)}.` : ''}`)))),
  ];
}

// My data: what is held, a copy to take along, and the removal of everything.
import { button, el, fill, freshId } from './dom.js';
import { counted, day, listed } from './words.js';

const HELD = [
  ['ties', 'tie'], ['interactions', 'interaction'], ['topics', 'topic'], ['nudges', 'nudge'], ['openNudges', 'open nudge'],
  ['mentions', 'person who may have been told of you', 'people who may have been told of you'],
];
const LOOK_AGAIN_MILLIS = 1000;
const LOOKS = 60;
const WORD = 'remove';

/** The room of my data. */
export class Data {
  #content = document.querySelector('#data .content');
  #calls;
  #changed;

  /** `changed` is told the position once everything was withdrawn. */
  constructor(calls, changed) {
    this.#calls = calls;
    this.#changed = changed;
  }

  /** What is held; null where the service does not say. */
  async read(position) {
    const me = await this.#calls.read('/v1/me', { position }).then((answer) => answer.data, () => null);
    if (!this.#content.querySelector('[data-removing]')) {
      this.#show(me);
    }
    return me;
  }

  #show(me) {
    const removal = el('div', { class: 'removal' });
    fill(this.#content,
      el('p', {}, 'Everything held about you, and its removal. Names stand in profiles alone; everything else holds pseudonyms.'),
      me?.held && el('ul', { class: 'held' }, HELD.filter(([what]) => what in me.held).map(([what, ...words]) => el('li', {}, counted(me.held[what], ...words)))),
      el('p', { class: 'actions' }, el('a', { class: 'button', href: '/v1/me/export', download: 'goodturn-my-data.json' }, 'Download everything')),
      removal);
    this.#offer(removal);
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

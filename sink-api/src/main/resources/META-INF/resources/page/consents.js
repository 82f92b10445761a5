// What I allow: a switch per purpose and source, with what it means and what withdrawing it would remove.
import { announce, button, el, fill, freshId } from './dom.js';
import { isOn, running, turned } from './grants.js';
import { PURPOSES, sourceName } from './purposes.js';
import { counted, day, listed } from './words.js';

const NAMES = {
  ties: ['tie'], interactions: ['interaction'], topics: ['topic'], nudges: ['nudge'], openNudges: ['open nudge'],
  tiesForgotten: ['tie that rests on nothing else', 'ties that rest on nothing else'],
  behaviors: ['thing you did', 'things you did'],
  topicsForgotten: ['topic that rests on nothing else', 'topics that rest on nothing else'],
  mentions: ['person who may have been told of you', 'people who may have been told of you'],
};

/** What a source only has a share in: where it alone is withdrawn, these stay with what others told. */
const SHARED = new Set(['ties', 'topics']);

const inWords = (counts) => counts.map(([what, count]) => counted(count, ...(NAMES[what] ?? [what, what])));

/** The room of consents. */
export class Consents {
  #content = document.querySelector('#consents .content');
  #calls;
  #changed;
  #consents;
  #etag;
  #me = null;
  #zone = 'UTC';

  /** `changed` is told the position of each decision, and waited for. */
  constructor(calls, changed) {
    this.#calls = calls;
    this.#changed = changed;
  }

  /** Reads them; the receipts that are the person's own. */
  async read(position) {
    const { data, etag } = await this.#calls.read('/v1/consents', { position });
    this.#consents = data;
    this.#etag = etag;
    this.show();
    return new Set(data.grants.map((grant) => grant.receipt));
  }

  /** What else is known: what is held, and the person's zone. */
  know({ me, zone }) {
    this.#me = me ?? this.#me;
    this.#zone = zone ?? this.#zone;
    if (this.#consents) {
      this.show();
    }
  }

  show() {
    const focused = document.activeElement?.closest('[data-switch]')?.dataset.switch;
    const open = new Set([...this.#content.querySelectorAll('details[open]')].map((one) => one.dataset.purpose));
    fill(this.#content,
      el('p', {}, 'Nothing is kept without your word. Each switch stands by itself; withdrawing takes effect within seconds, on what was derived, too.'),
      el('ul', { class: 'purposes' }, PURPOSES.map((purpose) => this.#row(purpose, open))));
    if (focused) {
      this.#content.querySelector(`[data-switch="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #row(purpose, open) {
    const title = freshId('purpose');
    const means = freshId('means');
    const grants = running(this.#consents.grants, purpose.purpose, this.#now);
    return el('li', { class: 'purpose', 'data-purpose': purpose.purpose },
      el('div', { class: 'words' },
        el('h3', { id: title }, purpose.title),
        el('p', { id: means }, purpose.means),
        el('p', { class: 'removes' }, 'Withdrawing removes: ', purpose.removes, this.#counts(purpose, '*')),
        grants.length > 0 && el('ul', { class: 'terms' }, grants.map((grant) => this.#terms(grant)))),
      this.#switch(purpose, '*', title, means),
      this.#sources(purpose.purpose).length > 0 && this.#bySource(purpose, open));
  }

  /** The sources that told something for the purpose, or that it was granted for. */
  #sources(purpose) {
    const told = [...(this.#me?.byConsent ?? []), ...this.#consents.grants].filter((one) => one.purpose === purpose);
    return [...new Set(told.map((one) => one.source))].filter((source) => source !== '*').sort();
  }

  #bySource(purpose, open) {
    return el('details', { class: 'by-source', 'data-purpose': purpose.purpose, open: open.has(purpose.purpose) },
      el('summary', {}, 'Source by source'),
      el('p', { class: 'faint' }, 'Once single sources are chosen, those that come later are left out.'),
      el('ul', {}, this.#sources(purpose.purpose).map((source) => {
        const label = freshId('source');
        return el('li', {},
          el('span', { id: label }, el('span', { class: 'unseen' }, `${purpose.title}: `), sourceName(source), this.#counts(purpose, source)),
          this.#switch(purpose, source, label));
      })));
  }

  #terms(grant) {
    const span = [grant.from && `from ${day(grant.from, this.#zone)}`, grant.until && `until ${day(grant.until, this.#zone)}`].filter(Boolean);
    return el('li', {},
      `${grant.source === '*' ? 'Any source' : sourceName(grant.source)}${span.length > 0 ? `, ${span.join(' ')}` : ''}. `,
      el('a', { href: `/v1/consents/${encodeURIComponent(grant.receipt)}/receipt`, target: '_blank', rel: 'noopener' },
        'Receipt', el('span', { class: 'unseen' }, ` for ${grant.purpose}, ${grant.source}`)));
  }

  #removed(purpose, source) {
    const found = (this.#me?.byConsent ?? []).find((one) => one.purpose === purpose.purpose && one.source === source);
    return Object.entries(found?.counts ?? {}).filter(([, count]) => count > 0);
  }

  /** Of that, what is gone afterwards, and not only smaller. */
  #gone(purpose, source) {
    const removed = this.#removed(purpose, source);
    const alone = source === '*' ? removed : removed.filter(([what]) => !SHARED.has(what));
    return alone.length > 0 ? alone : removed;
  }

  #counts(purpose, source) {
    const counts = inWords(this.#removed(purpose, source));
    return counts.length > 0 && el('span', { class: 'counts' }, ` Now that is ${listed(counts)}.`);
  }

  get #now() {
    return this.#calls.now;
  }

  #switch(purpose, source, label, described) {
    const on = isOn(this.#consents.grants, purpose.purpose, source, this.#now);
    const turn = el('button', {
      type: 'button', role: 'switch', class: 'switch', 'aria-checked': String(on), 'aria-labelledby': label, 'aria-describedby': described,
      'data-switch': `${purpose.purpose} ${source}`,
      on: { click: () => this.#ask(turn, purpose, { purpose: purpose.purpose, source, on: !on }) },
    }, el('span', { class: 'knob' }));
    return turn;
  }

  /** What cannot be brought back is asked for once more; everything else is done at once. */
  #ask(turn, purpose, wish) {
    const lost = inWords(this.#gone(purpose, wish.source));
    const isCounted = this.#me !== null && !this.#me.incomplete;
    if (wish.on || !purpose.final || (lost.length === 0 && isCounted)) {
      this.#decide(turn, wish);
      return;
    }
    const row = turn.closest('li');
    row.querySelector(':scope > .sure')?.remove();
    const sure = el('div', { class: 'sure', role: 'group', 'aria-label': 'Are you sure?' },
      el('p', {}, `${listed(lost) || 'What rests on it'} will be gone, and cannot be brought back by allowing it again.`,
        !isCounted && ' How much it is could not be counted just now.'),
      button('Withdraw', () => this.#decide(turn, wish), { class: 'grave' }),
      button('Keep it', () => { sure.remove(); turn.focus(); }));
    row.append(sure);
    sure.querySelector('button').focus();
  }

  async #decide(turn, wish) {
    turn.setAttribute('aria-busy', 'true');
    const grants = turned(this.#consents.grants, wish, this.#sources(wish.purpose), this.#now);
    try {
      const { position } = await this.#calls.write('PUT', '/v1/consents', { grants }, { ifMatch: this.#etag });
      turn.focus();
      await this.read(position);
      announce(wish.on ? 'Allowed.' : 'Withdrawn. What rested on it goes within seconds.');
      await this.#changed(position);
    } catch (problem) {
      if (problem.status === 412) {
        await this.read();
      }
      const row = this.#content.querySelector(`[data-purpose="${wish.purpose}"]`);
      row.append(el('p', { class: 'problem', role: 'alert' },
        problem.status === 412 ? 'It was changed elsewhere meanwhile. This is how it stands now; decide again.' : problem.message));
    }
  }
}

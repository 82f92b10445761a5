// The room of nudges: what waits for a word, what is under way, and what is said about either.
import { freshKey } from './calls.js';
import { announce, button, el, fill, freshId } from './dom.js';
import { Inbox } from './inbox.js';
import { answered, asAgain, busy, card, waysToBeWrong, whoWillKnow } from './nudge.js';
import { path } from './path.js';
import { kindOf, mayAskOutcome, standing } from './steps.js';

const WRONG_AFTER_MILLIS = 8000;
const LISTED = '/v1/nudges?status=open&status=acknowledged&status=accepted&status=snoozed&limit=100';
const WITHDRAWN = {
  consent: 'Somebody it concerned withdrew their consent.',
  expired: 'Its time was over.',
};

/** Shows nudges in their room and sends what is said about them. */
export class Nudges {
  #calls;
  #inbox = new Inbox();
  #open = document.getElementById('open-nudges');
  #none = document.getElementById('no-nudges');
  #underWay = document.getElementById('under-way');
  #unsent = new Map();
  #told = new Map();
  #settings = { zone: 'UTC', receipts: new Set() };
  #ready = false;

  constructor(calls) {
    this.#calls = calls;
    window.addEventListener('pagehide', () => [...this.#unsent.values()].forEach((unsent) => unsent.now()));
  }

  /** The person's zone and receipts, once known. */
  know(settings) {
    Object.assign(this.#settings, settings);
    this.#open.replaceChildren();
    this.#show();
  }

  /** Reads what there is; the stream brings the rest. What is not told of any more goes. */
  async read(position) {
    const before = this.#inbox.all();
    const items = await this.#calls.all(LISTED, { position, pages: 3 });
    const there = new Set(items.map((nudge) => nudge.id));
    before.filter((nudge) => !there.has(nudge.id)).forEach((nudge) => this.#inbox.withdraw(nudge));
    items.forEach((nudge) => this.#inbox.put(nudge));
    this.#ready = true;
    this.#show();
  }

  /** A nudge came or changed. */
  take(nudge) {
    const before = this.#inbox.get(nudge.id);
    if (!this.#inbox.put(nudge)) {
      return;
    }
    this.#ready = true;
    this.#show();
    if (nudge.status === 'open' && before?.status !== 'open') {
      announce(`A new suggestion: ${nudge.headline}`);
    }
  }

  /** A nudge is not to be shown any more. */
  withdraw(withdrawn) {
    const gone = this.#inbox.withdraw(withdrawn);
    if (gone) {
      this.#show();
      announce(`A suggestion has gone: ${gone.headline}. ${WITHDRAWN[withdrawn.reason] ?? 'It no longer stands.'}`);
    }
  }

  /** The stream begins anew: everything open comes again. */
  async reset() {
    this.#inbox.clear();
    await this.read().catch(() => this.#show());
  }

  #show() {
    this.#showOpen();
    this.#showUnderWay();
    const silent = this.#ready && this.#inbox.open().length === 0;
    this.#none.hidden = !silent;
    if (silent && !this.#none.firstChild) {
      this.#none.append(silence());
    }
  }

  #showOpen() {
    const shown = new Map([...this.#open.children].map((article) => [article.dataset.nudge, article]));
    const lost = this.#open.contains(document.activeElement) ? document.activeElement.closest('article') : null;
    const articles = this.#inbox.open().map((nudge) => {
      const there = shown.get(nudge.id);
      return there?.dataset.revision === String(nudge.revision) ? there : this.#card(nudge);
    });
    articles.forEach((article, i) => {
      if (this.#open.children[i] !== article) {
        this.#open.insertBefore(article, this.#open.children[i] ?? null);
      }
    });
    while (this.#open.children.length > articles.length) {
      this.#open.lastChild.remove();
    }
    if (this.#ready) {
      this.#open.removeAttribute('aria-busy');
    }
    if (lost && !lost.isConnected) {
      document.getElementById('nudges-title').focus();
    }
  }

  #card(nudge) {
    const article = card(nudge, { ...this.#settings, say: (...words) => this.#say(article, nudge, ...words) });
    return article;
  }

  async #say(article, nudge, verdict, reason) {
    if (this.#told.has(nudge.id) && verdict !== 'wrong') {
      return;
    }
    if (verdict === 'wrong' && !reason) {
      this.#offerWaysToBeWrong(article, nudge);
      return;
    }
    busy(article, true);
    try {
      await this.#send(nudge, verdict, reason);
      answered(article, {
        accepted: 'You said yes.', snoozed: 'Put aside for now; it comes back by itself.', wrong: 'Noted, thank you. It goes, and counts as wrong.',
      }[verdict]);
    } catch (problem) {
      asAgain(article, problem.message, (...words) => this.#say(article, nudge, ...words));
    }
  }

  /** Wrong is said by one tap: unless it is undone, it goes out after a while, and at once with a reason. */
  #offerWaysToBeWrong(article, nudge) {
    const say = (...words) => this.#say(article, nudge, ...words);
    const settle = () => {
      clearTimeout(timer);
      this.#unsent.delete(nudge.id);
    };
    const tell = async (reason, keepalive = false) => {
      settle();
      try {
        await this.#send(nudge, 'wrong', reason, keepalive);
        answered(article, 'Noted, thank you. It goes, and counts as wrong.');
      } catch (problem) {
        asAgain(article, problem.message, say);
      }
    };
    const timer = setTimeout(() => tell(), WRONG_AFTER_MILLIS);
    this.#unsent.set(nudge.id, { now: () => tell(undefined, true) });
    answered(article, 'Noted as wrong. What is wrong about it?', waysToBeWrong(tell, () => {
      settle();
      asAgain(article, null, say);
    }));
  }

  async #send(nudge, verdict, reason, keepalive = false) {
    const wish = this.#told.get(nudge.id) ?? { key: freshKey(), verdict, reason };
    const key = wish.verdict === verdict && wish.reason === reason ? wish.key : freshKey();
    this.#told.set(nudge.id, { key, verdict, reason });
    try {
      await this.#calls.write('POST', `/v1/nudges/${encodeURIComponent(nudge.id)}/feedback`,
        reason ? { verdict, reason } : { verdict }, { key, keepalive });
    } finally {
      this.#told.delete(nudge.id);
    }
  }

  #showUnderWay() {
    const nudges = this.#inbox.underWay();
    this.#underWay.hidden = nudges.length === 0;
    const hadFocus = this.#underWay.contains(document.activeElement);
    fill(this.#underWay,
      el('h3', { id: 'under-way-title', tabindex: '-1' }, 'Under way'),
      el('ul', { class: 'moves', 'aria-labelledby': 'under-way-title' }, nudges.map((nudge) => this.#move(nudge))));
    if (hadFocus) {
      document.getElementById('under-way-title').focus();
    }
  }

  #move(nudge) {
    const { zone } = this.#settings;
    const knows = freshId('knows');
    const move = el('li', { class: 'move', 'data-move': nudge.id, 'data-step': nudge.step ?? nudge.status },
      el('div', { class: 'figure' }, path(nudge)),
      el('div', {},
        el('p', { class: 'kind' }, kindOf(nudge)),
        el('p', { class: 'headline' }, nudge.headline),
        el('p', { class: 'standing' }, standing(nudge, zone, nudge.openedAt)),
        nudge.status === 'snoozed' && whoWillKnow(nudge, knows),
        el('div', { class: 'actions' }, this.#afterwards(nudge, knows))));
    return move;
  }

  #afterwards(nudge, knows) {
    const tell = (sentence, path, body) => async (event) => {
      const actions = event.currentTarget.closest('.actions');
      try {
        await this.#calls.write('POST', `/v1/nudges/${encodeURIComponent(nudge.id)}/${path}`, body);
        fill(actions, el('p', { class: 'answer' }, sentence));
        announce(sentence);
      } catch (problem) {
        actions.append(el('p', { class: 'problem', role: 'alert' }, problem.message));
      }
    };
    if (nudge.status === 'snoozed') {
      return [
        button('Yes after all', tell('You said yes.', 'feedback', { verdict: 'accepted' }), { 'aria-describedby': knows }),
        button('Never mind', tell('It goes.', 'feedback', { verdict: 'declined', reason: 'not-for-me' }), { class: 'quiet' }),
      ];
    }
    return mayAskOutcome(nudge) && [
      el('p', { class: 'question' }, 'Did something come of it?'),
      button('Something good', tell('Good to hear. It is counted in what you two did together.', 'outcome', { outcome: 'good' })),
      button('It went wrong', tell('Sorry to hear. It is counted, and nobody is told.', 'outcome', { outcome: 'bad' }), { class: 'quiet' }),
    ];
  }
}

function silence() {
  return el('div', { class: 'quietly' },
    el('h3', {}, 'Nothing right now, and that is normal'),
    el('p', {}, 'Goodturn speaks up only when several things come together: somebody needs something now, somebody you both trust stands between you, '
      + 'everybody concerned allows it, and the moment suits your pace. When it is unsure, it stays silent.'),
    el('p', {}, 'Missing somebody? ', el('a', { href: '#circle' }, 'Choose them in your circle'), ' and ask why there is no nudge about them.'));
}

// The page: who is here, the rooms, and the stream that keeps them alive.
import { Calls } from './calls.js';
import { showCircle } from './circle.js';
import { Consents } from './consents.js';
import { Data } from './data.js';
import { el, fill } from './dom.js';
import { Nudges } from './nudges.js';
import { Pace } from './pace.js';
import * as session from './session.js';
import { Stream } from './stream.js';
import { noTopics, showTopics } from './topics.js';
import { moment } from './words.js';

const SAID_AFTER_MILLIS = 1500;
const STATES = { connecting: 'Connecting', live: 'Live', waiting: 'Connection lost, trying again', over: 'Signed out' };

const room = (id) => document.getElementById(id);

class App {
  #calls = new Calls(() => this.#signedOut(this.#opened ? 'Your session has ended. Open your link again.' : ''));
  #nudges = new Nudges(this.#calls);
  #consents = new Consents(this.#calls, (position) => this.#everythingElse(position));
  #data = new Data(this.#calls, { changed: (position) => this.#withdrawn(position), known: (me) => this.#consents.know({ me }) });
  #pace = new Pace(this.#calls, (profile) => this.#toldProfile(profile));
  #stream = new Stream({
    nudge: (nudge) => this.#nudges.take(nudge),
    withdrawn: (event) => this.#nudges.withdraw(event),
    reset: () => this.#nudges.reset(),
    expiring: ({ expiresAt }) => this.#expiring(expiresAt),
    state: (state) => this.#state(state),
    allowed: () => this.#allowed(),
  });
  #opened = false;
  #over = false;
  #zone = 'UTC';
  #profile = null;
  #saying = null;

  async begin(token) {
    room('sign-out').addEventListener('click', () => this.#leave());
    if (token !== null && !(await session.open(token).catch(() => false))) {
      this.#signedOut('This link is no longer good. Ask for a new one.');
      return;
    }
    if (token === null && (await this.#allowed()) === false) {
      return;
    }
    this.#opened = true;
    document.body.dataset.session = 'open';
    this.#stream.open();
    window.addEventListener('pagehide', () => this.#stream.close());
    window.addEventListener('pageshow', (event) => event.persisted && !this.#over && this.#stream.open());
    this.#profile = this.#pace.read().catch(failed('pace'));
    await Promise.all([
      this.#consents.read().then((receipts) => this.#nudges.know({ receipts }), failed('consents')),
      this.#everythingElse(),
    ]);
  }

  /** All rooms that show what consents allow. */
  async #everythingElse(position) {
    await Promise.all([
      this.#nudges.read(position).catch(() => {}),
      this.#calls.all('/v1/ties?limit=100').then((ties) => this.#ties(ties), failed('circle')),
      this.#calls.all('/v1/topics').then((topics) => this.#topics(topics), () => noTopics(room('topics'))),
      this.#data.read(position),
    ]);
  }

  async #withdrawn(position) {
    await this.#consents.read(position);
    await this.#everythingElse(position);
  }

  async #topics(topics) {
    await this.#profile;
    showTopics(room('topics'), topics, this.#zone);
  }

  async #ties(ties) {
    await this.#profile;
    showCircle(room('circle'), ties, { calls: this.#calls, zone: this.#zone, now: this.#calls.now });
  }

  #toldProfile(profile) {
    this.#zone = profile.timeZone;
    room('greeting').textContent = profile.displayName ? `${profile.displayName}’s compass` : 'Your compass';
    this.#nudges.know({ zone: profile.timeZone });
    this.#consents.know({ zone: profile.timeZone });
  }

  /** Whether the session still holds; null where nobody answers. */
  async #allowed() {
    try {
      await this.#calls.read('/v1/profile');
      return true;
    } catch (problem) {
      return problem.status === 401 ? false : null;
    }
  }

  #expiring(expiresAt) {
    room('connection').textContent = `Your session ends at ${moment(expiresAt, this.#zone)}; open your link again to go on`;
  }

  #state(state) {
    const shown = room('connection');
    clearTimeout(this.#saying);
    const say = () => {
      shown.dataset.state = state;
      shown.textContent = STATES[state];
    };
    // A break that heals at once is not worth a word.
    if (state === 'waiting') {
      this.#saying = setTimeout(say, SAID_AFTER_MILLIS);
    } else {
      say();
    }
  }

  async #leave() {
    await session.close().catch(() => {});
    this.#signedOut('You have signed out.');
  }

  #signedOut(why) {
    if (this.#over) {
      return;
    }
    this.#over = true;
    this.#stream.close();
    this.#state('over');
    document.body.dataset.session = 'none';
    document.querySelectorAll('#open-nudges, #under-way, .room .content').forEach((content) => content.replaceChildren());
    room('greeting').textContent = 'Your compass';
    room('sign-in').hidden = false;
    room('sign-in-why').textContent = why;
    room('sign-in-title').focus();
  }
}

const failed = (id) => (problem) => {
  fill(room(id).querySelector('.content'), el('p', { class: 'problem' }, problem.message));
};

const token = session.takeToken();
new App().begin(token);
// A link that is opened on this very page changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#token=')) {
    window.location.reload();
  }
});

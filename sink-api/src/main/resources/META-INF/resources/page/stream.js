// Nudges as they come. The browser reconnects by itself while the line is broken; where the service refuses, the browser
// gives up, and this asks again, from the last event that was seen.

const PATH = '/v1/nudges/stream';
const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 15_000;
const CLOSED = 2;

/** How long to wait before the next try, the longer the more tries failed. */
export const waitMillis = (failures) => Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures);

/** The address of the stream, after an event that was seen. */
export const address = (cursor) => (cursor ? `${PATH}?last_event_id=${encodeURIComponent(cursor)}` : PATH);

/**
 * Follows the stream. `on` has `nudge`, `withdrawn`, `reset`, `expiring` (called with what the event says), `state` (called with
 * `connecting`, `live` or `waiting`) and `allowed` (asked before another try: true, false where the session is over, null where nobody answers).
 */
export class Stream {
  #on;
  #connect;
  #source = null;
  #cursor = null;
  #failures = 0;
  #timer = null;
  #ended = false;

  constructor(on, connect = (url) => new EventSource(url)) {
    this.#on = on;
    this.#connect = connect;
  }

  open() {
    this.#ended = false;
    this.#on.state('connecting');
    this.#follow();
  }

  close() {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #follow() {
    const source = this.#connect(address(this.#cursor));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      this.#on.state('live');
    });
    source.addEventListener('error', () => this.#broken(source));
    this.#hear(source, 'nudge', this.#on.nudge);
    this.#hear(source, 'withdrawn', this.#on.withdrawn);
    this.#hear(source, 'reset', this.#on.reset);
    this.#hear(source, 'auth-expiring', this.#on.expiring);
  }

  #hear(source, name, tell) {
    source.addEventListener(name, (event) => {
      if (event.lastEventId) {
        this.#cursor = event.lastEventId;
      }
      tell(JSON.parse(event.data));
    });
  }

  #broken(source) {
    if (this.#ended) {
      return;
    }
    this.#on.state('waiting');
    if (source.readyState === CLOSED) {
      this.#later();
    }
  }

  #later() {
    this.#timer = setTimeout(() => this.#again(), waitMillis(this.#failures));
    this.#failures += 1;
  }

  async #again() {
    const allowed = await this.#on.allowed();
    if (this.#ended || allowed === false) {
      return;
    }
    if (allowed === null) {
      this.#later();
    } else {
      this.#follow();
    }
  }
}

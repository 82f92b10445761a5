// Calls to the service this page came from, and to nobody else.

const READ_AGAIN_MILLIS = [500, 1000, 2000, 4000, 8000];

/** What went wrong with a call: the service's own words where it has some. `status` is 0 where nobody answered. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || 'The service does not answer.');
    this.status = status;
    this.errors = body.errors ?? [];
  }

  /** Nobody answered, or not now: the same call may do later. */
  get passing() {
    return this.status === 0 || this.status === 503 || this.status === 429;
  }
}

/** The calls of one page; `signedOut` is told once the session is no longer taken. */
export class Calls {
  #signedOut;
  #now = new Date().toISOString();

  constructor(signedOut) {
    this.#signedOut = signedOut;
  }

  /** The moment by the service's own clock, as it last told: a sample town does not live today. */
  get now() {
    return this.#now;
  }

  /** Reads, again and again for a while where the service does not answer. */
  async read(path, { position } = {}) {
    for (let round = 0; ; round += 1) {
      try {
        return await this.#once('GET', path, position ? { 'Goodturn-Position': position } : {});
      } catch (problem) {
        if (!problem.passing || round === READ_AGAIN_MILLIS.length) {
          throw problem;
        }
        await new Promise((resume) => setTimeout(resume, READ_AGAIN_MILLIS[round]));
      }
    }
  }

  /** All items of a list, page by page, at most so many pages. */
  async all(path, { position, pages = 10 } = {}) {
    const items = [];
    const more = path.includes('?') ? '&' : '?';
    let after = '';
    for (let page = 0; page < pages && after !== null; page += 1) {
      const { data } = await this.read(path + (after && `${more}after=${encodeURIComponent(after)}`), { position });
      items.push(...data.items);
      after = data.next ?? null;
    }
    return items;
  }

  /** Writes; `key` names the wish, so that saying it twice counts once. */
  write(method, path, body, { ifMatch, key = freshKey(), keepalive = false } = {}) {
    const headers = { 'Content-Type': 'application/json', 'Goodturn-Page': '1', 'Idempotency-Key': key };
    if (ifMatch) {
      headers['If-Match'] = ifMatch;
    }
    return this.#once(method, path, headers, { body: JSON.stringify(body), keepalive });
  }

  async #once(method, path, headers, more = {}) {
    const answer = await fetch(path, { method, headers, credentials: 'same-origin', cache: 'no-store', ...more }).catch(
      () => {
        throw new Problem(0);
      },
    );
    this.#now = answer.headers.get('Goodturn-Time') ?? this.#now;
    const data = await answer.json().catch(() => ({}));
    if (answer.status === 401) {
      this.#signedOut();
    }
    if (!answer.ok) {
      throw new Problem(answer.status, data);
    }
    return { data, etag: answer.headers.get('ETag'), position: answer.headers.get('Goodturn-Position') };
  }
}

/** A key that no other wish has. */
export const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

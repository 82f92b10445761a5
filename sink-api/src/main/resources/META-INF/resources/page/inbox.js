// What the page knows of nudges: the latest revision of each, whatever way it came.

/** Nudges by id. A revision that is older than what is known changes nothing, so lists and stream may overtake each other. */
export class Inbox {
  #known = new Map();

  /** Takes a revision; whether it was news. */
  put(nudge) {
    const known = this.#known.get(nudge.id);
    if (known && known.revision >= nudge.revision) {
      return false;
    }
    this.#known.set(nudge.id, nudge);
    return true;
  }

  /** Takes one away, and does not let an older revision bring it back; the nudge that was there, if one was. */
  withdraw({ id, revision }) {
    const known = this.#known.get(id);
    if (known && known.revision > revision) {
      return null;
    }
    this.#known.set(id, { id, revision, status: 'withdrawn' });
    return known?.status === 'withdrawn' ? null : (known ?? null);
  }

  /** Forgets everything: it all comes again. */
  clear() {
    this.#known.clear();
  }

  get(id) {
    return this.#known.get(id) ?? null;
  }

  /** All that have not gone. */
  all() {
    return [...this.#known.values()].filter((nudge) => nudge.status !== 'withdrawn');
  }

  /** Those that wait for a word, the newest first. */
  open() {
    return this.#with('open', 'acknowledged');
  }

  /** Those that were agreed to or put aside, the newest first. */
  underWay() {
    return this.#with('accepted', 'snoozed');
  }

  #with(...statuses) {
    return [...this.#known.values()]
      .filter((nudge) => statuses.includes(nudge.status))
      .sort((a, b) => b.openedAt.localeCompare(a.openedAt) || a.id.localeCompare(b.id));
  }
}

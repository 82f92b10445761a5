// How things are said: topics, dates, and what numbers mean. People are never given a number.

const DAY_MILLIS = 86_400_000;

/** `marketing/branding` as one says it. */
export const topicName = (topic) => topic.split('/').at(-1).replaceAll(/[-_]/g, ' ');

/** The name, or what one calls somebody who told none. */
export const nameOf = (person, otherwise = 'someone you know') => person?.name || otherwise;

/** The letters for somebody's picture. */
export function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...word][0].toUpperCase()).join('');
}

/** At most so many letters. */
export const shortened = (text, most) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** "a, b and c". */
export function listed(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 tie", "3 ties". */
export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** "Saturday, 28 February", with the year where it is not the present one. */
export function day(instant, zone, now = null) {
  const date = new Date(instant);
  const sameYear = now !== null && new Date(now).getUTCFullYear() === date.getUTCFullYear();
  return date.toLocaleDateString('en-GB', {
    timeZone: known(zone), day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** "28 Feb, 14:05". */
export const moment = (instant, zone) =>
  new Date(instant).toLocaleString('en-GB', {
    timeZone: known(zone), day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
  });

function known(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined; // The browser does not know it; its own will do.
  }
}

/** How close somebody is, in words. */
export function closeness(tie) {
  if (tie.trust >= 0.85) {
    return 'among the closest';
  }
  if (tie.trust >= 0.7) {
    return 'close';
  }
  return tie.trust >= 0.5 ? 'getting to know each other' : 'has had its troubles';
}

/** How sure one can be of it. */
export function certainty(tie) {
  if (tie.uncertainty <= 0.15) {
    return 'well established';
  }
  return tie.uncertainty <= 0.35 ? 'fairly sure' : 'still uncertain';
}

/** How long ago the last thing was that the two did together. */
export function freshness(lastAt, now) {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(lastAt)) / DAY_MILLIS));
  if (days < 2) {
    return 'in touch just now';
  }
  if (days < 14) {
    return `in touch ${days} days ago`;
  }
  return days < 70 ? `in touch ${Math.round(days / 7)} weeks ago` : `quiet for ${Math.round(days / 30.4)} months`;
}

/** What a reason's bar says, beside the others. */
export function weight(value, largest) {
  const share = Math.abs(value) / largest;
  const much = share >= 0.5 ? 'strongly' : share >= 0.2 ? 'clearly' : share >= 0.05 ? 'a little' : 'barely';
  return value < 0 ? `speaks against it, ${much}` : `speaks for it, ${much}`;
}

/** What two people do at once rather than one for the other. */
const TOGETHER = new Set(['meeting', 'call', 'deal']);

/** What two people did together, one line for each kind and source. */
export function deeds(evidence, name, zone, now) {
  return [...grouped(evidence).values()].map((parts) => {
    const { what, source } = parts[0];
    const from = day(parts.map((part) => part.since).sort()[0], zone, now);
    const to = day(parts.map((part) => part.last).sort().at(-1), zone, now);
    return { text: `${said(what, parts, name)}, ${from === to ? `on ${from}` : `${from} to ${to}`}`, source };
  });
}

const kindOf = ({ what, source }) => `${what} ${source}`;

function grouped(evidence) {
  const groups = new Map();
  evidence.forEach((one) => groups.set(kindOf(one), [...(groups.get(kindOf(one)) ?? []), one]));
  return groups;
}

function said(what, parts, name) {
  const count = (direction) => parts.filter((part) => part.direction === direction).reduce((sum, part) => sum + part.count, 0);
  const given = count('given');
  const received = count('received');
  const kind = what.replaceAll('-', ' ');
  if (TOGETHER.has(what)) {
    return counted(Math.max(given, received), kind);
  }
  if (given === 0 || received === 0) {
    return `${counted(given + received, kind)} from ${given > 0 ? 'you' : name}`;
  }
  const ways = [`${given.toLocaleString('en')} from you`, `${received.toLocaleString('en')} from ${name}`];
  return `${kind}s: ${ways.join(', ')}`;
}

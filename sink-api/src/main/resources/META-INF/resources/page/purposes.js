// What each consent means, in the words of those who give it.

/** The purposes in the order in which they build on each other. */
export const PURPOSES = [
  {
    purpose: 'map-trust',
    title: 'Remember whom I do things with',
    means: 'Mails, meetings, calls and deals are counted, never read, so that it can be told whom you trust. A tie is kept only while both of you allow it.',
    removes: 'Your circle, on both sides, and every nudge that rests on it. It cannot be brought back.',
    bySource: true,
    final: true,
  },
  {
    purpose: 'detect-intent',
    title: 'Notice what I am looking for',
    means: 'What you search, view and ask is counted per topic and compared with your own past, to see when something changes.',
    removes: 'The history of your topics, and the nudges that come of it. It cannot be brought back.',
    bySource: true,
    final: true,
  },
  {
    purpose: 'share-intent',
    title: 'Let people I trust know what I need',
    means: 'Somebody in your circle who could help may hear that you have been looking into a topic; never what you looked at.',
    removes: 'The nudges that told others of your need.',
  },
  {
    purpose: 'be-introduced',
    title: 'Be suggested to others',
    means: 'Somebody whom a friend of yours knows may hear that you could help. You are asked before you meet.',
    removes: 'The nudges in which you are suggested to others.',
  },
  {
    purpose: 'be-a-bridge',
    title: 'Be asked to introduce people',
    means: 'Where two people both trust you, you may be asked whether you would introduce them. You may always say no, and nobody hears who did.',
    removes: 'The nudges that go through you.',
  },
  {
    purpose: 'receive-nudges',
    title: 'Receive nudges',
    means: 'Goodturn may tell you, rarely, that the timing is right.',
    removes: 'The nudges on this page; no further ones come.',
  },
];

const TITLES = new Map(PURPOSES.map((purpose) => [purpose.purpose, purpose.title]));

/** A purpose's title; its bare name where it is not known here. */
export const titleOf = (purpose) => TITLES.get(purpose) ?? purpose;

/** A source as one says it. */
export const sourceName = (source) => (source === '*' ? 'any source' : source);

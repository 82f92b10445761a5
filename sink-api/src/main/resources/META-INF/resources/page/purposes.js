// What each consent means. The words are the service's own, as they stand in its receipts, so that the page paints without waiting.

/** The purposes in the order in which they build on each other; `final` where what goes cannot be brought back. */
export const PURPOSES = [
  {
    purpose: 'map-trust',
    title: 'Keep who I am in touch with',
    means: 'What I did together with others who agree, too, is kept as counts and dates, and says whom I trust.',
    removes: 'Your ties that rest on it, on both sides, how sociable you were, and every suggestion that rests on such a tie.',
    final: true,
  },
  {
    purpose: 'detect-intent',
    title: 'Notice what I look for',
    means: 'How often I do something about a topic is counted by day, so that a change can be noticed.',
    removes: 'All that was counted about your topics, and suggestions for what you look for.',
    final: true,
  },
  {
    purpose: 'share-intent',
    title: 'Tell somebody who could help',
    means: 'Somebody whom I or a person I trust knows, and who offers what I look for, may be told that I look for it.',
    removes: 'Suggestions to others that tell of what you look for.',
  },
  {
    purpose: 'be-introduced',
    title: 'Be named to somebody I could help',
    means: 'My id, name and offers may be named to somebody who looks for what I offer, through a person we both trust.',
    removes: 'Suggestions to others that name you.',
  },
  {
    purpose: 'be-a-bridge',
    title: 'Be named as the one who could introduce others',
    means: 'Two people I both trust may be told that I know the other one.',
    removes: 'Suggestions to others that lead through you, unless another way is left.',
  },
  {
    purpose: 'receive-nudges',
    title: 'Get suggestions',
    means: 'I am told, at my pace, when the timing is right to meet or to get back to somebody.',
    removes: 'Your open suggestions, and the hours at which you tend to answer.',
  },
];

const TITLES = new Map(PURPOSES.map((purpose) => [purpose.purpose, purpose.title]));

/** A purpose's title; its bare name where it is not known here. */
export const titleOf = (purpose) => TITLES.get(purpose) ?? purpose;

const SOURCES = new Map([['*', 'any source'], ['crm', 'CRM']]);

/** A source as one says it. */
export const sourceName = (source) => SOURCES.get(source) ?? source;

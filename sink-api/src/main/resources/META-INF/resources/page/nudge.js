// One nudge that waits for a word.
import { button, el, freshId } from './dom.js';
import { path } from './path.js';
import { sourceName, titleOf } from './purposes.js';
import { reasons } from './reasons.js';
import { kindOf } from './steps.js';
import { day, moment } from './words.js';

/** The ways in which a nudge can be wrong; each is a code that the service takes. */
const WRONG = [
  ['wrong-person', 'Not the right person'],
  ['wrong-tie', 'We do not know each other like that'],
  ['not-needed', 'I do not need this'],
];

/** The card of an open nudge. `say` is called with the verdict and, where told, a reason. */
export function card(nudge, { say, zone, receipts }) {
  const title = freshId('nudge');
  const knows = freshId('knows');
  const article = el('article',
    { class: 'nudge', 'data-nudge': nudge.id, 'data-revision': nudge.revision, 'aria-labelledby': title },
    el('div', { class: 'gist' },
      el('p', { class: 'kind' }, kindOf(nudge)),
      el('h3', { id: title, tabindex: '-1' }, nudge.headline),
      el('div', { class: 'figure' }, path(nudge)),
      whoWillKnow(nudge, knows),
      el('div', { class: 'actions' }),
      el('p', { class: 'unless' }, nudge.explanation.counterfactual),
      el('p', { class: 'life' }, `Told on ${moment(nudge.openedAt, zone)}. It goes by itself on ${day(nudge.expiresAt, zone, nudge.openedAt)}.`)),
    el('div', { class: 'why' },
      el('h4', {}, 'Why you, why now'),
      reasons(nudge.explanation),
      dataUsed(nudge.explanation.dataUsed, receipts)));
  offer(article, say);
  return article;
}

/** Who would learn what from a yes, as the service says it: beside the yes, and read out with it. */
export const whoWillKnow = (nudge, id) => el('p', { class: 'knows', id }, nudge.whoWillKnow ?? '');

/** The three answers, each one tap. */
function offer(article, say) {
  const title = article.getAttribute('aria-labelledby');
  const knows = article.querySelector('.knows').id;
  const described = { 'aria-describedby': title };
  article.querySelector('.actions').replaceChildren(
    button('Accept', () => say('accepted'), { class: 'primary', 'aria-describedby': `${title} ${knows}` }),
    button('Not now', () => say('snoozed', 'not-now'), described),
    button('Wrong', () => say('wrong'), described));
}

/** While it is being said: the answers wait. */
export function busy(article, waits) {
  article.querySelectorAll('.actions button').forEach((one) => {
    one.setAttribute('aria-disabled', String(waits));
  });
}

/** Puts a sentence, and what can still be done, where the answers were. */
export function answered(article, sentence, ...more) {
  const actions = article.querySelector('.actions');
  const hadFocus = actions.contains(document.activeElement);
  const words = el('p', { class: 'answer', tabindex: '-1' }, sentence);
  actions.replaceChildren(words, ...more);
  if (hadFocus) {
    words.focus();
  }
}

/** Brings the answers back, with what went wrong. */
export function asAgain(article, problem, say) {
  const actions = article.querySelector('.actions');
  const hadFocus = actions.contains(document.activeElement);
  offer(article, say);
  if (problem) {
    actions.append(el('p', { class: 'problem', role: 'alert' }, problem));
  }
  if (hadFocus) {
    actions.querySelector('button').focus();
  }
}

/** What to tap where a nudge is wrong, to say how; each says it at once. */
export const waysToBeWrong = (tell, undo) =>
  el('div', { class: 'choice', role: 'group', 'aria-label': 'What is wrong about it?' },
    WRONG.map(([code, label]) => button(label, () => tell(code))),
    button('Undo', undo, { class: 'quiet' }));

function dataUsed(uses, receipts) {
  return el('details', { class: 'used' },
    el('summary', {}, 'The data it rests on'),
    el('ul', {}, uses.map((use) =>
      el('li', {}, `${capital(sourceName(use.source))}, for “${titleOf(use.purpose)}”. `, receipt(use.receipt, receipts)))),
    el('p', {}, 'Each use rests on a consent, yours or that of the others it tells of. A receipt of somebody else is theirs to read.'));
}

function receipt(id, mine) {
  return mine.has(id)
    ? el('a', { href: `/v1/consents/${encodeURIComponent(id)}/receipt`, target: '_blank', rel: 'noopener' }, 'Your receipt')
    : el('span', { class: 'faint' }, 'Allowed by somebody else, or by you before.');
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

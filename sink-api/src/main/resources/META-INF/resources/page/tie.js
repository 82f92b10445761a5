// One tie: what it rests on, how to put it right, and why there is no nudge about somebody.
import { button, el, fill } from './dom.js';
import { sourceName } from './purposes.js';
import { picture } from './reasons.js';
import { certainty, closeness, day, deeds, freshness, nameOf } from './words.js';

/** What is known of the tie, and what can be done about it. */
export function tiePanel(tie, { calls, zone, now }) {
  const name = nameOf(tie);
  const answer = el('div', { class: 'said', role: 'status' });
  return [
    el('h3', {}, name),
    tie.setAsideAt && el('p', {}, `Set aside as wrong on ${day(tie.setAsideAt, zone, now)}; it counts for nothing.`),
    el('p', { class: 'gist' }, `${capital(closeness(tie))}; ${certainty(tie)}; ${freshness(tie.lastAt, now)}.`),
    el('p', {}, 'It rests on what you two did together:'),
    el('ul', { class: 'deeds' }, deeds(tie.evidence, name, zone, now).map(({ text, source }) => el('li', {}, `${capital(text)}. `, el('span', { class: 'faint' }, `Told by ${sourceName(source)}.`)))),
    el('div', { class: 'actions' },
      button(`Why no nudge about ${name}?`, () => whyNot(tie, calls, answer)),
      tie.setAsideAt
        ? button('It is right after all', () => say(tie, { verdict: 'right' }, calls, answer), { class: 'quiet' })
        : button('This tie is wrong', () => correct(tie, calls, answer), { class: 'quiet' })),
    answer,
  ];
}

async function whyNot(tie, calls, answer) {
  fill(answer, el('p', {}, 'Asking…'));
  try {
    const { data } = await calls.read(`/v1/why-not/${encodeURIComponent(tie.person)}`);
    fill(answer, el('ul', { class: 'why-not' }, data.said.map((one) => el('li', {}, one.text, one.explanation && picture(one.explanation)))));
  } catch (problem) {
    fill(answer, el('p', { class: 'problem' }, problem.status === 404 ? 'Nothing is known about that.' : problem.message));
  }
}

function correct(tie, calls, answer) {
  const send = (reason) => () => say(tie, { verdict: 'wrong', reason }, calls, answer);
  fill(answer, el('div', { class: 'choice', role: 'group', 'aria-label': 'What is wrong about the tie?' },
    el('p', {}, 'What is wrong about it?'),
    button('We do not know each other like that', send('wrong-tie')),
    button('This is somebody else', send('wrong-person')),
    button('Leave it', () => fill(answer), { class: 'quiet' })));
  answer.querySelector('button').focus();
}

async function say(tie, words, calls, answer) {
  try {
    await calls.write('POST', `/v1/ties/${encodeURIComponent(tie.person)}/feedback`, words);
    const wrong = words.verdict === 'wrong';
    fill(answer,
      el('p', {}, wrong ? 'Noted. The tie is set aside and counts for nothing.' : 'It counts again.'),
      wrong && button('Undo', () => say(tie, { verdict: 'right' }, calls, answer)));
    answer.querySelector('button')?.focus();
  } catch (problem) {
    fill(answer, el('p', { class: 'problem' }, problem.message));
  }
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

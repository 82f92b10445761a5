// My circle as a table that can be sorted.
import { button, el } from './dom.js';
import { certainty, closeness, freshness, nameOf } from './words.js';

const COLUMNS = [
  ['Who', (a, b) => nameOf(a).localeCompare(nameOf(b))],
  ['How close', (a, b) => b.trust - a.trust],
  ['How sure', (a, b) => a.uncertainty - b.uncertainty],
  ['Last in touch', (a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt)],
];

/** The table, the most trusted first to begin with. */
export function list(ties, { now, choose }) {
  const body = el('tbody', {});
  const heads = COLUMNS.map(([title], i) => el('th', { scope: 'col', 'aria-sort': i === 1 ? 'ascending' : 'none' },
    button(title, () => sort(i), { class: 'sort' })));
  let by = 1;
  let turned = false;
  const show = () => {
    const sorted = [...ties].sort((a, b) => (turned ? -1 : 1) * COLUMNS[by][1](a, b));
    body.replaceChildren(...sorted.map((tie) => row(tie, now, choose)));
    heads.forEach((head, i) => head.setAttribute('aria-sort', i !== by ? 'none' : turned ? 'descending' : 'ascending'));
  };
  const sort = (column) => {
    turned = column === by && !turned;
    by = column;
    show();
  };
  show();
  return el('details', { class: 'as-list' },
    el('summary', {}, 'The same as a list'),
    el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'My circle as a list' },
      el('table', {}, el('thead', {}, el('tr', {}, heads)), body)));
}

const row = (tie, now, choose) => el('tr', {},
  el('th', { scope: 'row' }, button(nameOf(tie), () => choose(tie), { class: 'quiet' })),
  el('td', {}, closeness(tie)),
  el('td', {}, certainty(tie)),
  el('td', {}, freshness(tie.lastAt, now)));

// The reasons of a nudge as bars that add up: each begins where the one before it ends, the last one shows all together.
import { el, svg } from './dom.js';
import { weight } from './words.js';

const MARGIN_PERCENT = 2;
const LEAST_PERCENT = 0.8;
const MOST_AT_A_GLANCE = 4;

/**
 * Where the bars begin and end. The rows are the baseline, every reason, and the sum; `from` and `to` are in log-odds, `x` and
 * `width` in percent of the drawing, `zero` is where neither speaks for nor against it.
 */
export function waterfall({ baseline, contributions, logOdds }) {
  const rows = [{ kind: 'baseline', from: 0, to: baseline }];
  let sum = baseline;
  for (const { value } of contributions) {
    rows.push({ kind: value < 0 ? 'against' : 'for', from: sum, to: sum + value });
    sum += value;
  }
  rows.push({ kind: 'total', from: 0, to: logOdds });
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least || 1;
  const place = (value) => MARGIN_PERCENT + ((value - least) / span) * (100 - 2 * MARGIN_PERCENT);
  for (const row of rows) {
    row.x = place(Math.min(row.from, row.to));
    row.width = Math.max(LEAST_PERCENT, Math.abs(place(row.to) - place(row.from)));
    row.start = place(row.from);
    row.end = place(row.to);
  }
  return { rows, zero: place(0) };
}

/**
 * The strongest reasons, in their order, and all others as one, which says how many it stands for (`others`). The sum is the same.
 */
export function gist(explanation, most = MOST_AT_A_GLANCE) {
  const { contributions } = explanation;
  if (contributions.length <= most + 1) {
    return explanation;
  }
  const strongest = new Set([...contributions].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most));
  const others = contributions.filter((reason) => !strongest.has(reason));
  const rest = { value: others.reduce((sum, reason) => sum + reason.value, 0), text: `${others.length} smaller reasons`, evidence: [] };
  return { ...explanation, contributions: [...contributions.filter((reason) => strongest.has(reason)), rest] };
}

/** The picture of an explanation, every bar beside its words: the strongest reasons at once, all of them where asked for. */
export function reasons(explanation) {
  const short = gist(explanation);
  return [
    picture(short),
    short !== explanation && el('details', { class: 'all' }, el('summary', {}, 'Every reason'), picture(explanation)),
  ];
}

/** All reasons of an explanation, as bars. */
export function picture(explanation) {
  const { rows, zero } = waterfall(explanation);
  const largest = Math.max(...explanation.contributions.map((reason) => Math.abs(reason.value)), 1e-9);
  const seen = new Set();
  const fresh = (note) => !seen.has(note.what) && seen.add(note.what);
  return el('ol', { class: 'reasons' },
    line(rows, 0, zero, 'To begin with, silence', 'most moments are not worth a word', []),
    explanation.contributions.map((reason, i) =>
      line(rows, i + 1, zero, reason.text, weight(reason.value, largest), reason.evidence.filter(fresh))),
    line(rows, rows.length - 1, zero, 'All reasons together', explanation.logOdds > 0 ? 'more speaks for it than against' : 'more speaks against it than for it', []));
}

function line(rows, index, zero, text, saying, evidence) {
  const row = rows[index];
  return el('li', { class: `reason ${row.kind}` },
    el('div', { class: 'words' },
      el('p', { class: 'because' }, text),
      evidence.map((note) => el('p', { class: 'evidence' }, note.what)),
      el('p', { class: 'how' }, saying)),
    bar(row, rows[index + 1], zero));
}

function bar(row, next, zero) {
  return el('div', { class: 'bar' }, svg('svg', { 'aria-hidden': 'true', focusable: 'false' },
    svg('line', { class: 'zero', x1: `${zero}%`, x2: `${zero}%`, y1: '0', y2: '100%' }),
    row.kind !== 'baseline' && row.kind !== 'total' &&
      svg('line', { class: 'step', x1: `${row.start}%`, x2: `${row.start}%`, y1: '0', y2: '50%' }),
    next && next.kind !== 'total' &&
      svg('line', { class: 'step', x1: `${row.end}%`, x2: `${row.end}%`, y1: '50%', y2: '100%' }),
    svg('rect', {
      class: row.kind, x: `${row.x}%`, width: `${row.width}%`, y: '4', height: '14', rx: '2',
      'data-from': row.from, 'data-to': row.to,
    })));
}

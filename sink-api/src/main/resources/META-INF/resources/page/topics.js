// My topics over time: how often, week by week, and since when it is more or less than before.
import { el, fill, svg } from './dom.js';
import { counted, day, listed, topicName } from './words.js';

const WIDTH = 320;
const HEIGHT = 84;
const FOOT = 16;
const HEAD = 18;
const WEEK_MILLIS = 7 * 86_400_000;
const MOST_BARS = 30;
const MOST_TOPICS = 12;
const MOST_TIMES = 10;

/** Where the bars of a topic stand, and where its shifts are marked. Times run from left to right. */
export function chart(counts, shifts) {
  const shown = counts.slice(-MOST_BARS).map((one) => ({ at: Date.parse(one.from), count: one.count }));
  const steps = shown.slice(1).map((one, i) => one.at - shown[i].at).filter((step) => step > 0);
  const step = steps.length > 0 ? Math.min(...steps) : WEEK_MILLIS;
  const first = shown[0].at;
  const end = shown.at(-1).at + step;
  const place = (at) => (Math.min(Math.max(at, first), end) - first) / (end - first) * WIDTH;
  const most = Math.max(...shown.map((one) => one.count), 1);
  return {
    bars: shown.map((one) => {
      const height = (one.count / most) * (HEIGHT - FOOT - HEAD);
      return { x: place(one.at) + 1, y: HEIGHT - FOOT - height, height, width: Math.max(1.5, place(one.at + step) - place(one.at) - 2), ...one };
    }),
    marks: shifts.map((shift) => ({ x: place(Date.parse(shift.since)), direction: shift.direction })),
    first, end,
  };
}

/** Shows the topics in their room. */
export function showTopics(room, topics, zone) {
  const content = room.querySelector('.content');
  if (topics.length === 0) {
    fill(content, el('p', {}, 'No topics yet. They appear once you allow Goodturn to notice what you are looking for, and a source tells of it.'));
    return;
  }
  const liveliest = [...topics].sort(byLiveliness);
  const others = liveliest.slice(MOST_TOPICS);
  fill(content,
    el('p', { class: 'legend' }, 'Your own past is what counts: a change is marked where it is unlikely to be chance.'),
    el('ul', { class: 'topics' }, liveliest.slice(0, MOST_TOPICS).map((topic) => el('li', { class: 'topic' },
      el('h3', {}, topicName(topic.topic)),
      topic.counts.length > 0 && picture(topic, zone),
      topic.shifts.length > 0
        ? el('ul', { class: 'shifts' }, topic.shifts.map((shift) => el('li', { class: shift.direction }, inWords(shift, zone))))
        : el('p', { class: 'faint' }, 'As usual.')))),
    others.length > 0 && el('p', { class: 'faint' }, `Also: ${listed(others.map((topic) => topicName(topic.topic)))}.`));
}

/** What has changed comes first, then what is looked into most. */
function byLiveliness(a, b) {
  const sum = (topic) => topic.counts.reduce((all, one) => all + one.count, 0);
  return b.shifts.length - a.shifts.length || sum(b) - sum(a) || a.topic.localeCompare(b.topic);
}

/** That the topic is not told of here. */
export function noTopics(room) {
  fill(room.querySelector('.content'), el('p', { class: 'faint' }, 'This Goodturn does not tell of topics.'));
}

/** True of a change that is on, and of one that is long over. */
function inWords(shift, zone) {
  const change = shift.direction === 'rise' ? 'more than before' : 'less than before';
  const until = shift.detectedAt ? ` by ${day(shift.detectedAt, zone)}` : '';
  return `From ${day(shift.since, zone)} on ${change}: ${counted(shift.count, 'time')}${until}${times(shift)}.`;
}

function times({ direction, rateRatio }) {
  if (!(rateRatio > 0)) {
    return '';
  }
  const factor = direction === 'rise' ? rateRatio : 1 / rateRatio;
  if (factor >= MOST_TIMES) {
    return `, far more ${direction === 'rise' ? 'often' : 'rarely'} than before`;
  }
  return factor < 1.5 ? '' : `, about ${Math.round(factor)} times as ${direction === 'rise' ? 'often' : 'rarely'}`;
}

function picture(topic, zone) {
  const { bars, marks, first, end } = chart(topic.counts, topic.shifts);
  const sum = bars.reduce((all, bar) => all + bar.count, 0);
  const label = `${counted(sum, 'time')} from ${day(first, zone)} to ${day(end, zone)}.`
    + topic.shifts.map((shift) => ` ${inWords(shift, zone)}`).join('');
  const since = marks.length > 0 ? Math.min(...marks.map((mark) => mark.x)) : Infinity;
  return svg('svg', { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    svg('line', { class: 'ground', x1: 0, x2: WIDTH, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT }),
    bars.map((bar) => svg('rect', {
      class: bar.x + bar.width > since ? 'after' : 'before', x: bar.x, y: bar.y, width: bar.width, height: bar.height, rx: 1.5,
    })),
    marks.map((mark) => svg('g', { class: `mark ${mark.direction}`, transform: `translate(${mark.x} 0)` },
      svg('line', { y1: 12, y2: HEIGHT - FOOT }),
      svg('path', { d: mark.direction === 'rise' ? 'M-5 11l5-8 5 8z' : 'M-5 3l5 8 5-8z' }))),
    svg('text', { class: 'when', x: 0, y: HEIGHT - 3 }, day(first, zone)),
    svg('text', { class: 'when', x: WIDTH, y: HEIGHT - 3, 'text-anchor': 'end' }, day(end, zone)));
}

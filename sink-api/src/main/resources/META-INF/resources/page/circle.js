// My circle: a picture, whoever is chosen in it, and the same as a list.
import { fresh, lineWidth, placed, reach, RING_WORDS_ABOVE } from './circle-layout.js';
import { el, fill, svg } from './dom.js';
import { list } from './circle-list.js';
import { tiePanel } from './tie.js';
import { certainty, closeness, counted, freshness, initials, nameOf } from './words.js';

const WIDE = { width: 760, height: 560, most: 40 };
const NARROW = { width: 340, height: 440, most: 14 };
const NARROW_BELOW_PIXELS = 560;
const RINGS = [{ trust: 0.9, text: 'closest' }, { trust: 0.75, text: 'close' }, { trust: 0.5, text: 'new or unsure' }];

/** Shows the ties in their room. `now` is the newest moment that the service told of. */
export function showCircle(room, ties, { calls, zone, now }) {
  const content = room.querySelector('.content');
  if (ties.length === 0) {
    fill(content, el('p', {}, 'Nobody yet. A tie appears when you and somebody else did something together and both of you allow it to be remembered.'));
    return;
  }
  const picture = el('div', { class: 'picture' });
  const panel = el('div', { class: 'panel', 'aria-live': 'polite' }, hint());
  let chosen = null;
  const mark = () => picture.querySelectorAll('.tie').forEach((node) => {
    node.setAttribute('aria-pressed', String(node.dataset.person === chosen));
  });
  const choose = (tie) => {
    chosen = tie.person;
    mark();
    fill(panel, ...tiePanel(tie, { calls, zone, now }));
  };
  const draw = () => {
    const frame = room.clientWidth < NARROW_BELOW_PIXELS ? NARROW : WIDE;
    if (picture.dataset.width !== String(frame.width)) {
      picture.dataset.width = frame.width;
      picture.replaceChildren(graph(ties, frame, now, choose));
      mark();
    }
  };
  fill(content,
    el('p', { class: 'legend' }, 'The nearer, the more trusted. The wider the line, the surer. The paler, the longer ago.'),
    el('div', { class: 'both' }, picture, panel),
    list(ties, { zone, now, choose: (tie) => { choose(tie); panel.scrollIntoView({ block: 'nearest' }); } }));
  draw();
  new ResizeObserver(draw).observe(room);
}

const hint = () => el('p', { class: 'faint' }, 'Choose somebody to see what the tie rests on.');

function graph(ties, { width, height, most }, now, choose) {
  const shown = ties.slice(0, most);
  const places = placed(shown, { width, height, name: (tie) => nameOf(tie, ''), rings: RINGS });
  const left = ties.length - shown.length;
  const label = `Your circle: ${counted(ties.length, 'person', 'people')}${left > 0 ? `, the ${shown.length} closest shown` : ''}. Move with the arrow keys.`;
  const drawing = svg('svg',
    { class: 'graph', viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`, role: 'group', 'aria-label': label },
    RINGS.map(({ trust, text }) => ring(reach(trust, width, height), text)),
    places.map(({ tie, x, y }) => svg('line', {
      class: 'thread', x1: 0, y1: 0, x2: x, y2: y, 'stroke-width': lineWidth(tie.uncertainty), 'stroke-opacity': fresh(tie.lastAt, now),
    })),
    svg('g', { class: 'me', 'aria-hidden': 'true' }, svg('circle', { r: 26 }), svg('text', { y: 5 }, 'you')),
    places.map((place, i) => person(place, i, now, choose)));
  drawing.addEventListener('keydown', walk);
  return drawing;
}

function ring({ x, y }, text) {
  return svg('g', { class: 'ring', 'aria-hidden': 'true' },
    svg('ellipse', { rx: x, ry: y }), svg('text', { y: -y - RING_WORDS_ABOVE }, text));
}

function person({ tie, x, y, anchor, named }, index, now, choose) {
  const name = nameOf(tie);
  const node = svg('g', {
    class: 'tie', role: 'button', tabindex: index === 0 ? '0' : '-1', 'aria-pressed': 'false', 'data-person': tie.person,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    'aria-label': `${name}: ${closeness(tie)}, ${certainty(tie)}, ${freshness(tie.lastAt, now)}`,
    on: {
      click: () => { node.focus(); choose(tie); },
      keydown: (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(tie);
        }
      },
    },
  },
  svg('title', {}, name),
  svg('circle', { class: 'reach', r: 24 }),
  svg('circle', { class: 'ground', r: 17 }),
  svg('circle', { class: 'face', r: 17, 'fill-opacity': fresh(tie.lastAt, now) * 0.9 }),
  svg('text', { class: 'letters', y: 4.5 }, tie.name ? initials(name) : '?'),
  named && svg('text', { class: 'name', x: anchor === 'start' ? 22 : -22, y: 4.5, 'text-anchor': anchor }, tie.name ?? ''));
  return node;
}

/** One stop for the tab key; the arrow keys go from the most trusted outwards and back. */
function walk(event) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const nodes = [...event.currentTarget.querySelectorAll('.tie')];
  const at = nodes.indexOf(document.activeElement);
  const to = { Home: 0, End: nodes.length - 1 }[event.key] ?? at + (steps[event.key] ?? 0);
  if (at < 0 || to === at || !nodes[to]) {
    return;
  }
  event.preventDefault();
  nodes[at].setAttribute('tabindex', '-1');
  nodes[to].setAttribute('tabindex', '0');
  nodes[to].focus();
}

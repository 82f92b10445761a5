// The way from me to them, as a picture: me, whom we both trust, and them.
import { svg } from './dom.js';
import { initials, listed, nameOf, shortened } from './words.js';

const WIDTH = 360;
const ROW = 92;
const MOST_BRIDGES = 3;
const LONGEST_NAME = 15;
const RADIUS = 24;

/** Who stands where, and who is linked to whom. `said` marks who has said yes; a link is firm where both know each other. */
export function way(nudge) {
  const agreed = new Set((nudge.agreed ?? []).map((one) => one.person));
  const person = (role, one, otherwise) => ({
    role, name: nameOf(one, otherwise), said: agreed.has(one.person), person: one.person,
  });
  const me = { role: 'me', name: 'You', said: agreed.has(nudge.recipient), person: nudge.recipient };
  if (nudge.asking === 'bridge' && nudge.meets) {
    const asks = person('other', nudge.with);
    const meets = person('other', nudge.meets);
    return placed([asks], [me], [meets], [[0, 1, true], [1, 2, true]]);
  }
  if (nudge.through.length === 0) {
    return placed([me], [], [person('other', nudge.with)], [[0, 1, true]]);
  }
  const bridges = nudge.through.slice(0, MOST_BRIDGES).map((one) => person('bridge', one));
  const other = bridges.length + 1;
  const links = bridges.flatMap((_, i) => [[0, i + 1, true], [i + 1, other, true]]);
  return placed([me], bridges, [person('other', nudge.with, 'someone new')], links);
}

function placed(left, middle, right, links) {
  const rows = Math.max(1, middle.length);
  const height = rows * ROW;
  const wide = middle.length > 0 ? 58 : 110;
  const at = (one, x, y) => ({ ...one, x, y });
  const half = height / 2 - 12;
  const nodes = [
    ...left.map((one) => at(one, wide, half)),
    ...middle.map((one, i) => at(one, WIDTH / 2, ROW * (i + 0.5) - 12)),
    ...right.map((one) => at(one, WIDTH - wide, half)),
  ];
  return { width: WIDTH, height, nodes, links: links.map(([from, to, firm]) => ({ from, to, firm })) };
}

/** The picture in one sentence. */
export function inWords(nudge) {
  const other = nameOf(nudge.with, 'someone new to you');
  const agreed = (nudge.agreed ?? []).map((one) => (one.person === nudge.recipient ? 'you' : nameOf(one)));
  const yes = agreed.length > 0 ? ` ${capital(listed(agreed))} said yes.` : '';
  if (nudge.asking === 'bridge' && nudge.meets) {
    return `You know both ${nameOf(nudge.with)} and ${nameOf(nudge.meets)}.${yes}`;
  }
  if (nudge.through.length === 0) {
    return `You and ${nameOf(nudge.with)} know each other.${yes}`;
  }
  const bridges = listed(nudge.through.map((one) => nameOf(one)));
  return `You know ${bridges}, and ${bridges} ${nudge.through.length > 1 ? 'know' : 'knows'} ${other}.${yes}`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** The picture. */
export function path(nudge) {
  const { width, height, nodes, links } = way(nudge);
  return svg('svg', { class: 'way', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': inWords(nudge) },
    links.map(({ from, to, firm }) => svg('line', {
      class: firm ? 'link firm' : 'link', x1: nodes[from].x, y1: nodes[from].y, x2: nodes[to].x, y2: nodes[to].y,
    })),
    nodes.map(node));
}

function node({ role, name, said, x, y }) {
  return svg('g', { class: `node ${role}${said ? ' said' : ''}`, transform: `translate(${x} ${y})` },
    svg('circle', { class: 'face', r: RADIUS }),
    svg('text', { class: 'letters', y: 5 }, role === 'me' ? 'you' : initials(name)),
    svg('text', { class: 'name', y: RADIUS + 18 }, role === 'me' ? '' : shortened(name, LONGEST_NAME)),
    said && svg('g', { class: 'yes', transform: `translate(${RADIUS - 6} ${6 - RADIUS})` },
      svg('circle', { r: 9 }), svg('path', { d: 'M-4 0l3 3 5-6' })));
}

// Where everybody stands in the picture of a circle: the closer to the middle, the more trusted.

const ANGLES = 96;
/** Wide enough for the widest of usual fonts: a name that does not fit would be cut off. */
const LETTER = 8;
const LABEL_HEIGHT = 15;
const GAP = 5;
/** Where there is no room at somebody's own distance, they stand a little farther out; the most trusted are placed first. */
const SWAYS = [1, 1.1, 0.9, 1.2, 1.4, 1.6, 1.9, 2.2, 2.6];
const FACE = 17;
const INNER = 62;
/** How far above its ring the words of a ring stand. */
export const RING_WORDS_ABOVE = 5;
const DAY_MILLIS = 86_400_000;
const FADED_AFTER_DAYS = 180;
const LEAST_FRESH = 0.3;
/** Angle between one and the next where nothing is in the way: it never repeats. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** How fresh a tie is, from 1 (today) down to 0.3 (half a year and more). */
export function fresh(lastAt, now) {
  const days = Math.max(0, Date.parse(now) - Date.parse(lastAt)) / DAY_MILLIS;
  return Math.max(LEAST_FRESH, 1 - (1 - LEAST_FRESH) * (days / FADED_AFTER_DAYS));
}

/** The width of a tie's line: the surer, the wider; 1.5 to 6. */
export const lineWidth = (uncertainty) => 1.5 + 4.5 * (1 - uncertainty) ** 2;

/** How far from the middle somebody of so much trust stands, 0 (middle) to 1 (rim). */
export const distance = (trust) => 1 - Math.min(1, Math.max(0, (trust - 0.4) / 0.6));

/**
 * Places ties, the most trusted first, in a picture of this size: `x`, `y`, on which side the name stands (`anchor`), and
 * whether there is room for it (`named`). The same ties always stand in the same places. Nobody stands on the words of a ring.
 */
export function placed(ties, { width, height, name, rings = [] }) {
  const taken = [{ left: -30, right: 30, top: -30, bottom: 30 }, ...rings.map((one) => words(one, width, height))];
  return ties.map((tie, i) => {
    const best = bestPlace(reach(tie.trust, width, height), i * GOLDEN, name(tie), taken, width / 2, height / 2);
    taken.push(best.face, ...(best.named ? [best.label] : []));
    return { tie, x: best.x, y: best.y, anchor: best.anchor, named: best.named };
  });
}

/** The half axes of the ring on which somebody of so much trust stands. */
export function reach(trust, width, height) {
  const far = distance(trust);
  return { x: INNER + (width / 2 - 58 - INNER) * far, y: INNER + (height / 2 - 30 - INNER) * far };
}

function words({ trust, text }, width, height) {
  const { y } = reach(trust, width, height);
  const half = text.length * LETTER / 2;
  return { left: -half, right: half, top: -y - RING_WORDS_ABOVE - LABEL_HEIGHT, bottom: -y };
}

function bestPlace(radius, start, name, taken, halfWidth, halfHeight) {
  let best = null;
  for (const sway of SWAYS) {
    for (let step = 0; step < ANGLES && !(best?.cost === 0); step += 1) {
      const angle = start + (step * 2 * Math.PI) / ANGLES;
      const place = standing(Math.cos(angle) * radius.x * sway, Math.sin(angle) * radius.y * sway, name, halfWidth);
      const faces = overlap(place.face, taken) + outside(place.face, halfWidth, halfHeight);
      const label = overlap(place.label, taken) + outside(place.label, halfWidth, halfHeight);
      const cost = faces * 10 + label;
      if (best === null || cost < best.cost) {
        best = { ...place, cost, faces, named: label === 0 };
      }
    }
    if (best.faces === 0) {
      break; // A name may be left out; a face may not stand on another.
    }
  }
  return best;
}

function standing(x, y, name, halfWidth) {
  const long = name.length * LETTER;
  const right = x >= 0 && x + FACE + GAP + long <= halfWidth;
  const anchor = right || x - FACE - GAP - long < -halfWidth ? 'start' : 'end';
  const left = anchor === 'start' ? x + FACE + GAP : x - FACE - GAP - long;
  return {
    x, y, anchor,
    face: { left: x - FACE - 2, right: x + FACE + 2, top: y - FACE - 2, bottom: y + FACE + 2 },
    label: { left, right: left + long, top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 },
  };
}

const overlap = (box, taken) => taken.reduce((sum, other) => sum + shared(box, other), 0);

function shared(a, b) {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

const outside = (box, halfWidth, halfHeight) =>
  Math.max(0, -halfWidth - box.left) + Math.max(0, box.right - halfWidth)
  + Math.max(0, -halfHeight - box.top) + Math.max(0, box.bottom - halfHeight);

// Where a suggestion stands, in words.
import { day, listed, nameOf, topicName } from './words.js';

/** What kind of word this is, above its headline. */
export function kindOf(nudge) {
  const kind = {
    bridge: 'You are asked to introduce two people', 'other-side': 'Somebody would like to meet you',
  }[nudge.asking] ?? (nudge.kind === 'introduction' ? 'An introduction' : 'Back in touch');
  return `${kind} · ${topicName(nudge.topic)}`;
}

/** How far it has got, once the recipient has said yes or put it aside. */
export function standing(nudge, zone, now) {
  if (nudge.status === 'snoozed') {
    return nudge.snoozedUntil ? `Put aside. It comes back on ${day(nudge.snoozedUntil, zone, now)}.` : 'Put aside. It comes back later.';
  }
  const bridge = nudge.through.length > 0 ? nameOf(nudge.through[0]) : 'your bridge';
  const other = nameOf(nudge.with, 'the other side');
  if (nudge.kind !== 'introduction') {
    return `You said yes. Now it is up to you to get back to ${other}.`;
  }
  const words = nudge.asking === 'bridge' ? asBridge(nudge) : asMember(nudge, bridge, other);
  return words[nudge.step] ?? 'You said yes.';
}

function asMember(nudge, bridge, other) {
  const asksNext = nudge.asking === 'other-side' ? 'You said yes.' : `You said yes. ${bridge} is asked next, when the time suits them.`;
  return {
    suggested: asksNext,
    'bridge-asked': asksNext,
    'other-side-asked': `You and ${bridge} said yes. Now ${other} is asked.`,
    agreed: `${everybody(nudge)} said yes. The rest is yours: nothing has been sent to anybody.`,
    closed: 'It came to nothing this time. By whom is told to nobody.',
  };
}

function asBridge(nudge) {
  const meets = nameOf(nudge.meets);
  return {
    'bridge-asked': `You said yes. ${meets} is asked next.`,
    'other-side-asked': `You said yes. Now ${meets} is asked.`,
    agreed: `${everybody(nudge)} said yes. Now they can be introduced, by you and in your words.`,
    closed: 'It came to nothing this time. By whom is told to nobody.',
  };
}

function everybody(nudge) {
  const names = (nudge.agreed ?? []).map((one) => (one.person === nudge.recipient ? 'You' : nameOf(one)));
  names.sort((a, b) => Number(b === 'You') - Number(a === 'You'));
  return names.length > 0 ? listed(names) : 'All three';
}

/** Whether it is time to ask how it ended: not before all of an introduction have agreed, where that is told. */
export const mayAskOutcome = (nudge) =>
  nudge.status === 'accepted' && nudge.asking !== 'bridge' && (nudge.kind !== 'introduction' || !nudge.step || nudge.step === 'agreed');

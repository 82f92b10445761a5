// What a switch does to the set of consents, which is always sent whole.

/** Whether the grant still runs at this moment. */
const runs = (grant, now) => !grant.until || Date.parse(grant.until) > Date.parse(now);

/** The grants of a purpose that still run. */
export const running = (grants, purpose, now) => grants.filter((grant) => grant.purpose === purpose && runs(grant, now));

/** Whether a purpose is allowed for a source; `*` asks for every source, those to come included. */
export const isOn = (grants, purpose, source, now) =>
  running(grants, purpose, now).some((grant) => grant.source === '*' || grant.source === source);

/**
 * The grants after a switch was turned. Turning off one source of many that are allowed by `*` names the others instead, with the
 * same terms; turning off every source takes back what was allowed in the past, too.
 */
export function turned(grants, { purpose, source, on }, known, now) {
  const others = grants.filter((grant) => grant.purpose !== purpose);
  const own = grants.filter((grant) => grant.purpose === purpose);
  if (source === '*') {
    return on ? [...others, ...own.filter((grant) => !runs(grant, now)), { purpose, source: '*' }] : others;
  }
  if (on) {
    return [...others, ...own, { purpose, source }];
  }
  const left = own.flatMap((grant) => {
    if (grant.source !== '*') {
      return grant.source === source ? [] : [grant];
    }
    const { receipt, ...terms } = grant;
    return known.filter((other) => other !== source).map((other) => ({ ...terms, source: other }));
  });
  return [...others, ...unlike(left)];
}

/** Each set of terms once. */
function unlike(grants) {
  const terms = (grant) => JSON.stringify([grant.source, grant.from ?? null, grant.until ?? null]);
  return grants.filter((grant, i) => grants.findIndex((other) => terms(other) === terms(grant)) === i);
}

// Who is here. The token of a link is exchanged at once for a cookie that no script can read, and is not kept.

const FRAGMENT = /^#token=([^&]+)$/;

/** The token in the address, which is taken out of it before anything else happens; null where there is none. */
export function takeToken(location = window.location, history = window.history) {
  const found = FRAGMENT.exec(location.hash);
  if (!found) {
    return null;
  }
  history.replaceState(null, '', location.pathname + location.search);
  return decodeURIComponent(found[1]);
}

/** Exchanges the token for the session's cookie; whether it was taken. */
export async function open(token) {
  const answer = await fetch('/v1/stream-session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Authorization: `Bearer ${token}` },
  });
  return answer.ok;
}

/** Ends the session on this device. */
export async function close() {
  await fetch('/v1/stream-session', {
    method: 'DELETE',
    credentials: 'same-origin',
    headers: { 'Goodturn-Page': '1' },
  });
}

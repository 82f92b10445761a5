// Pace and profile: one form, always sent whole.
import { el, fill, freshId } from './dom.js';

/** The room of pace and profile. */
export class Pace {
  #content = document.querySelector('#pace .content');
  #calls;
  #told;
  #etag;

  /** `told` is called with each profile as it was read. */
  constructor(calls, told) {
    this.#calls = calls;
    this.#told = told;
  }

  async read(position) {
    const { data, etag } = await this.#calls.read('/v1/profile', { position });
    this.#etag = etag;
    this.#show(data);
    this.#told(data);
    return data;
  }

  #show(profile) {
    const { pace } = profile;
    const state = el('p', { class: 'said', role: 'status' });
    const form = el('form', { novalidate: true, on: { submit: (event) => this.#save(event, state) } },
      el('fieldset', {}, el('legend', {}, 'How often, and when not'),
        field('nudgesPerWeek', 'Nudges a week, at most', { type: 'number', min: 0, max: 50, value: pace.nudgesPerWeek, inputmode: 'numeric' }, 'With 0, none come.'),
        el('div', { class: 'pair' },
          field('quietFrom', 'Quiet from', { type: 'time', value: pace.quietFrom }),
          field('quietUntil', 'until', { type: 'time', value: pace.quietUntil })),
        zones(profile.timeZone)),
      el('fieldset', {}, el('legend', {}, 'What others may know of me'),
        field('displayName', 'Name', { value: profile.displayName ?? '', maxlength: 100, autocomplete: 'name' }),
        field('region', 'Region', { value: profile.region ?? '', maxlength: 32 }, 'A short code, such as alder-vale.'),
        field('offers', 'What I offer', { value: profile.offers.join(', ') }, 'Topics, separated by commas, such as marketing/branding.'),
        field('seeks', 'What I look for', { value: profile.seeks.join(', ') }, 'Topics, separated by commas.')),
      el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'primary' }, 'Save'), state));
    fill(this.#content, form);
  }

  async #save(event, state) {
    event.preventDefault();
    const form = event.currentTarget;
    clear(form);
    try {
      const { position } = await this.#calls.write('PUT', '/v1/profile', told(new FormData(form)), { ifMatch: this.#etag });
      const { data, etag } = await this.#calls.read('/v1/profile', { position });
      this.#etag = etag;
      this.#told(data);
      state.textContent = 'Saved.';
    } catch (problem) {
      if (problem.status === 412) {
        await this.read();
        this.#content.querySelector('.said').textContent = 'It was changed elsewhere meanwhile. This is how it stands now.';
        return;
      }
      state.textContent = problem.errors.length > 0 ? 'Something needs another look.' : problem.message;
      problem.errors.forEach((error) => blame(form, error));
      form.querySelector('[aria-invalid]')?.focus();
    }
  }
}

/** The profile as the form tells it; empty fields go back to their defaults. */
export function told(form) {
  const text = (name) => form.get(name).trim();
  const topics = (name) => text(name).split(',').map((topic) => topic.trim()).filter(Boolean);
  const profile = {
    timeZone: text('timeZone'), offers: topics('offers'), seeks: topics('seeks'),
    pace: { nudgesPerWeek: Number(text('nudgesPerWeek') || 0), quietFrom: text('quietFrom'), quietUntil: text('quietUntil') },
  };
  ['displayName', 'region'].filter(text).forEach((name) => { profile[name] = text(name); });
  return profile;
}

function field(name, label, attributes, hint) {
  const id = freshId(name);
  const hintId = hint && `${id}-hint`;
  return el('p', { class: 'field' },
    el('label', { for: id }, label),
    el('input', { id, name, type: 'text', 'aria-describedby': hintId, ...attributes }),
    hint && el('span', { class: 'faint', id: hintId }, hint));
}

function zones(current) {
  const id = freshId('zone');
  const known = new Set(['UTC', current, ...(Intl.supportedValuesOf?.('timeZone') ?? [])]);
  return el('p', { class: 'field' },
    el('label', { for: id }, 'Time zone'),
    el('select', { id, name: 'timeZone' },
      [...known].sort().map((zone) => el('option', { value: zone, selected: zone === current }, zone.replaceAll('_', ' ')))));
}

function blame(form, { pointer, detail }) {
  const input = form.elements.namedItem(pointer.split('/').filter((part) => part && Number.isNaN(Number(part))).at(-1));
  if (!input) {
    return;
  }
  const id = freshId('wrong');
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-errormessage', id);
  input.after(el('span', { class: 'problem', id }, detail));
}

function clear(form) {
  form.querySelectorAll('[aria-invalid]').forEach((input) => {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-errormessage');
  });
  form.querySelectorAll('.problem').forEach((one) => one.remove());
}

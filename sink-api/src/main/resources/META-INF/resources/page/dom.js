// Elements are made here and nowhere else, from text and attributes alone: nothing that people wrote is read as markup.

const SVG = 'http://www.w3.org/2000/svg';

function dress(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An HTML element. `on` holds listeners; attributes that are null, undefined or false are left out. */
export const el = (name, attributes = {}, ...children) =>
  dress(document.createElement(name), attributes, children);

/** An SVG element. */
export const svg = (name, attributes = {}, ...children) =>
  dress(document.createElementNS(SVG, name), attributes, children);

/** A button that does one thing. */
export const button = (label, act, attributes = {}) =>
  el('button', { type: 'button', ...attributes, on: { click: act } }, label);

/** Puts content in place of what was there and says that it has come. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(Boolean));
  node.removeAttribute('aria-busy');
}

/** Says something to those who do not see the page; politely. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}

let last = 0;

/** An id that no other element of the page has. */
export const freshId = (prefix) => `${prefix}-${(last += 1)}`;

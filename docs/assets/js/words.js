/** The site's words and addresses for scripts. */

// A script knows where its edition of the site begins, whatever page it runs on.
const ROOT = new URL("../../", import.meta.url);

/** Read the JSON block named `name` inside `element`. */
export function dataBlock(element, name) {
  return JSON.parse(element.querySelector(`script[data-${name}]`).textContent);
}

/** Fill the {blanks} of a sentence. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
}

/** Make an element with properties and a text. */
export function element(name, properties, text = "") {
  const made = Object.assign(document.createElement(name), properties);
  if (text) made.textContent = text;
  return made;
}

/** Give the address of a page or file of this edition. */
export function page(path) {
  return new URL(path, ROOT).href;
}

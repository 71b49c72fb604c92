/** The site's words for scripts, read from the data block of an element. */

/** Read the JSON block named `name` inside `element`. */
export function dataBlock(element, name) {
  return JSON.parse(element.querySelector(`script[data-${name}]`).textContent);
}

/** Fill the {blanks} of a sentence. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
}

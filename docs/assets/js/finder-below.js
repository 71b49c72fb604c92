/** What stands below the case types found: the question between two that are close, and the way into the tree. */

import { fork } from "./finder-rank.js";
import { element, fill, page } from "./words.js";

/**
 * Make the elements.
 *
 * @param index the finder's index
 * @param words the site's words
 * @param matches what the text led to
 * @param role the role it names, if it names one
 * @param narrowed the answer chosen before, if any: only what lies below it is shown
 */
export function below(index, words, matches, role, narrowed) {
  return [narrowed && chip(words, narrowed), question(index, words, matches), way(index, words, matches, role)].filter(Boolean);
}

function chip(words, { label }) {
  const button = element("button", { type: "button", className: "ch-chip" }, `${fill(words.finder_narrowed, { choice: label })} ×`);
  button.dataset.widen = "";
  return button;
}

function question(index, words, matches) {
  const found = fork(index, matches);
  if (!found) return null;
  const { words: asked, options } = index.questions[found.question];
  const group = element("div", { className: "ch-fork", role: "group" });
  group.append(element("p", { id: "finder-fork" }, fill(words.finder_close, { question: asked })));
  group.setAttribute("aria-labelledby", "finder-fork");
  group.append(...found.options.map((n) => answer(index, options[n])));
  return group;
}

/** An answer that leads to a case type is a link; one that leads to more questions shows only what lies below it. */
function answer(index, { label, to }) {
  const isCase = to in index.titles;
  const made = isCase ? element("a", { href: page(`cases/${to}/`) }, label) : element("button", { type: "button" }, label);
  made.dataset[isCase ? "case" : "to"] = to;
  return made;
}

/** Never a dead end: the question nearest to the best match, or that of the role the text names, or the first one. */
function way(index, words, matches, role) {
  const line = element("p", { className: "ch-small-print" }, `${matches.length ? words.finder_tree : words.finder_nothing} `);
  const node = matches.length ? index.ways.get(matches[0].id)[0] : role;
  const path = node && node !== index.root && node in index.questions ? `start/${node}/` : "start/";
  line.append(element("a", { href: page(path) }, words.finder_tree_action));
  return line;
}

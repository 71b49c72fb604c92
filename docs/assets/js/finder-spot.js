/** What a typed text names outright: who is speaking, which store, which order: the twin of helper/finder/spot.py. */

import { fold, read } from "./finder-text.js";

const BETWEEN = " :#\\-.,：，。（）()";

/** Pick up what a text names: `role`, if only one is named, and `answers` by field. */
export function spot(index, text) {
  const { terms } = read(text, index.simplified, index.synonyms);
  const roles = ["seller", "buyer"].filter((role) => terms.has(`=${role} speaks`));
  const folded = fold(text, index.simplified);
  const market = marketplace(index, folded);
  const answers = { ...identifiers(index, folded), ...(market && { marketplace: market }) };
  return { role: roles.length === 1 ? roles[0] : null, answers };
}

/** Give what was found as answers to a form's fields; identifiers of a list of rows go into its first. */
export function answersFor(form, found) {
  const answers = {};
  for (const use of form.fields) {
    const columns = (use.columns ?? []).filter(({ id }) => id in found);
    const options = use.options?.map(({ id }) => id);
    if (columns.length) answers[use.id] = [Object.fromEntries(columns.map(({ id }) => [id, found[id]]))];
    else if (use.id in found && (!options || options.includes(found[use.id]))) answers[use.id] = found[use.id];
  }
  return answers;
}

function marketplace(index, folded) {
  const found = Object.entries(index.marketplaces).flatMap(([market, names]) =>
    names.flatMap((name) =>
      [...folded.matchAll(literally(name))].map(({ index: start }) => ({ market, start, end: start + name.length })),
    ),
  );
  const covers = (one, other) => one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;
  const named = new Set(found.filter((one) => !found.some((other) => covers(other, one))).map(({ market }) => market));
  return named.size === 1 ? [...named][0] : null;
}

function literally(name) {
  return new RegExp(/^[ -~]+$/.test(name) ? `\\b${name.replaceAll(".", "[.]")}\\b` : name, "g");
}

function identifiers(index, folded) {
  const answers = {};
  for (const { pattern, beside, fields } of index.identifiers) {
    const places = [...folded.matchAll(new RegExp(pattern, "g"))].filter((place) => isBeside(beside, folded, place));
    const found = new Set(places.map(([text]) => text));
    if (found.size !== 1) continue;
    const [value] = found;
    for (const [field, answer] of Object.entries(fields)) answers[field] = answer.replace("{}", value.toUpperCase());
  }
  return answers;
}

/** Tell whether one of the words stands right before or after a place; with no words, every place will do. */
function isBeside(words, folded, { 0: text, index: start }) {
  const before = folded.slice(0, start).replace(new RegExp(`[${BETWEEN}]+$`), "");
  const after = folded.slice(start + text.length).replace(new RegExp(`^[${BETWEEN}]+`), "");
  return !words.length || words.some((word) => before.endsWith(word) || after.startsWith(word));
}

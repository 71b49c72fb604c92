/** What a typed text names outright: who is speaking, which store, which order: the twin of helper/finder/spot.py. */

import { fold, read } from "./finder-text.js";

/** Pick up what a text names: `role`, if only one is named, and `answers` by field. */
export function spot(index, text) {
  const { terms } = read(text, index.simplified, index.synonyms);
  const roles = ["seller", "buyer"].filter((role) => terms.has(`=${role} speaks`));
  const market = marketplace(index, terms);
  const answers = { ...(market && { marketplace: market }), ...identifiers(index, fold(text, index.simplified)) };
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

function marketplace(index, terms) {
  const lengths = index.marketplaces.map((name) => {
    const [first, last] = terms.get(`=in ${name}`) ?? [0, -1];
    return last - first;
  });
  const longest = Math.max(...lengths);
  const named = index.marketplaces.filter((_name, n) => lengths[n] === longest);
  return longest >= 0 && named.length === 1 ? named[0] : null;
}

function identifiers(index, folded) {
  const answers = {};
  for (const { pattern, near, fields } of index.identifiers) {
    const found = new Set(folded.match(new RegExp(pattern, "g")));
    if (found.size !== 1 || (near.length && !near.some((word) => folded.includes(word)))) continue;
    const [value] = found;
    for (const [field, answer] of Object.entries(fields)) answers[field] = answer.replace("{}", value.toUpperCase());
  }
  return answers;
}

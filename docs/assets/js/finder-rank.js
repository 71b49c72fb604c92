/** Case types by what a person typed: the twin of helper/finder/rank.py. */

import { NOTHING, hashOf } from "./finder-index.js";
import { isChinese, read } from "./finder-text.js";

/** Rank the case types for a text; `within` keeps only those below a node of the tree, or that one itself. */
export function rank(index, text, within = null) {
  const reading = read(text, index.simplified, index.synonyms);
  const heard = new Map();
  for (const term of reading.terms.keys()) {
    const votes = index.votes.get(hashOf(term));
    if (votes) heard.set(term, votes);
  }
  if ([...heard.keys()].every((term) => term.startsWith("~"))) return []; // pieces of words that nobody knows
  const said = totals(index, [...heard.values()]);
  const beyond = totals(index, [...heard.values()].filter((votes) => votes.every(([node]) => node !== NOTHING)));
  const smallTalk = said.get(NOTHING);
  for (const [id, path] of index.cases) if (id === NOTHING || !said.get(id) || (within && !path.includes(within))) said.delete(id);
  if (!said.size || Math.max(...beyond.values()) <= smallTalk * index.chatty) return [];
  const highest = Math.max(...said.values());
  const scale = index.sharpness / Math.sqrt(heard.size);
  const chances = new Map([...said].map(([id, total]) => [id, Math.exp((total - highest) * scale)]));
  const whole = [...chances.values()].reduce((all, one) => all + one, 0);
  return [...said.keys()]
    .sort((a, b) => said.get(b) - said.get(a))
    .filter((id, place) => place < index.shown || chances.get(id) / whole >= index.faintest)
    .map((id, place) => ({
      id,
      score: chances.get(id) / whole,
      words: place < index.shown ? reasons(index, reading, heard, index.cases.get(id)) : [],
    }));
}

/** Rank a few known texts, so that the browser has compiled this code before the first letter is typed. */
export function warmUp(index) {
  for (const title of Object.values(index.titles).slice(0, 15)) rank(index, title);
  return index;
}

/** Find the question that separates the first two matches, with its options; null where the first is clearly ahead. */
export function fork(index, matches) {
  if (matches.length < 2 || matches[1].score < matches[0].score * index.close) return null;
  const [one, other] = matches.map(({ id }) => steps(index, id));
  const question = [...one.keys()].find((name) => other.has(name));
  return { question, options: [one.get(question), other.get(question)] };
}

function totals(index, heard) {
  const said = new Map();
  for (const votes of heard) for (const [node, vote] of votes) said.set(node, (said.get(node) ?? 0) + vote);
  const sum = (path) => path.reduce((all, node) => all + (said.get(node) ?? 0), 0);
  return new Map([...index.cases].map(([id, path]) => [id, sum(path)]));
}

function steps(index, node) {
  const found = new Map();
  for (let way = index.ways.get(node); way; way = index.ways.get(way[0])) found.set(way[0], way[1]);
  return found;
}

function reasons(index, { text, units, terms }, heard, path) {
  const loudness = units.map(() => 0);
  for (const [term, votes] of heard) {
    const [first, last] = terms.get(term);
    const total = votes.reduce((all, [node, vote]) => (path.includes(node) ? all + vote : all), 0);
    for (let n = first; n <= last; n++) loudness[n] += total / (last - first + 1);
  }
  const loud = Math.max(...loudness) * index.loud;
  const chosen = stretches(text, units, loudness.map((here) => loud > 0 && here >= loud))
    .map(([first, last]) => ({
      first,
      words: text.slice(units[first].start, units[last].end),
      loudness: loudness.slice(first, last + 1).reduce((all, one) => all + one, 0),
    }))
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => b.loudness - a.loudness || a.first - b.first)
    .slice(0, index.wordsShown)
    .sort((a, b) => a.first - b.first);
  return [...new Set(chosen.map(({ words }) => words))];
}

/** Give the first and last unit of each run of loud units of one script, side by side or a space apart. */
function stretches(text, units, loud) {
  const found = [];
  let first = null;
  for (const [n, unit] of units.entries()) {
    if (!loud[n]) continue;
    first ??= n;
    const after = loud[n + 1] && units[n + 1];
    const gap = after ? text.slice(unit.end, after.start) : "";
    if (!after || !["", " "].includes(gap) || isChinese(after.stem) !== isChinese(unit.stem)) {
      found.push([first, n]);
      first = null;
    }
  }
  return found;
}

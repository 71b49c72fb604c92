/** The finder's index, from the JSON that helper/finder/browser.py makes: strings in, maps out. */

import { phrase } from "./finder-text.js";

/** What small talk speaks for, instead of a case type. */
export const NOTHING = "";

/** Give 22 bits that stand for a term (FNV-1a over its characters). */
export function hashOf(term) {
  let value = 2166136261;
  for (let n = 0; n < term.length; n++) value = Math.imul(value ^ term.charCodeAt(n), 16777619);
  return value >>> 10;
}

/** Unpack the JSON. */
export function indexFrom(data) {
  const ways = new Map();
  for (const [question, { options }] of Object.entries(data.questions)) {
    options.forEach(({ to }, n) => ways.set(to, [question, n]));
  }
  const cases = new Map(Object.entries(data.cases));
  return { ...data, ways, cases, votes: votesOf(data.packed), simplified: pairs(data.simplified), synonyms: synonymsOf(data) };
}

function votesOf({ digits, values, terms, speaks, levels }) {
  const valueOf = new Map([...digits].map((digit, value) => [digit, value]));
  const votes = [];
  let hash = 0;
  for (let n = 0; n < terms[0].length; n++) {
    for (const [place, gaps] of terms.entries()) hash += valueOf.get(gaps[n]) * digits.length ** place;
    votes.push([hash, []]);
  }
  for (const [node, gaps] of Object.entries(speaks)) {
    let number = 0;
    let spoken = 0;
    for (const digit of gaps) {
      number += valueOf.get(digit);
      if (digit !== digits.at(-1)) votes[number][1].push([node, values[valueOf.get(levels[node][spoken++])]]);
    }
  }
  return new Map(votes);
}

function synonymsOf({ synonyms }) {
  const found = new Map();
  for (const [name, phrases] of synonyms) {
    for (const [first, ...following] of phrases.map(phrase).filter((units) => units.length)) {
      if (!found.has(first)) found.set(first, []);
      found.get(first).push([following, `=${name}`]);
    }
  }
  return found;
}

function pairs(text) {
  return new Map(text.match(/../gu)?.map((pair) => [pair[0], pair[1]]));
}

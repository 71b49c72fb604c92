/** Say a deadline in words, for the date and marketplace in the form. */

import { after, daysBetween, today } from "./deadline.js";
import { asDate, asText, clean, printedDate } from "./values.js";
import { fill } from "./words.js";

/**
 * @param window a window of the data block
 * @param answers the form's answers
 * @param action what must be done, in words
 * @param words the site's words
 * @param lang the reader's language
 * @returns {{text: string, state: "ask"|"unknown"|"early"|"open"|"over"}}
 */
export function deadlineText(window, answers, action, words, lang) {
  const start = asDate(clean("date", asText(answers[window.date])));
  if (!start || !answers.marketplace) return { text: words.deadline_ask, state: "ask" };
  const rule = Object.hasOwn(window.rules, answers.marketplace) ? window.rules[answers.marketplace] : null;
  if (!rule) return { text: words.deadline_unknown, state: "unknown" };
  const earliest = rule.earliest && after(start, rule.earliest);
  const latest = rule.latest && after(start, rule.latest);
  const name = earliest && latest ? "range" : latest ? "latest" : "earliest";
  const text = fill(words[`deadline_${name}`], {
    action,
    earliest: earliest && printedDate(earliest, lang),
    latest: latest && printedDate(latest, lang),
  });
  const { note, state } = distance(earliest, latest, words);
  return { text: `${text} ${note}`.trim(), state };
}

function distance(earliest, latest, words) {
  const now = today();
  const wait = earliest ? daysBetween(now, earliest) : 0;
  if (wait > 0) return { note: fill(words.deadline_early, { n: wait }), state: "early" };
  if (!latest) return { note: "", state: "open" };
  const left = daysBetween(now, latest);
  if (left < 0) return { note: fill(words.deadline_over, { n: -left }), state: "over" };
  if (left === 0) return { note: words.deadline_today, state: "open" };
  return { note: left === 1 ? words.deadline_one : fill(words.deadline_left, { n: left }), state: "open" };
}

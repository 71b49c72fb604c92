/** Deadlines: days and calendar months after a date. The twin of helper/deadline.py. */

import { daysIn } from "./values.js";

const DAY = 86_400_000;

/** Add a span ({days} or {months}) to a date ({year, month, day}). */
export function after(start, span) {
  if (span.days !== undefined) return fromNumber(toNumber(start) + span.days);
  const months = start.month - 1 + span.months;
  const year = start.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: Math.min(start.day, daysIn(year, month)) };
}

/** Count the days from one date to another. */
export function daysBetween(from, to) {
  return toNumber(to) - toNumber(from);
}

/** Give today's date where the reader is. */
export function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function toNumber({ year, month, day }) {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

function fromNumber(number) {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** What a typed value means, and how a message prints it: the twin of helper/values.py. */

const SPACES = /[ \t\r\n\f\v\u00a0\u3000]+/g;
const BULLET = /^(?:[0-9]{1,2}[.)][ \t]+|[0-9]{1,2}、[ \t]*|[-*•·][ \t]*)/;
const AMOUNT = /^[0-9]+([.,][0-9]{1,2})?$/;
const MONTHS =
  "January February March April May June July August September October November December".split(" ");

/** Tidy what a person typed without changing what it says. */
export function clean(kind, raw) {
  if (kind === "code") return halfWidth(raw).replace(SPACES, "").replace(/[a-z]/g, (c) => c.toUpperCase());
  if (kind === "date" || kind === "integer" || kind === "money") return squeeze(halfWidth(raw));
  if (kind === "multiline" || kind === "lines") {
    return raw.split(/\r\n|\r|\n/).map(squeeze).filter(Boolean).join("\n");
  }
  return squeeze(raw);
}

/** Tell whether a value has the form its field expects; an empty one has. */
export function looksRight(field, raw) {
  const value = clean(field.kind, raw);
  if (!value) return true;
  switch (field.kind) {
    case "code":
      return new RegExp(`^(?:${field.pattern})$`).test(value);
    case "date":
      return asDate(value) !== null;
    case "integer":
      return /^[0-9]+$/.test(value);
    case "money":
      return /^([A-Z]{3} )?[0-9]+([.,][0-9]{1,2})?$/.test(value);
  }
  return true;
}

/** Turn a typed value into what a message prints: a number, a list, or text. */
export function printed(kind, raw, lang, currency = "") {
  const value = clean(kind, raw);
  if (kind === "lines") return value.split("\n").map((line) => line.replace(BULLET, "")).filter(Boolean);
  if (kind === "integer" && /^[0-9]{1,9}$/.test(value)) return Number(value);
  if (kind === "money" && currency && AMOUNT.test(value)) return `${currency} ${value}`;
  const date = kind === "date" && asDate(value);
  return date ? printedDate(date, lang) : value;
}

/** Write a date for people. */
export function printedDate({ year, month, day }, lang) {
  return lang === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Read YYYY-MM-DD; null where it is no day of the calendar. */
export function asDate(value) {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? { year, month, day } : null;
}

/** Count the days of a month (1 to 12). */
export function daysIn(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** Take an answer as the text a form would hold. */
export function asText(raw) {
  if (Array.isArray(raw)) return raw.map(asText).join("\n");
  return raw === null || raw === undefined ? "" : String(raw);
}

function squeeze(text) {
  return text.replace(SPACES, " ").replace(/^ +| +$/g, "");
}

function halfWidth(text) {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

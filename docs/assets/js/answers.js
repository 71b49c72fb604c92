/**
 * What a person answered, as the data that a message's sentences print: the twin of helper/answers.py.
 * `form` is the data block that helper/form.py puts into the page.
 */

import { asText, clean, printed } from "./values.js";

const TICKED = ["before", "evidence"];

/** Tell whether a condition is met. */
export function holds(when, answers) {
  return Object.entries(when ?? {}).every(([asked, wanted]) =>
    chosen(asked, answers).some((answer) => wanted.includes(answer)),
  );
}

/**
 * Keep the answers that count: one to a field, check or document that is not asked for now is as if not given.
 * The form keeps such answers, so that changing an answer back brings them back.
 */
export function relevant(form, answers) {
  const kept = {};
  for (const use of form.fields) {
    if (Object.hasOwn(answers, use.id) && holds(use.when, kept)) kept[use.id] = answers[use.id];
  }
  for (const part of TICKED) {
    const given = Array.isArray(answers[part]) ? answers[part] : [];
    kept[part] = form[part].filter((item) => given.includes(item.id) && holds(item.when, kept)).map(({ id }) => id);
  }
  return kept;
}

/** List the fields that are required, asked for and not yet given, among `relevant` answers. */
export function missing(form, answers) {
  return form.fields.filter((use) => use.required && holds(use.when, answers) && !isGiven(use, answers));
}

/** Prepare every field for printing. */
export function dataFor(form, answers, lang) {
  const data = {};
  for (const use of form.fields) {
    const asked = holds(use.when, answers);
    if (use.kind !== "rows") {
      data[use.id] = asked ? valueOf(form, use, answers, answers, lang) : empty(use);
      continue;
    }
    let rows = givenRows(answers[use.id]);
    if (!rows.length && use.required) rows = [{}];
    data[use.id] = asked ? rows.map((row) => rowOf(form, use, row, answers, lang)) : [];
    for (const [column, label] of Object.entries(use.sums)) {
      const numbers = data[use.id].map((row) => row[column]);
      const whole = numbers.length > 0 && numbers.every(Number.isInteger);
      const otherwise = use.required ? blank(label[lang]) : "";
      data[`${use.id}_${column}`] = whole ? numbers.reduce((sum, number) => sum + number) : otherwise;
    }
  }
  return data;
}

/** Keep the rows in which anything is typed. */
export function givenRows(raw) {
  return (Array.isArray(raw) ? raw : []).filter((row) =>
    Object.values(row).some((value) => clean("text", asText(value))),
  );
}

function valueOf(form, use, given, answers, lang) {
  const text = asText(given[use.id]);
  if (!clean(use.kind, text)) {
    if (!use.required) return empty(use);
    return use.kind === "lines" ? [blank(use.label[lang])] : blank(use.label[lang]);
  }
  if (use.kind === "choice") return use.options.find((option) => option.id === text)?.text[lang] ?? text;
  if (use.kind === "marketplace") return marketplace(form, text)?.site ?? text;
  const currency = marketplace(form, asText(answers.marketplace))?.currency;
  return printed(use.kind, text, lang, currency);
}

function marketplace(form, id) {
  return Object.hasOwn(form.marketplaces, id) ? form.marketplaces[id] : undefined;
}

function rowOf(form, use, row, answers, lang) {
  const data = Object.fromEntries(
    use.columns.map((column) => [column.id, valueOf(form, column, row, answers, lang)]),
  );
  for (const [name, { label, of }] of Object.entries(use.differences)) {
    const [first, second] = of.map((column) => data[column]);
    const both = Number.isInteger(first) && Number.isInteger(second);
    data[name] = both ? first - second : blank(label[lang]);
  }
  return data;
}

function isGiven(use, answers) {
  if (use.kind !== "rows") return Boolean(clean(use.kind, asText(answers[use.id])));
  const rows = givenRows(answers[use.id]);
  const required = use.columns.filter((column) => column.required);
  return rows.length > 0 && rows.every((row) => required.every((column) => isGiven(column, row)));
}

function chosen(asked, answers) {
  const given = answers[asked];
  if (TICKED.includes(asked)) return Array.isArray(given) ? given : [];
  return [asText(given) || "unanswered"];
}

function empty(use) {
  return use.kind === "lines" ? [] : "";
}

function blank(text) {
  return `<${text}>`;
}

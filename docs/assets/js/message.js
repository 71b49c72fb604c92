/** Answers in, message out: the twin of helper/message.py, the same text to the byte. */

import { dataFor, holds, missing, relevant } from "./answers.js";
import { run } from "./program.js";

export const PARTS = ["subject", "problem", "steps", "references", "attachments"];

/**
 * Write the message.
 *
 * @param form the page's data block (helper/form.py)
 * @param given field id to text; rows: a list of such objects; `before`, `evidence`: the ids ticked
 * @param lang "zh" or "en"
 * @returns {{parts: Object<string, string>, whole: string, missing: Array}}
 */
export function write(form, given, lang) {
  const answers = relevant(form, given);
  const data = dataFor(form, answers, lang);
  const context = {
    subject: paragraph(form.subject, answers, data, lang),
    paragraphs: form.problem.map((sentences) => paragraph(sentences, answers, data, lang)).filter(Boolean),
    ask: paragraph(form.ask, answers, data, lang),
    done: texts(form, "before", answers, lang),
    references: references(form, data, lang),
    attached: texts(form, "evidence", answers, lang),
  };
  const layout = form.layout[lang];
  const block = (name, values) => run(layout[name], values).replace(/^\n+|\n+$/g, "");
  const parts = Object.fromEntries(PARTS.map((part) => [part, block(part, context)]));
  return { parts, whole: block("whole", { ...parts, plan: form.plan }), missing: missing(form, answers) };
}

function texts(form, part, answers, lang) {
  return form[part].filter(({ id }) => answers[part].includes(id)).map(({ text }) => text[lang]);
}

function paragraph(sentences, answers, data, lang) {
  const texts = [];
  let lines = false;
  for (const sentence of sentences) {
    if (!holds(sentence.when, answers)) continue;
    let items = [data];
    if (sentence.each) {
      lines = true;
      items = data[sentence.each].map((row, n) => ({ ...data, row, n: n + 1 }));
    }
    for (const item of items) {
      const text = sentence.needs.every((name) => isThere(name, item)) ? run(sentence[lang], item) : "";
      if (text) texts.push(text);
    }
  }
  return texts.join(lines ? "\n" : lang === "zh" ? "" : " ");
}

function isThere(name, data) {
  const value = name.startsWith("row.") ? data.row[name.slice(4)] : data[name];
  return value !== "" && !(Array.isArray(value) && value.length === 0);
}

function references(form, data, lang) {
  const [colon, comma] = lang === "zh" ? ["：", "，"] : [": ", ", "];
  const line = (use, value) => `${use.label[lang]}${colon}${value}`;
  return form.fields.flatMap((use) => {
    const value = data[use.id];
    if (use.kind === "rows") {
      return value
        .map((row) =>
          use.columns
            .filter((column) => column.reference && row[column.id] !== "")
            .map((column) => line(column, row[column.id]))
            .join(comma),
        )
        .filter(Boolean);
    }
    if (!use.reference || value === "") return [];
    return (Array.isArray(value) ? value : [value]).map((item) => line(use, item));
  });
}

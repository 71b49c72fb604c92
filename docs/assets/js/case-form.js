/** The form of a case type: read and fill its inputs, show what is asked for, hint at formats, add rows. */

import { holds, relevant } from "./answers.js";
import { clean, looksRight } from "./values.js";
import { fill } from "./words.js";

export class CaseForm {
  /**
   * @param element the <form>
   * @param data the page's data block
   * @param words the site's words
   */
  constructor(element, data, words) {
    this.element = element;
    this.data = data;
    this.words = words;
    this.rowPatterns = new Map();
    for (const rows of element.querySelectorAll("[data-rows]")) this.#prepareRows(rows);
    element.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Read all answers, also those not asked for now: changing an answer back brings them back. */
  get answers() {
    const answers = { before: this.#ticked("before"), evidence: this.#ticked("evidence") };
    for (const use of this.data.fields) {
      answers[use.id] = use.kind === "rows" ? this.#rows(use) : this.#value(this.element, use);
    }
    return answers;
  }

  set answers(answers) {
    for (const part of ["before", "evidence"]) {
      for (const box of this.element.querySelectorAll(`[name="${part}"]`)) {
        box.checked = (answers[part] ?? []).includes(box.value);
      }
    }
    for (const use of this.data.fields) {
      if (use.kind === "rows") this.#fillRows(use, answers[use.id] ?? []);
      else this.#fill(this.element, use, answers[use.id] ?? "");
    }
  }

  /** Show what the answers ask for, hide the rest, and hint where a value has not the usual form. */
  refresh(given) {
    const answers = relevant(this.data, given);
    for (const element of this.element.querySelectorAll("[data-when]")) {
      element.hidden = !holds(JSON.parse(element.dataset.when), answers);
    }
    for (const use of this.data.fields) {
      for (const one of use.columns ?? [use]) {
        for (const input of this.#inputs(this.element, one)) this.#hint(one, input);
      }
    }
  }

  #hint(use, input) {
    const hint = input.closest("[data-field]")?.querySelector("[data-hint]");
    // Not while the value is being typed: an unfinished number is not a wrong one.
    const unusual = input !== document.activeElement && !looksRight(use, input.value);
    hint?.classList.toggle("ch-unusual", unusual);
  }

  #inputs(place, use) {
    return place.querySelectorAll(`[name="${use.id}"]`);
  }

  #value(place, use) {
    if (use.kind === "choice") return place.querySelector(`[name="${use.id}"]:checked`)?.value ?? "";
    return this.#inputs(place, use)[0]?.value ?? "";
  }

  #fill(place, use, value) {
    for (const input of this.#inputs(place, use)) {
      if (use.kind === "choice") input.checked = input.value === value;
      else input.value = value;
    }
  }

  #ticked(part) {
    return [...this.element.querySelectorAll(`[name="${part}"]:checked`)].map((box) => box.value);
  }

  #rowsOf(use) {
    return this.element.querySelector(`[data-rows="${use.id}"]`);
  }

  #rows(use) {
    return [...this.#rowsOf(use).querySelectorAll("[data-row]")]
      .map((row) => Object.fromEntries(use.columns.map((column) => [column.id, this.#value(row, column)])))
      .filter((row) => Object.values(row).some((value) => clean("text", value)));
  }

  #fillRows(use, rows) {
    const place = this.#rowsOf(use);
    const wanted = Math.max(1, rows.length);
    while (place.querySelectorAll("[data-row]").length < wanted) this.#addRow(place);
    [...place.querySelectorAll("[data-row]")].forEach((row, n) => {
      if (n >= wanted) row.remove();
      else for (const column of use.columns) this.#fill(row, column, rows[n]?.[column.id] ?? "");
    });
    this.#renumber(place);
  }

  #prepareRows(place) {
    this.rowPatterns.set(place, place.querySelector("[data-row]").cloneNode(true));
    const add = place.querySelector("[data-add]");
    add.hidden = false;
    add.addEventListener("click", () => {
      this.#addRow(place).querySelector("input, textarea, select").focus();
    });
    place.addEventListener("click", (event) => {
      if (!event.target.closest("[data-remove]")) return;
      event.target.closest("[data-row]").remove();
      this.#renumber(place);
      this.element.dispatchEvent(new Event("input", { bubbles: true }));
      add.focus();
    });
    this.#renumber(place);
  }

  #addRow(place) {
    const row = this.rowPatterns.get(place).cloneNode(true);
    place.querySelector("[data-add]").before(row);
    this.#renumber(place);
    return row;
  }

  #renumber(place) {
    const rows = [...place.querySelectorAll("[data-row]")];
    rows.forEach((row, n) => {
      row.setAttribute("aria-label", fill(this.words.row_number, { n: n + 1 }));
      row.querySelector("[data-remove]").hidden = rows.length < 2;
      for (const name of ["id", "for", "aria-describedby"]) {
        for (const element of row.querySelectorAll(`[${name}]`)) {
          element.setAttribute(name, element.getAttribute(name).replace(/-\d+-/g, `-${n}-`));
        }
      }
    });
  }
}

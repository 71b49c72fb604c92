/** <case-message>: the form writes the message while it is filled in; copy, download and print bring it out. */

import { holds, relevant } from "./answers.js";
import { CaseForm } from "./case-form.js";
import { copy, download, printMessage } from "./copy.js";
import { deadlineText } from "./deadline-text.js";
import { Draft } from "./draft.js";
import { answersFor } from "./finder-spot.js";
import { PARTS, write } from "./message.js";
import { takeOver, withPicked } from "./picked.js";
import { dataBlock, fill } from "./words.js";

class CaseMessage extends HTMLElement {
  connectedCallback() {
    this.data = dataBlock(this, "form");
    this.words = dataBlock(this, "words");
    this.reader = this.dataset.lang;
    this.lang = "en";
    this.draft = new Draft(this.data.id);
    this.pickedBefore = new Draft(`${this.data.id}:picked`);
    this.form = new CaseForm(this.querySelector("form"), this.data, this.words);
    this.status = this.querySelector(".ch-status");
    // What was typed before this script arrived (a slow line, a restored page) counts more than the draft.
    const typed = given(this.form.answers);
    // What the finder picked up from a sentence fills in what is empty.
    const picked = answersFor(this.data, takeOver(this.data.id));
    this.form.answers = { ...withPicked(this.draft.load(), picked, this.pickedBefore.load()), ...typed };
    if (Object.keys(picked).length) this.pickedBefore.save(picked);
    if (Object.keys({ ...picked, ...typed }).length) this.draft.save(this.form.answers);
    this.querySelector("[data-keep]").checked = this.draft.isKept;
    for (const element of this.querySelectorAll(".ch-tabs, .ch-actions, [data-copy]")) element.hidden = false;
    this.addEventListener("input", (event) => this.#onInput(event));
    // A field left is a field finished: only now may its format be hinted at.
    this.addEventListener("focusout", () => setTimeout(() => this.form.refresh(this.form.answers)));
    this.addEventListener("click", (event) => this.#onClick(event));
    this.querySelector("[role=tablist]").addEventListener("keydown", (event) => this.#onTabKey(event));
    // A page from the browser's back-forward cache, or one restored by it, may hold newer inputs than the draft.
    addEventListener("pageshow", () => this.#refresh());
    this.#refresh();
  }

  #refresh() {
    const { answers } = this.form;
    this.form.refresh(answers);
    this.written = write(this.data, answers, this.lang);
    const gloss = this.reader === this.lang ? null : write(this.data, answers, this.reader);
    for (const part of PARTS) this.#show(part, gloss);
    for (const element of this.querySelectorAll("[data-window]")) this.#showDeadline(element, relevant(this.data, answers));
  }

  #show(part, gloss) {
    const text = this.querySelector(`[data-part="${part}"]`);
    const beside = this.querySelector(`[data-gloss="${part}"]`);
    setParagraphs(text, this.written.parts[part], this.lang);
    beside.hidden = !gloss;
    setParagraphs(beside, gloss?.parts[part] ?? "", this.reader);
    const section = text.closest("[data-section]");
    section.classList.toggle("ch-empty", !this.written.parts[part]);
    section.dataset.note = this.words.part_empty;
  }

  #showDeadline(element, answers) {
    const window = this.data.windows.find(({ id }) => id === element.dataset.window);
    const asked = holds(window.when, answers) && this.data.fields.some((use) => use.id === window.date && holds(use.when, answers));
    element.hidden = !asked;
    const { text, state } = deadlineText(window, answers, element.dataset.action, this.words, this.reader);
    if (element.textContent !== text) element.textContent = text;
    element.dataset.state = state;
  }

  #onInput(event) {
    if (event.target.matches("[data-keep]")) this.draft.keep(event.target.checked, this.form.answers);
    else this.draft.save(this.form.answers);
    this.status.textContent = "";
    this.#refresh();
  }

  #onClick(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.copy) this.#copy(button.dataset.copy);
    else if (button.dataset.lang) this.#switchTo(button.dataset.lang);
    else if ("download" in button.dataset) download(this.written.whole, `${this.data.id}.${this.lang}.txt`);
    else if ("print" in button.dataset) printMessage();
    else if ("clear" in button.dataset) this.#clear();
  }

  async #copy(part) {
    const all = part === "all";
    const element = all ? this.querySelector("[role=tabpanel]") : this.querySelector(`[data-part="${part}"]`);
    const copied = await copy(all ? this.written.whole : this.written.parts[part], element);
    const labels = this.written.missing.map((use) => use.label[this.reader]);
    const missing = labels.length ? fill(this.words.still_missing, { names: labels.join(this.words.list_separator) }) : "";
    this.status.textContent = `${copied ? this.words.copied : this.words.copy_failed} ${missing}`;
  }

  #switchTo(lang) {
    this.lang = lang;
    for (const tab of this.querySelectorAll("[role=tab]")) {
      const selected = tab.dataset.lang === lang;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      if (selected) this.querySelector("[role=tabpanel]").setAttribute("aria-labelledby", tab.id);
    }
    this.#refresh();
  }

  #onTabKey(event) {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = this.querySelector("[role=tab][aria-selected=false]");
    this.#switchTo(other.dataset.lang);
    other.focus();
  }

  #clear() {
    if (!confirm(this.words.clear_sure)) return;
    for (const draft of [this.draft, this.pickedBefore, new Draft("finder")]) draft.clear();
    this.form.answers = {};
    this.querySelector("[data-keep]").checked = false;
    this.#refresh();
    this.status.textContent = this.words.cleared;
  }
}

/** Keep the answers in which there is anything. */
function given(answers) {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value.length));
}

/** Set a text as paragraphs; read back with textContent it is the text again. Rows pair with the gloss beside it. */
function setParagraphs(element, text, lang) {
  element.lang = lang;
  if (element.dataset.text === text && element.childElementCount) return;
  element.dataset.text = text;
  const paragraphs = text ? text.split("\n\n") : [];
  element.replaceChildren(
    ...paragraphs.flatMap((words, n) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = words;
      paragraph.style.setProperty("--row", n + 1);
      return n ? ["\n\n", paragraph] : [paragraph];
    }),
  );
}

customElements.define("case-message", CaseMessage);

/**
 * <case-finder>: the person types what happened and gets the best case types, why each fits, and the question between
 * two that are close. A combobox with a list, after the ARIA authoring practices; its options are plain links.
 */

import { Draft } from "./draft.js";
import { below } from "./finder-below.js";
import { indexFrom } from "./finder-index.js";
import { rank, warmUp } from "./finder-rank.js";
import { spot } from "./finder-spot.js";
import { handOver } from "./picked.js";
import { dataBlock, element, fill, page } from "./words.js";

const QUIET = 700; // milliseconds without typing, so that a screen reader is not interrupted at every letter

class CaseFinder extends HTMLElement {
  connectedCallback() {
    this.words = dataBlock(this, "words");
    this.box = this.querySelector("input");
    this.list = this.querySelector("[role=listbox]");
    this.below = this.querySelector("[data-below]");
    this.status = this.querySelector("[role=status]");
    this.draft = new Draft("finder");
    this.matches = [];
    this.box.addEventListener("focus", () => this.#load(), { once: true });
    // While Chinese is being composed, what stands in the box are half-typed sounds.
    this.box.addEventListener("input", (event) => event.isComposing || this.#find());
    this.box.addEventListener("compositionend", () => this.#find());
    this.box.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("click", (event) => this.#onClick(event));
    addEventListener("online", () => this.box.value && !this.index && this.#find());
    // Coming back to this page, people find what they had typed, and the answer they gave.
    const { text = "", narrowed = null } = this.draft.load();
    this.narrowed = narrowed; // the answer to the question between two case types: { to, label, text }
    this.box.value ||= text;
    if (this.box.value) this.#find();
  }

  /** Fetch the index once; where the line is down, the next letter tries again. */
  #load() {
    this.fetching ??= fetch(page("assets/finder.json"))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then((data) => (this.index = warmUp(indexFrom(data))))
      .catch(() => (this.fetching = null));
    return this.fetching;
  }

  async #find() {
    const text = this.box.value;
    // An answer belongs to the sentence it was given for, and to what is added to it.
    if (this.narrowed && !text.startsWith(this.narrowed.text)) this.narrowed = null;
    this.draft.save({ text, narrowed: this.narrowed });
    const index = await this.#load();
    if (text !== this.box.value) return; // more was typed meanwhile
    this.spotted = index && spot(index, text);
    this.matches = index && text.trim() ? rank(index, text, this.narrowed?.to) : [];
    this.#show(index, text);
  }

  #show(index, text) {
    const options = this.matches.slice(0, index?.shown).map((match, n) => this.#option(index, match, n));
    this.list.replaceChildren(...options);
    this.#open(options.length > 0);
    const asked = text.trim() !== "";
    if (!asked) this.below.replaceChildren();
    else if (!index) this.below.replaceChildren(element("p", {}, this.words.finder_offline));
    else this.below.replaceChildren(...below(index, this.words, this.matches, this.spotted.role, this.narrowed));
    this.#announce(asked ? this.#summary(index, options.length) : "");
  }

  #option(index, { id, words }, n) {
    const option = element("a", { role: "option", id: `finder-${n}`, href: page(`cases/${id}/`), tabIndex: -1 });
    option.dataset.case = id;
    option.append(element("strong", {}, index.titles[id]));
    const quoted = words.map((word) => fill(this.words.quoted, { word })).join(this.words.list_separator);
    if (quoted) option.append(element("span", {}, fill(this.words.finder_why, { words: quoted })));
    return option;
  }

  #summary(index, count) {
    if (!index) return this.words.finder_offline;
    if (!count) return this.words.finder_nothing;
    const found = fill(this.words[count === 1 ? "finder_one" : "finder_count"], { n: count });
    return `${found} ${this.below.querySelector("#finder-fork")?.textContent ?? ""}`.trim();
  }

  /** Say what was found, once typing rests. */
  #announce(text) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => (this.status.textContent = text), QUIET);
  }

  #open(open) {
    this.list.hidden = !open;
    this.box.setAttribute("aria-expanded", String(open));
    this.#activate(null);
  }

  #activate(option) {
    for (const one of this.list.children) one.setAttribute("aria-selected", String(one === option));
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, keyCode } = event;
    // 229: some browsers end composing before the Enter that ended it arrives.
    if (isComposing || keyCode === 229 || ctrlKey || metaKey || altKey || shiftKey) return;
    const options = [...this.list.children];
    const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const last = options.length - 1;
    if (key === "Escape" && !this.list.hidden) this.#open(false);
    else if (key === "Escape" && this.box.value) this.#clear();
    else if (!options.length) return;
    else if (key === "ArrowDown") this.#choose(options[at < last ? at + 1 : 0]);
    else if (key === "ArrowUp") this.#choose(options[at > 0 ? at - 1 : last]);
    // The first Enter only shows what the second would open: nobody is sent somewhere by surprise.
    else if (key === "Enter") at < 0 ? this.#choose(options[0]) : options[at].click();
    else return;
    event.preventDefault();
  }

  #choose(option) {
    this.#open(true);
    this.#activate(option);
  }

  #clear() {
    this.box.value = "";
    this.#find();
  }

  #onClick(event) {
    const { case: id, to } = event.target.closest("[data-case], [data-to]")?.dataset ?? {};
    // What the sentence names goes along to the case type chosen for it, and nowhere else.
    if (id) handOver(id, event.ctrlKey || event.metaKey || event.shiftKey ? {} : this.spotted.answers);
    const button = event.target.closest("button");
    if (!button) return;
    this.narrowed = to ? { to, label: button.textContent, text: this.box.value } : null;
    this.#find();
    this.box.focus();
  }
}

customElements.define("case-finder", CaseFinder);

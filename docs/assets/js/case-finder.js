/**
 * <case-finder>: the person types what happened and gets the best case types, why each fits, and the question between
 * two that are close. A combobox with a list, after the ARIA authoring practices; its options are plain links.
 */

import { Draft } from "./draft.js";
import { below } from "./finder-below.js";
import { indexFrom } from "./finder-index.js";
import { rank, warmUp } from "./finder-rank.js";
import { spot } from "./finder-spot.js";
import { Picked } from "./picked.js";
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
    this.narrowed = null; // the answer to the question between two case types: { to, label }
    this.box.addEventListener("focus", () => this.#load(), { once: true });
    // While Chinese is being composed, what stands in the box are half-typed sounds.
    this.box.addEventListener("input", (event) => event.isComposing || this.#find());
    this.box.addEventListener("compositionend", () => this.#find());
    this.box.addEventListener("keydown", (event) => this.#onKey(event));
    this.below.addEventListener("click", (event) => this.#onAnswer(event));
    // Coming back to this page, people find what they had typed.
    this.box.value ||= this.draft.load().text ?? "";
    if (this.box.value) this.#find();
  }

  /** Fetch the index once; where the line is down, the next letter tries again. */
  async #load() {
    this.fetching ??= fetch(page("assets/finder.json"))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then((data) => warmUp(indexFrom(data)))
      .catch(() => (this.fetching = null));
    return this.fetching;
  }

  async #find() {
    const text = this.box.value;
    this.draft.save({ text });
    const index = await this.#load();
    if (text !== this.box.value) return; // more was typed meanwhile
    if (!text.trim()) this.narrowed = null;
    this.matches = index && text.trim() ? rank(index, text, this.narrowed?.to) : [];
    if (index) new Picked().save(spot(index, text).answers);
    this.#show(index, text);
  }

  #show(index, text) {
    const options = this.matches.slice(0, index?.shown).map((match, n) => this.#option(index, match, n));
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.box.setAttribute("aria-expanded", String(options.length > 0));
    this.#activate(null);
    if (!text.trim()) this.below.replaceChildren();
    else if (!index) this.below.replaceChildren(element("p", {}, this.words.finder_offline));
    else this.below.replaceChildren(...below(index, this.words, text, this.matches, this.narrowed));
    this.#announce(text.trim());
  }

  #option(index, { id, words }, n) {
    const option = element("a", { role: "option", id: `finder-${n}`, href: page(`cases/${id}/`), tabIndex: -1 });
    option.append(element("strong", {}, index.titles[id]));
    const quoted = words.map((word) => fill(this.words.quoted, { word })).join(this.words.list_separator);
    if (quoted) option.append(element("span", {}, fill(this.words.finder_why, { words: quoted })));
    return option;
  }

  /** Say how many were found, once typing rests. */
  #announce(text) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const count = this.list.childElementCount;
      const found = count ? fill(this.words[count === 1 ? "finder_one" : "finder_count"], { n: count }) : this.words.finder_nothing;
      this.status.textContent = text ? found : "";
    }, QUIET);
  }

  #activate(option) {
    for (const one of this.list.children) one.setAttribute("aria-selected", String(one === option));
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event) {
    if (event.isComposing) return;
    const options = [...this.list.children];
    const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const last = options.length - 1;
    if (event.key === "Escape") this.#clear();
    else if (!options.length) return;
    else if (event.key === "ArrowDown") this.#activate(options[at < last ? at + 1 : 0]);
    else if (event.key === "ArrowUp") this.#activate(options[at > 0 ? at - 1 : last]);
    // The first Enter only shows what the second would open: nobody is sent somewhere by surprise.
    else if (event.key === "Enter") at < 0 ? this.#activate(options[0]) : options[at].click();
    else return;
    event.preventDefault();
  }

  #clear() {
    this.box.value = "";
    this.#find();
  }

  #onAnswer(event) {
    const button = event.target.closest("button");
    if (!button) return;
    this.narrowed = "widen" in button.dataset ? null : { to: button.dataset.to, label: button.textContent };
    this.#find();
    this.box.focus();
  }
}

customElements.define("case-finder", CaseFinder);

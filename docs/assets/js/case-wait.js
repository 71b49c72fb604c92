/** <case-wait>: from the reader's own date, say until when to wait. */

import { after, daysBetween, today } from "./deadline.js";
import { asDate, printedDate } from "./values.js";
import { fill } from "./words.js";

class CaseWait extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-enhanced]").hidden = false;
    this.addEventListener("input", () => this.#answer());
    this.#answer();
  }

  #answer() {
    const start = asDate(this.querySelector("input").value);
    const answer = this.querySelector("[role=status]");
    answer.hidden = !start;
    if (!start) return;
    const { days, months, lang } = this.dataset;
    const end = after(start, days ? { days: Number(days) } : { months: Number(months) });
    const text = daysBetween(today(), end) > 0 ? this.dataset.result : this.dataset.over;
    answer.textContent = fill(text, { date: printedDate(end, lang) });
  }
}

customElements.define("case-wait", CaseWait);

/**
 * Keep what a person typed: for the tab always, on the device only if they ask for it.
 * Nothing leaves the browser. Where storage is blocked, the draft lives as long as the page.
 */

const memory = new Map();

export class Draft {
  /** @param name which draft: the id of a case type */
  constructor(name) {
    this.key = `case-helper:draft:${name}`;
  }

  /** Give the saved answers; an empty object where there are none. */
  load() {
    const saved = read("sessionStorage", this.key) ?? read("localStorage", this.key);
    try {
      const answers = JSON.parse(saved ?? "{}");
      return answers && typeof answers === "object" ? answers : {};
    } catch {
      return {};
    }
  }

  /** Save the answers for this tab, and on the device if it was asked for. */
  save(answers) {
    const text = JSON.stringify(answers);
    write("sessionStorage", this.key, text);
    if (this.isKept) write("localStorage", this.key, text);
  }

  /** Tell whether the draft is kept on this device. */
  get isKept() {
    return read("localStorage", this.key) !== null;
  }

  /** Start or stop keeping the draft on this device. */
  keep(wanted, answers) {
    write("localStorage", this.key, wanted ? JSON.stringify(answers) : null);
  }

  /** Forget the draft everywhere. */
  clear() {
    write("sessionStorage", this.key, null);
    write("localStorage", this.key, null);
  }
}

function read(place, key) {
  try {
    return window[place].getItem(key);
  } catch {
    return memory.get(place + key) ?? null;
  }
}

function write(place, key, text) {
  try {
    if (text === null) window[place].removeItem(key);
    else window[place].setItem(key, text);
  } catch {
    if (text === null) memory.delete(place + key);
    else memory.set(place + key, text);
  }
}

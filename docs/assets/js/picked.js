/** What was picked up from a typed sentence, on its way to the form of the page that is opened next. In this tab only. */

const KEY = "case-helper:picked";

export class Picked {
  /** Keep answers by field. */
  save(answers) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(answers));
    } catch {
      // Where storage is blocked, the person types them again.
    }
  }

  /** Give them, once: they belong to this matter, not to the next. */
  take() {
    try {
      const answers = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
      sessionStorage.removeItem(KEY);
      return answers && typeof answers === "object" ? answers : {};
    } catch {
      return {};
    }
  }
}

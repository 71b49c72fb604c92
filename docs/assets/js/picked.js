/** What was picked up from a typed sentence, on its way to the form of the case type chosen for it. In this tab only. */

const KEY = "case-helper:picked";

/** Hand answers by field over to the page of a case type. */
export function handOver(id, answers) {
  try {
    sessionStorage.removeItem(KEY); // should the next line fail, nothing old may stay
    sessionStorage.setItem(KEY, JSON.stringify({ id, answers }));
  } catch {
    // Where storage is blocked, the person types them again.
  }
}

/** Take over what was meant for a case type, once: it belongs to this matter and to no other. */
export function takeOver(id) {
  try {
    const handed = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    sessionStorage.removeItem(KEY);
    return handed?.id === id ? handed.answers : {};
  } catch {
    return {};
  }
}

/**
 * Add what was picked up to what a form holds. What the person typed stays; what was only picked up from an earlier
 * sentence gives way to what this one names.
 *
 * @param saved the answers of the draft
 * @param picked the answers picked up now
 * @param before those picked up before
 */
export function withPicked(saved, picked, before) {
  const stays = ([name, value]) => !(name in picked) || (value.length && JSON.stringify(value) !== JSON.stringify(before[name]));
  return { ...picked, ...Object.fromEntries(Object.entries(saved).filter(stays)) };
}

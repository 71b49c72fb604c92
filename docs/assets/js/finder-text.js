/** What a person typed, as terms to weigh: the twin of helper/finder/text.py. */

const UNIT = /[\u4e00-\u9fff]|[a-z0-9]+(?:'[a-z]+)*/g;
const ENDINGS = [["ies", "y"], ["sses", "ss"], ["ss", "ss"], ["ing", ""], ["ied", "y"], ["ed", ""], ["es", ""], ["s", ""]];
const PIECE = 4;

/**
 * Read a text.
 *
 * @param text what was typed, in either language or both mixed
 * @param {Map<string, string>} simplified traditional characters, and what each is read as
 * @param {Map<string, Array>} synonyms by a phrase's first unit: the names that follow, and the term for the phrase
 * @returns {{text: string, units: object[], terms: Map<string, [number, number]>}} terms with their first and last unit
 */
export function read(text, simplified, synonyms) {
  const units = [...fold(text, simplified).matchAll(UNIT)].map(({ 0: found, index }) => {
    const stem = stemOf(found);
    return { start: index, end: index + found.length, stem, name: nameOf(stem) };
  });
  const terms = new Map();
  for (const [name, ...place] of termsOf(units, synonyms)) if (!terms.has(name)) terms.set(name, place);
  return { text, units, terms };
}

/** Read full-width as half-width, capitals as small letters, traditional as simplified; every place stays. */
export function fold(text, simplified) {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[A-Z]/g, (c) => c.toLowerCase())
    .replace(/[\u4e00-\u9fff]/g, (c) => simplified.get(c) ?? c);
}

/** Name the units of a phrase in small, half-width, simplified letters, such as a synonym. */
export function phrase(words) {
  return (words.match(UNIT) ?? []).map((found) => nameOf(stemOf(found)));
}

function nameOf(stem) {
  return isLong(stem) ? stem[0] + [...stem.slice(1)].sort().join("") : stem;
}

function stemOf(found) {
  let word = found.replaceAll("'", "");
  if (isChinese(word)) return word;
  if (/^[0-9]+$/.test(word)) return /^(?!19|20)[0-9]{4,5}$/.test(word) ? word : "0";
  if (/^[0-9]/.test(word)) return "0" + word.replace(/^[0-9]+/, "");
  if (word.length <= 3) return word;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    word = word.slice(0, word.length - ending.length) + instead;
    break;
  }
  if (word.endsWith("e") && word.length > 3) word = word.slice(0, -1);
  return word.length > PIECE ? word.replace(/(.)\1/g, "$1") : word;
}

function* termsOf(units, synonyms) {
  for (const [n, unit] of units.entries()) {
    const chinese = isChinese(unit.stem);
    // A lone letter or number says nothing; beside another word it may.
    if (chinese || unit.name.length > 1) yield [unit.name, n, n];
    if (isLong(unit.stem)) {
      const marked = `^${unit.stem}`;
      for (let start = 0; start + PIECE <= marked.length; start++) yield [`~${marked.slice(start, start + PIECE)}`, n, n];
    }
    const after = units[n + 1];
    if (after && chinese === isChinese(after.stem)) {
      if (!chinese) yield [`${unit.name} ${after.name}`, n, n + 1];
      else if (unit.end === after.start) yield [unit.name + after.name, n, n + 1];
    }
    for (const [following, term] of synonyms.get(unit.name) ?? []) {
      if (following.every((name, m) => units[n + 1 + m]?.name === name)) yield [term, n, n + following.length];
    }
  }
}

/** Tell a longer word from a short one, a Chinese character, and a code, in which every sign counts. */
function isLong(stem) {
  return stem.length > PIECE && /^[a-z]+$/.test(stem);
}

/** Tell a Chinese character from an English word. */
export function isChinese(stem) {
  return stem >= "\u4e00";
}

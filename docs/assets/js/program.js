/**
 * Run a program made by helper/compiler.py: Jinja2 text without eval. Data are only ever data:
 * what a person typed is never parsed, and the result is for textContent, never for innerHTML.
 */

/** Render `program` with `data` (a plain object) and return the text. */
export function run(program, data) {
  return program.map((step) => (typeof step === "string" ? step : instruction(step, data))).join("");
}

function instruction([name, ...rest], data) {
  switch (name) {
    case "out":
      return String(value(rest[0], data) ?? "");
    case "if":
      return run(isTrue(value(rest[0], data)) ? rest[1] : rest[2], data);
    case "for": {
      const [key, expression, body] = rest;
      const items = value(expression, data);
      return items
        .map((item, n) => {
          const loop = { index: n + 1, first: n === 0, last: n === items.length - 1 };
          return run(body, { ...data, [key]: item, loop });
        })
        .join("");
    }
  }
  throw new Error(`unknown instruction ${name}`);
}

function value([name, ...rest], data) {
  const at = (n) => value(rest[n], data);
  switch (name) {
    case "get":
      return Object.hasOwn(data, rest[0]) ? data[rest[0]] : "";
    case "attr": {
      const owner = at(0);
      return Object.hasOwn(owner, rest[1]) ? owner[rest[1]] : "";
    }
    case "const":
      return rest[0];
    case "same":
      return at(0) === at(1);
    case "among":
      return rest[1].some((item) => value(item, data) === at(0));
    case "not":
      return !isTrue(at(0));
    case "and":
      return isTrue(at(0)) ? at(1) : at(0);
    case "or":
      return isTrue(at(0)) ? at(0) : at(1);
    case "choose":
      return isTrue(at(0)) ? at(1) : at(2);
    case "join":
      return [...at(0)].join(at(1));
    case "length":
      return [...at(0)].length;
  }
  throw new Error(`unknown expression ${name}`);
}

/** Truth as Python has it: an empty list is false. */
function isTrue(what) {
  return Array.isArray(what) ? what.length > 0 : Boolean(what);
}

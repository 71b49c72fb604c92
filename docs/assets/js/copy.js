/** Bring text out of the page: clipboard, file, printer. */

/**
 * Copy text, with the old way as a fallback (older browsers, pages without https).
 *
 * @param text what to copy
 * @param element where the same text stands: it is selected if all else fails
 * @returns {Promise<boolean>} whether it worked
 */
export async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text) || select(element);
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "ch-sr";
  document.body.append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    copied = false;
  }
  area.remove();
  focused?.focus();
  return copied;
}

function select(element) {
  getSelection().selectAllChildren(element);
  return false;
}

/** Save text as a file. */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text + "\n"], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Print the message alone: the style sheet hides the rest while the mark is set. */
export function printMessage() {
  document.documentElement.dataset.print = "message";
  addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
  print();
}

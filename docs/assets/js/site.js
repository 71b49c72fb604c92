/** What every page needs, where the theme falls short. */

// At DOMContentLoaded the theme fetches a sitemap beside each alternate it finds, to guess where the page stands in the
// other language. Ours say it exactly, and no sitemap stands there: keep them out of its sight until then.
const alternates = [...document.querySelectorAll("link[rel=alternate][hreflang]")];
for (const link of alternates) link.rel = "";
addEventListener("load", () => alternates.forEach((link) => (link.rel = "alternate")));

// The theme wraps tables after load; without a tab stop, the wrapper cannot be scrolled by keyboard (WCAG 2.1.1).
new MutationObserver(makeTablesReachable).observe(document.body, { childList: true, subtree: true });
makeTablesReachable();

function makeTablesReachable() {
  for (const wrapper of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) wrapper.tabIndex = 0;
}

// The theme searches on keyup only; a paste, dictation and some phone keyboards send no key.
const searchBox = document.querySelector("[data-md-component=search-query]");
searchBox?.addEventListener("input", () => searchBox.dispatchEvent(new KeyboardEvent("keyup")));

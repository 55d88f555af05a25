// Names of Streamlit's own controls in the reader's language: it says them in English only.
//
// What belongs here: names that are heard or shown beside a control. What does not: our own words.

const WAIT = 300; // ms: a page is drawn in many small steps
const KINDS = ["aria-label", "title", "placeholder"];
let said = {};
let waiting;

function name() {
  waiting = undefined;
  for (const [english, own] of Object.entries(said)) {
    for (const kind of KINDS) {
      for (const node of document.querySelectorAll(`[${kind}="${english}"], [data-english-${kind}="${english}"]`)) {
        node.setAttribute(`data-english-${kind}`, english);
        if (node.getAttribute(kind) !== own) node.setAttribute(kind, own);
      }
    }
  }
}

const seen = new MutationObserver(() => (waiting ??= setTimeout(name, WAIT)));

export function named(names) {
  said = names;
  name();
  seen.observe(document.body, { childList: true, subtree: true });
}

// A link of a table or a note to another page of the app stays in the window: Streamlit opens every
// link of its text in a new one. Links to other sites do open a new one.
//
// What belongs here: what following a link does. What does not: where it leads (lib/ui/url.py).

let pages = [];

// Whether an address is a page of this app, which may live below another path.
function ours(link) {
  const here = new URL(".", location.href);
  const { origin, pathname } = new URL(link.href);
  return origin === here.origin && pathname.startsWith(here.pathname)
    && pages.includes(pathname.slice(here.pathname.length));
}

function follow(event) {
  const link = event.target.closest?.('a[target="_blank"][href]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!ours(link) || new URL(link.href).hash) return;
  event.preventDefault();
  // as the browser's own back and forward buttons do it
  history.pushState(null, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
}

export function stay(names) {
  pages = ["", ...names];
  document.addEventListener("click", follow); // the same listener twice is one
}

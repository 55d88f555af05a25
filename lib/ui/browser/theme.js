// The theme a reader has chosen; it holds on every page of this browser.
//
// Streamlit's own switch speaks English and keeps its choice for one path only. Left at "system" it
// asks the browser which theme that is, and asks again after printing: the choice answers in the
// system's place. The index page runs this before anything is drawn (server/index.py); where the app
// runs without that page, settings.js does.
(() => {
  const KEY = "red-seal-theme";
  const DARK = "(prefers-color-scheme: dark)";
  if (window.redSealTheme) return;
  let chosen = "system";
  try {
    chosen = localStorage.getItem(KEY) ?? chosen;
    // what Streamlit's own switch has kept would not ask
    for (const key of Object.keys(localStorage)) if (key.startsWith("stActiveTheme-")) localStorage.removeItem(key);
  } catch { /* storage is refused: a choice holds as long as the page stands */ }
  const say = () => (document.documentElement.dataset.theme = chosen);
  const ask = window.matchMedia.bind(window);
  const answer = (list, name) => {
    if (name === "matches" && chosen !== "system") return chosen === "dark";
    return typeof list[name] === "function" ? list[name].bind(list) : list[name];
  };
  window.matchMedia = (query) => (query === DARK ? new Proxy(ask(query), { get: answer }) : ask(query));
  window.redSealTheme = {
    get chosen() { return chosen; },
    choose(theme) {
      chosen = theme;
      try { localStorage.setItem(KEY, theme); } catch { /* as above */ }
      say();
      dispatchEvent(new Event("afterprint"));
    },
  };
  say();
  if (chosen !== "system") dispatchEvent(new Event("afterprint"));
})();

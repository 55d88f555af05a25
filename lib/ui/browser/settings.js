// What a reader sets for this browser, and what the page around the components needs there: the
// theme, the way to paper, links that stay in the window, names of Streamlit's own controls.
//
// What belongs here: the popover in the masthead. What does not: what a choice does (theme.js).
import "./theme.js";
import { stay } from "./links.js";
import { named } from "./names.js";

function element(tag, text, with_ = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...with_ });
}

function theme([code, name]) {
  const label = element("label", "");
  const input = element("input", "", { type: "radio", name: "red-seal-theme", value: code });
  input.checked = window.redSealTheme.chosen === code;
  input.onchange = () => window.redSealTheme.choose(code);
  label.append(input, name);
  return label;
}

export default function ({ data: { given: data }, parentElement }) {
  stay(data.pages);
  named(data.names);
  const host = parentElement.querySelector(".red-seal-settings");
  const now = JSON.stringify(data);
  if (host.shown === now) return;
  host.shown = now;
  const box = element("div", "", { popover: "auto", className: "red-seal-choices" });
  box.setAttribute("aria-label", data.label);
  const open = element("button", data.label, { type: "button", popoverTargetElement: box });
  const themes = element("fieldset", "");
  themes.append(element("legend", data.theme), ...Object.entries(data.themes).map((each) => theme(each)));
  const print = element("button", data.print, { type: "button" });
  print.onclick = () => {
    box.hidePopover();
    window.print();
  };
  box.append(themes, print);
  // below its button, wherever the masthead has wrapped to
  box.addEventListener("beforetoggle", () => {
    const { bottom, right } = open.getBoundingClientRect();
    box.style.top = `${bottom + 4}px`;
    box.style.right = `${Math.max(8, innerWidth - right)}px`;
  });
  host.replaceChildren(open, box);
}

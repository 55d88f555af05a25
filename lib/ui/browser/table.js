// Rows of text as a real HTML table: a caption, headings of columns and of rows.
//
// What belongs here: the cells. What does not: how a number or a date is written (lib/text.py).

const SHORT = 22; // letters: a column of such cells, a date or a word or two, is not broken

function cell(kind, text, scope, ...classes) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.scope = scope;
  made.classList.add(...classes.filter(Boolean));
  return made;
}

export default function ({ data: { given: data }, parentElement }) {
  const host = parentElement.querySelector(".red-seal-table");
  const now = JSON.stringify(data);
  if (host.shown === now) return;
  host.shown = now;
  const { title, heads, amounts, rows } = data;
  host.setAttribute("aria-label", title);
  host.querySelector("caption").textContent = title;
  const amount = amounts.map((so) => so && "amount");
  const short = heads.map((_, at) => rows.every((row) => row[at].length <= SHORT) && "short");
  host.querySelector("thead tr").replaceChildren(...heads.map((text, at) => cell("th", text, "col", amount[at])));
  host.querySelector("tbody").replaceChildren(...rows.map((row) => {
    const line = document.createElement("tr");
    line.append(...row.map((text, at) => cell(at ? "td" : "th", text, at ? "" : "row", amount[at], short[at])));
    return line;
  }));
}

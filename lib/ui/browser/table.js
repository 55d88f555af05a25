// Rows of text as a real HTML table: a caption, headings of columns and of rows.
//
// What belongs here: the cells. What does not: how a number or a date is written (lib/text.py).

function cell(kind, text, scope, amount) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.scope = scope;
  if (amount) made.className = "amount";
  return made;
}

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector(".red-seal-table");
  const now = JSON.stringify(data);
  if (host.shown === now) return;
  host.shown = now;
  const { title, heads, amounts, rows } = data;
  host.setAttribute("aria-label", title);
  host.querySelector("caption").textContent = title;
  host.querySelector("thead tr").replaceChildren(...heads.map((text, at) => cell("th", text, "col", amounts[at])));
  host.querySelector("tbody").replaceChildren(...rows.map((row) => {
    const line = document.createElement("tr");
    line.append(...row.map((text, at) => (at ? cell("td", text, "", amounts[at]) : cell("th", text, "row", amounts[at]))));
    return line;
  }));
}

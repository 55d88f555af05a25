// A list to open one of many records from: radio buttons, which arrow keys walk.
//
// What belongs here: the rows. What does not: what a record's detail says (the page's own card).

// Text only ever becomes text: a title is its words, [[word, whether a search found it], …].
function row({ id, title, about }, name, picked) {
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "radio", name, value: id });
  input.addEventListener("change", () => picked(id));
  const said = document.createElement("span");
  for (const [piece, hit] of title) {
    const mark = document.createElement(hit ? "mark" : "span");
    mark.textContent = piece;
    said.append(...(said.hasChildNodes() ? [" ", mark] : [mark]));
  }
  const small = document.createElement("small");
  small.textContent = about;
  label.append(input, said, small);
  return label;
}

// The name of a group stands above its first row, and stays in sight while its rows pass.
function grouped(all, made) {
  return all.flatMap((one, place) => {
    if (!one.group || one.group === all[place - 1]?.group) return [made(one)];
    const heading = Object.assign(document.createElement("p"), { textContent: one.group });
    return [heading, made(one)];
  });
}

// The chosen row is brought into sight inside the list; the page itself stays where it is.
function reveal(rows, label) {
  const [outer, inner] = [rows.getBoundingClientRect(), label.getBoundingClientRect()];
  const above = rows.querySelector("p")?.offsetHeight ?? 0; // a group's name covers what is behind it
  if (inner.top < outer.top + above) rows.scrollTop -= outer.top + above - inner.top + 8;
  if (inner.bottom > outer.bottom) rows.scrollTop += inner.bottom - outer.bottom + 8;
}

export default function ({ data: { given: data }, parentElement, setTriggerValue }) {
  const host = parentElement.querySelector(".red-seal-list");
  const rows = host.querySelector(".rows");
  host.picked = (id) => setTriggerValue("picked", id);
  host.querySelector("legend").textContent = data.name;
  const now = JSON.stringify(data.rows);
  const changed = host.shown !== now;
  if (changed) {
    const focused = rows.querySelector("input:focus")?.value;
    rows.replaceChildren(...grouped(data.rows, (one) => row(one, data.name, (id) => host.picked(id))));
    host.shown = now;
    if (focused) [...rows.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
  }
  const moved = host.chosen !== data.chosen;
  host.chosen = data.chosen;
  for (const input of rows.querySelectorAll("input")) {
    input.checked = input.value === data.chosen;
    if (input.checked && (moved || changed)) reveal(rows, input.parentElement);
  }
}

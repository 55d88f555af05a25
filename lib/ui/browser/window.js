// The time window: two native sliders over the years that have something to show.
//
// While a handle moves, every chart of the page is told (the event "red-seal-window"), and repaints
// by itself; the server hears only of the release. What belongs here: the two handles. What does
// not: what a window does to a chart (chart.js).

const HELD = 60; // ms: a key that is held repeats faster, and the server hears of its last step

function paint(host) {
  const { stops, range } = host.window;
  const [low, high] = ends(host);
  const last = Math.max(1, stops.length - 1);
  host.style.setProperty("--low", `${(100 * stops.indexOf(low)) / last}%`);
  host.style.setProperty("--high", `${(100 * stops.indexOf(high)) / last}%`);
  const [from, to] = host.querySelectorAll("input");
  from.setAttribute("aria-valuetext", String(low));
  to.setAttribute("aria-valuetext", String(high));
  host.querySelector("output").textContent = low === high
    ? String(low)
    : range.replace("{first}", low).replace("{last}", high);
}

function ends(host) {
  const years = [...host.querySelectorAll("input")].map((input) => host.window.stops[Number(input.value)]);
  return years.sort((one, other) => one - other);
}

function moved(host) {
  paint(host);
  const [low, high] = ends(host);
  document.dispatchEvent(new CustomEvent("red-seal-window", { detail: { low, high } }));
}

function released(host) {
  clearTimeout(host.waiting);
  const tell = () => {
    const [low, high] = ends(host);
    if (low !== host.window.low || high !== host.window.high) host.tell(`${low}..${high}`);
  };
  if (host.held) host.waiting = setTimeout(tell, HELD);
  else tell();
}

function wire(host) {
  for (const input of host.querySelectorAll("input")) {
    input.addEventListener("input", () => moved(host));
    input.addEventListener("change", () => released(host));
    input.addEventListener("pointerdown", () => (host.held = false));
    input.addEventListener("keydown", (event) => (host.held = event.repeat));
  }
}

export default function ({ data: { given: data }, parentElement, setTriggerValue }) {
  const host = parentElement.querySelector(".red-seal-window");
  const stops = data.stops;
  host.window = data;
  host.tell = (years) => setTriggerValue("released", years);
  const [from, to] = host.querySelectorAll("input");
  for (const [input, year, name] of [[from, data.low, data.from], [to, data.high, data.to]]) {
    input.max = String(stops.length - 1);
    input.value = String(stops.indexOf(year));
    input.setAttribute("aria-label", name);
  }
  host.querySelector(".first").textContent = String(stops[0]);
  host.querySelector(".last").textContent = String(stops[stops.length - 1]);
  if (!host.wired) {
    host.wired = true;
    wire(host);
  }
  paint(host);
}

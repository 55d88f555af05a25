// The time window: two native sliders over the years that have something to show.
//
// While a handle moves, and when it is let go, every chart of the page is told (the event
// "red-seal-window"), and repaints by itself; the server hears only of the release. What belongs
// here: the two handles. What does not: what a window does to a chart (chart.js).

const HELD = 60; // ms: a key that is held repeats faster, and the server hears of its last step
const PATIENCE = 2000; // ms: so long an answer to an earlier step does not move the handles back

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
  say(host, "moving");
}

function say(host, how) {
  const [low, high] = ends(host);
  document.dispatchEvent(new CustomEvent("red-seal-window", { detail: { how, low, high } }));
}

const written = (low, high) => `${low}..${high}`;

function released(host) {
  clearTimeout(host.waiting);
  const tell = () => {
    const years = written(...ends(host));
    if (years === (host.told ?? written(host.window.low, host.window.high))) return;
    host.told = years;
    say(host, "released");
    host.tell(years);
  };
  if (host.held) host.waiting = setTimeout(tell, HELD);
  else tell();
}

// The handles stand where the server says, unless a reader has since moved them on: the answer to
// that is under way, and six quick steps are six.
function answered(host) {
  clearTimeout(host.later);
  const { stops, low, high } = host.window;
  const behind = host.told && host.told !== written(low, high);
  if (host.grabbed || (behind && !host.late)) {
    host.later = setTimeout(() => {
      host.late = true;
      answered(host);
    }, PATIENCE);
    return;
  }
  host.told = undefined;
  const [from, to] = host.querySelectorAll("input");
  for (const [input, year] of [[from, low], [to, high]]) {
    input.max = String(stops.length - 1);
    input.value = String(stops.indexOf(year));
  }
  paint(host);
}

function wire(host) {
  for (const input of host.querySelectorAll("input")) {
    input.addEventListener("input", () => moved(host));
    input.addEventListener("change", () => released(host));
    input.addEventListener("pointerdown", () => {
      host.held = false;
      host.grabbed = true;
    });
    for (const end of ["pointerup", "pointercancel"]) {
      input.addEventListener(end, () => {
        host.grabbed = false;
        // a drag that ends where it began changes nothing, so no browser speaks of it
        const { low, high } = host.window;
        if (!host.told && written(...ends(host)) === written(low, high)) say(host, "back");
      });
    }
    input.addEventListener("keydown", (event) => (host.held = event.repeat));
  }
}

export default function ({ data: { given: data }, parentElement, setTriggerValue }) {
  const host = parentElement.querySelector(".red-seal-window");
  const stops = data.stops;
  host.window = data;
  host.late = false;
  host.tell = (years) => setTriggerValue("released", years);
  const [from, to] = host.querySelectorAll("input");
  from.setAttribute("aria-label", data.from);
  to.setAttribute("aria-label", data.to);
  host.querySelector(".first").textContent = String(stops[0]);
  host.querySelector(".last").textContent = String(stops[stops.length - 1]);
  if (!host.wired) {
    host.wired = true;
    wire(host);
  }
  answered(host);
}

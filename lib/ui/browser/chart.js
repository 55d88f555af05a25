// One Plotly figure that stays in the page: redrawn with Plotly.react when its numbers change,
// dressed in the page's own colours, walked with the arrow keys. While the window is dragged it
// follows by itself; when that is let go it asks the server for its figure alone (server/figure.py).
//
// What belongs here: how a figure is shown. What does not: what it shows (lib/figures).

const PATIENCE = 2000; // ms: so long an answer to another window does not undo the one let go
const PAPER = { text: "#23262b", ground: "#ffffff", width: 680 };
const CONFIG = { displayModeBar: false, displaylogo: false, scrollZoom: false, doubleClick: false };

let loading;
let printing = false; // between "beforeprint" and "afterprint"

function plotly(address) {
  loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.Plotly);
    script.onerror = () => fail(new Error("Plotly could not be loaded"));
    document.head.append(script);
  });
  return loading;
}

// The page's colours and the width there is; on paper ink, whatever the theme, and A4's width.
function look(host) {
  if (printing) return PAPER;
  const page = getComputedStyle(host);
  return {
    text: page.getPropertyValue("--st-text-color").trim() || page.color,
    ground: ground(host) || "#fff",
    width: host.clientWidth,
  };
}

// A figure with these colours for everything in it that is text or grid, for this width.
function dressed(figure, { text, ground, width, family }) {
  const layout = structuredClone(figure.layout);
  const quiet = mix(text, ground, 0.16);
  layout.width = width;
  layout.separators = separators();
  layout.font = { ...layout.template?.layout?.font, ...layout.font, color: text, ...(family && { family }) };
  layout.hoverlabel = {
    align: "left", bgcolor: ground, bordercolor: quiet, ...layout.hoverlabel,
    font: { family: layout.font.family, color: text, size: 13, ...layout.hoverlabel?.font },
  };
  for (const name of Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key)).concat("xaxis", "yaxis")) {
    layout[name] = { gridcolor: quiet, zerolinecolor: mix(text, ground, 0.55), linecolor: quiet, ...layout[name] };
  }
  const data = structuredClone(figure.data);
  // what a figure says of itself for less room: {px: {"data.2.text": …, "layout.height": …}}
  const below = layout.meta?.below ?? {};
  for (const limit of Object.keys(below).map(Number).sort((one, other) => other - one)) {
    if (width >= limit) continue;
    for (const [path, value] of Object.entries(below[limit])) put({ data, layout }, path, value);
  }
  return { data, layout };
}

// Numbers on an axis as the page's language writes them: "." and "," in English.
function separators() {
  const parts = new Intl.NumberFormat(document.documentElement.lang).formatToParts(12345.6);
  return ["decimal", "group"].map((type) => parts.find((part) => part.type === type).value).join("");
}

function put(target, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  for (const key of keys) target = target[key] ??= {};
  target[last] = value;
}

// Plotly does not read color-mix(): the mix is computed from what the browser resolves.
function mix(front, back, share) {
  const [a, b] = [front, back].map(resolved);
  const part = (i) => Math.round(a[i] * share + b[i] * (1 - share));
  return `rgb(${part(0)},${part(1)},${part(2)})`;
}

const known = new Map(); // reading a pixel back takes milliseconds, and a page has few colours

function resolved(colour) {
  if (!known.has(colour)) {
    const probe = document.createElement("canvas").getContext("2d");
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    known.set(colour, probe.getImageData(0, 0, 1, 1).data);
  }
  return known.get(colour);
}

// Marks a reader can choose, from left to right; where there are none, every value.
function marks(figure) {
  const all = figure.data.flatMap((trace, curveNumber) => (trace.hoverinfo === "skip" ? [] : trace.y ?? []).map(
    (y, pointNumber) => ({ curveNumber, pointNumber, id: trace.customdata?.[pointNumber], x: Number(trace.x?.[pointNumber]), y }),
  ));
  const chosen = all.filter(({ id }) => typeof id === "string" && id);
  const found = chosen.length ? chosen : all.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  return found.sort((one, other) => one.x - other.x);
}

// Another figure, or the same one on another ground, or after a drag has changed what is drawn.
function show(host, figure) {
  const shown = JSON.stringify(figure) + ground(host);
  if (shown === host.shown) return;
  Object.assign(host, { figure, shown });
  return redraw(host);
}

const ground = (host) => getComputedStyle(host).getPropertyValue("--st-background-color").trim();

function redraw(host) {
  cancelAnimationFrame(host.following); // it would move the new axis to where the old one was going
  if (!host.clientWidth) {
    host.shown = undefined;
    return;
  }
  const figure = dressed(host.figure, look(host));
  // Plotly keeps its nodes, and with them what a drag has faded
  if (host.data) fade(host, -Infinity, Infinity);
  host.style.minHeight = `${figure.layout.height ?? 400}px`;
  return host.plotly.react(host, figure.data, figure.layout, CONFIG);
}

function wire(host) {
  host.on("plotly_click", (event) => choose(host, event.points?.[0]?.customdata));
  host.on("plotly_hover", (event) => {
    host.classList.toggle("over-mark", typeof event.points?.[0]?.customdata === "string");
  });
  host.on("plotly_unhover", () => host.classList.remove("over-mark"));
  host.addEventListener("keydown", (event) => walk(host, event));
  const followed = ({ detail }) => ({ moving: follow, released: ahead, back })[detail.how](host, detail);
  document.addEventListener("red-seal-window", followed);
  const paper = ({ type }) => {
    printing = type === "beforeprint";
    redraw(host);
  };
  for (const when of ["beforeprint", "afterprint"]) addEventListener(when, paper);
  let width = host.clientWidth;
  const seen = new ResizeObserver(() => {
    if (!host.isConnected) {
      seen.disconnect();
      document.removeEventListener("red-seal-window", followed);
      for (const when of ["beforeprint", "afterprint"]) removeEventListener(when, paper);
      host.plotly.purge(host);
    } else if (host.clientWidth !== width) {
      width = host.clientWidth;
      redraw(host);
    }
  });
  seen.observe(host);
  // the reader changes the theme: Streamlit rewrites its variables on the root
  let colour = ground(host);
  const watch = () => {
    if (!host.isConnected) return;
    const now = ground(host);
    if (now !== colour) {
      colour = now;
      redraw(host);
    }
    setTimeout(watch, 1000);
  };
  watch();
}

// While the window is dragged (window.js): marks outside it fade, a year axis follows it.
function follow(host, { low, high }) {
  cancelAnimationFrame(host.following);
  const live = host.figure.layout.meta?.live;
  if (!host.isConnected || !live) return;
  host.following = requestAnimationFrame(() => {
    host.shown = undefined;
    if (live === "axis") {
      host.plotly.relayout(host, { "xaxis.range": [low - 0.6, high + 0.6] }).then(() => repainted(host));
    } else if (live === "marks") {
      fade(host, low, high);
      repainted(host);
    }
  });
}

// The window is let go: the server gives the figure alone in half the time its page takes.
async function ahead(host, { low, high }) {
  if (!host.isConnected || !host.alone) return;
  host.asking?.abort();
  host.asking = new AbortController();
  clearTimeout(host.patience);
  host.patience = setTimeout(() => answered(host), PATIENCE);
  const asked = (host.awaited = `${low},${high}`);
  const query = new URLSearchParams(location.search);
  query.set("years", `${low}..${high}`);
  query.set("lang", host.language); // a translating browser says its own language of the page
  try {
    const answer = await fetch(`${host.alone}?${query}`, { signal: host.asking.signal });
    if (answer.status !== 200) throw new Error("no figure");
    const figure = await answer.json();
    if (host.awaited === asked) await show(host, figure);
  } catch {
    // nothing to draw, or no such server: the page's own answer is on its way
    if (host.awaited === asked) answered(host);
  }
}

// The page has its answer to the window let go, or is not waited for any more.
function answered(host) {
  clearTimeout(host.patience);
  const { withheld } = host;
  Object.assign(host, { awaited: undefined, withheld: undefined });
  withheld?.();
}

// The handles stand again where they stood before a drag: so does what has followed them.
function back(host) {
  if (host.isConnected) show(host, host.figure);
}

// Marks and titles are SVG already: changing their opacity there takes 1 ms, a restyle 40.
function fade(host, low, high) {
  host.data.forEach((trace, place) => {
    const years = trace.meta?.years;
    if (!years) return;
    const drawn = `.trace${host._fullData[place].uid} :is(.points path, .textpoint)`;
    for (const node of host.querySelectorAll(drawn)) {
      const at = years[node.__data__?.i];
      if (at) node.style.opacity = at[0] <= high && at[1] >= low ? "" : "0.12";
    }
  });
}

function repainted(host) {
  host.dataset.repaints = String(Number(host.dataset.repaints ?? 0) + 1);
}

function choose(host, id) {
  if (typeof id === "string" && id) host.picked?.(id);
}

function walk(host, event) {
  const all = marks(host.figure);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!all.length || (!step && event.key !== "Enter" && event.key !== "Escape")) return;
  event.preventDefault();
  if (event.key === "Enter") return choose(host, all[host.at]?.id);
  if (event.key === "Escape") {
    host.at = undefined;
    return host.plotly.Fx.unhover(host);
  }
  host.at = host.at === undefined ? (step > 0 ? 0 : all.length - 1) : (host.at + step + all.length) % all.length;
  const { curveNumber, pointNumber, id } = all[host.at];
  host.plotly.Fx.hover(host, [{ curveNumber, pointNumber }]);
  const trace = host.figure.data[curveNumber];
  const known = trace.hovertext?.[pointNumber] ?? trace.text?.[pointNumber];
  // what Plotly itself writes beside a mark stands there 50 ms later at the latest
  const label = () => [...host.querySelectorAll(".hoverlayer .hovertext")].map((node) => node.textContent).join(" ");
  clearTimeout(host.saying);
  const say = (said) => (host.nextElementSibling.textContent = String(said).replace(/<[^>]*>/g, " "));
  if (known && !trace.hovertemplate) say(known);
  else host.saying = setTimeout(() => say(label() || known || id), 80);
}

export default function ({ data: { given: data }, parentElement, setTriggerValue }) {
  const host = parentElement.querySelector(".red-seal-chart");
  const root = document.documentElement;
  if (root.lang !== data.lang) root.lang = data.lang; // saying it again styles the whole page anew, 12 ms
  host.setAttribute("aria-label", data.alt);
  host.picked = (id) => setTriggerValue("picked", id);
  host.alone = data.alone;
  host.language = data.lang;
  host.figure ??= data.figure;
  // room for the first drawing, so that nothing below it jumps
  if (!host.data) host.style.minHeight = `${dressed(host.figure, look(host)).layout.height ?? 400}px`;
  // for pictures (actions.js): the page's look, and the figure as SVG in that or another look
  host.look = () => look(host);
  host.drawing = (wanted) => {
    const figure = dressed(host.figure, wanted);
    const size = { width: wanted.width, height: figure.layout.height ?? 400 };
    return host.plotly.toImage(figure, { format: "svg", imageDataOnly: true, ...size });
  };
  const draw = () => plotly(data.plotly)
    .then((Plotly) => {
      host.plotly = Plotly;
      return show(host, data.figure);
    })
    .then(() => {
      if (!host.wired && host.on) {
        host.wired = true;
        wire(host);
      }
      host.dataset.drawn = String(Number(host.dataset.drawn ?? 0) + 1);
    })
    .catch(() => {
      host.textContent = data.alt; // the sentence and the table still say everything
    });
  host.withheld = draw;
  if (!host.awaited || host.awaited === String(data.window)) answered(host);
}

// What a reader takes away: link, citation, report, picture, briefing. Each says in words what it did.
//
// What belongs here: copying, saving, putting words around a chart's picture. What does not: the
// words and texts (lib/ui/actions.py), drawing the chart (chart.js), what is in a file (the server).

import { reveal } from "./card.js";

const WIDE = 720; // px: a picture is at least this wide, whatever the screen
const PAPER = { text: "#23262b", ground: "#ffffff" };
const MARGIN = 16;
const PATIENCE = 20000; // ms: a file that has not come by then is not coming
const FAMILY = "'Noto Sans', 'Segoe UI', system-ui, 'Noto Sans CJK JP', sans-serif"; // a picture cannot hold the page's

function element(tag, text, with_ = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...with_ });
}

// The browser's clipboard needs https or localhost; the old way works elsewhere.
async function copied(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const from = document.activeElement;
    const probe = field ?? document.body.appendChild(element("textarea", text));
    probe.focus();
    probe.select();
    const done = document.execCommand("copy");
    if (!field) {
      probe.remove();
      from.focus();
    }
    return done;
  }
}

function save(content, file) {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function panel(part, words) {
  const box = element("div", "", { className: "red-seal-panel", popover: "auto", role: "dialog" });
  const said = element("output", "");
  box.setAttribute("aria-label", part.title);
  box.append(element("h2", part.title), element("p", part.text));
  for (const { name, text } of part.texts) {
    const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 66), 0);
    const field = element("textarea", text, { readOnly: true, rows: Math.min(12, lines) });
    const label = element("label", name);
    label.append(field);
    const copy = element("button", words.copy, { type: "button", ariaLabel: `${words.copy}: ${name}` });
    copy.onclick = async () => {
      said.textContent = (await copied(text, field)) ? words.copied.replace("{what}", name) : words.refused;
    };
    box.append(label, copy);
  }
  if (part.mail) box.append(element("a", words.mail, { href: part.mail }));
  const close = element("button", words.close, { type: "button" });
  close.onclick = () => box.hidePopover();
  box.append(close, said);
  return box;
}

// A panel that was not asked for by its button goes when it is closed. Returns its field.
function opened(host, box) {
  box.addEventListener("toggle", ({ newState }) => { if (newState === "closed") box.remove(); });
  host.append(box);
  box.showPopover();
  return box.querySelector("textarea");
}

// A link to `#report=` beside a figure opens the footer's report with that figure filled in: the row
// of a table says its record first and then its values, any other figure is its page's answer.
const ROW = 'a[href*="#report="]';

function figure(link) {
  const row = link.closest("tr");
  const parts = row ? [...row.cells] : [document.querySelector("h1"), document.querySelector(".st-key-answer")];
  const lines = parts.flatMap((part) => (part?.innerText ?? "").replaceAll(link.innerText, "").split("\n"));
  const [record, ...values] = lines.map((line) => line.trim()).filter(Boolean);
  const code = decodeURIComponent(link.hash.slice("#report=".length));
  return { record: `${record} (${code})`, value: values.join("; ") };
}

function report(event) {
  const link = event.target.closest?.(ROW);
  const host = document.querySelector(".st-key-footer .red-seal-actions");
  if (!link || !host?.told) return;
  event.preventDefault();
  const found = figure(link);
  const filled = (text, code) => text.replace(/(%7B|\{)(record|value)(%7D|\})/g, (_, open, name) => code(found[name]));
  const part = host.told.figure;
  const texts = part.texts.map(({ name, text }) => ({ name, text: filled(text, String) }));
  const box = panel({ ...part, texts, mail: filled(part.mail, encodeURIComponent) }, host.told.words);
  opened(host, box).focus();
}

document.addEventListener("click", report);

function pressed(host, made, act) {
  made.onclick = async (event) => {
    if (made.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // opened apart
    event.preventDefault();
    const { words, said } = host.told;
    // of a row in two groups, only what was done last is said
    const row = host.closest('[class*="st-key-take-"]') ?? host;
    for (const earlier of row.querySelectorAll("output")) earlier.textContent = "";
    try {
      said.textContent = await act(host.told, words, host);
    } catch {
      said.textContent = words.failed;
    }
  };
  return made;
}

function chart(key) {
  return document.querySelector(`.st-key-${CSS.escape(key)} .red-seal-chart`);
}

function wrapped(text, width, font) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = font;
  const lines = [];
  // Japanese has no blanks: it may break between any two letters
  for (const word of text.split(/(?<=\s)|(?<=[\u3000-\u9fff])/)) {
    const longer = (lines.at(-1) ?? "") + word;
    if (lines.length && ruler.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

// The chart with title and sentence above, source and link below, all inside one SVG.
async function picture(told, wanted) {
  const host = chart(told.chart);
  const look = { ...host.look(), family: FAMILY, ...wanted };
  look.width = Math.max(look.width, WIDE);
  const inner = await host.drawing(look);
  const height = Number(/height="([\d.]+)"/.exec(inner)[1]);
  let at = MARGIN;
  const block = (text, size, weight) => {
    const lines = wrapped(text, look.width - 2 * MARGIN, `${weight} ${size}px ${FAMILY}`);
    return lines.map((line) => {
      at += size * 1.35;
      return `<text x="${MARGIN}" y="${at.toFixed(1)}" font-size="${size}" font-weight="${weight}">${escaped(line.trim())}</text>`;
    }).join("");
  };
  const above = block(told.title, 18, 600) + block(told.sentence, 13, 400);
  at += 8;
  const body = inner.replace("<svg", `<svg x="0" y="${at}"`);
  at += height;
  const below = block(told.source, 11, 400) + block(told.link, 11, 400);
  at += MARGIN;
  const size = `width="${look.width}" height="${Math.ceil(at)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${look.width} ${Math.ceil(at)}" role="img">`
    + `<title>${escaped(told.title)}</title><desc>${escaped(told.sentence)}</desc>`
    + `<rect width="100%" height="100%" fill="${escaped(look.ground)}"/>`
    + `<g font-family="${FAMILY}" fill="${escaped(look.text)}">${above}${below}</g>${body}</svg>`;
  return { svg, inner, width: look.width, height: Math.ceil(at) };
}

async function pixels({ svg, width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

const ACTS = {
  async link(told, words, host) {
    if (await copied(told.link)) return words.copied_link;
    const shown = { title: words.link, text: words.refused, texts: [{ name: words.link, text: told.link }] };
    const field = opened(host, panel(shown, words));
    field.focus();
    field.select();
    return "";
  },
  async svg(told, words) {
    const file = `${told.file}.svg`;
    save(new Blob([(await picture(told)).svg], { type: "image/svg+xml" }), file);
    return words.saved.replace("{file}", file);
  },
  async png(told, words) {
    const file = `${told.file}.png`;
    save(await pixels(await picture(told)), file);
    return words.saved.replace("{file}", file);
  },
};

// A file comes from its address, which needs nothing of this page or its session. Under a host that
// has no such addresses the page's session makes it (`made`).
async function content({ address, code }, host) {
  const signal = AbortSignal.timeout(PATIENCE);
  if (address) {
    const answer = await fetch(`.${address}`, { signal });
    if (!answer.ok) throw new Error("unmade");
    return answer.blob();
  }
  const asked = `${code} ${Date.now()}`;
  const made = new Promise((resolve, reject) => {
    host.waiting = { asked, resolve };
    signal.addEventListener("abort", reject);
  });
  host.told.ask(asked);
  const { content } = await made;
  return new Blob([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))]);
}

async function taken(file, host) {
  const { told } = host;
  let found;
  try {
    found = await content(file, host);
  } catch (error) {
    return error.message === "unmade" ? told.words.unmade : told.words.offline;
  }
  // into a briefing goes the picture of its chart
  if (file.code === "brief" && chart(told.chart)) {
    const drawn = (await picture(told, PAPER)).inner;
    found = new Blob([(await found.text()).replace(told.mark, () => drawn)], { type: "text/html" });
  }
  save(found, file.name);
  return told.words.saved.replace("{file}", file.name);
}

// A link where the file has an address: it can be copied, opened apart, and saved without this script.
function download(host, file) {
  const link = file.address && { href: `.${file.address}`, download: file.name };
  const made = pressed(host, element(link ? "a" : "button", file.label, link || { type: "button" }), () => taken(file, host));
  host.append(made);
}

export default function ({ data: { given: data }, parentElement, setTriggerValue }) {
  const root = document.documentElement;
  if (root.lang !== data.lang) root.lang = data.lang; // saying it again styles the whole page anew, 12 ms
  const host = parentElement.querySelector(".red-seal-actions");
  const { made, ...shown } = data;
  const now = JSON.stringify(shown);
  if (host.shown !== now) {
    host.shown = now;
    host.replaceChildren();
    host.setAttribute("aria-label", data.words.actions);
    const said = element("output", "");
    host.told = { ...data, said, ask: (what) => setTriggerValue("asked", what) };
    for (const what of data.order) {
      const part = data.panels[what];
      const box = part && panel(part, data.words);
      if (part) host.append(element("button", part.label, { type: "button", popoverTargetElement: box }), box);
      else if (data.files[what]) download(host, { ...data.files[what], code: what });
      else host.append(pressed(host, element("button", data.words[what], { type: "button" }), ACTS[what]));
    }
    host.append(said);
    const card = host.closest(".st-key-event-card");
    if (card) requestAnimationFrame(() => reveal(card));
  }
  if (made && made.asked === host.waiting?.asked) host.waiting.resolve(made);
}

// The card of an event that has just been opened is brought into sight, wherever it was opened from.
//
// What belongs here: where the page is scrolled to, and who has the focus. What does not: what the
// card says (lib/ui/event_card.py).

const SEEN = 0.55; // of the window: so much of a long card is enough

export function reveal(card) {
  const heading = card.querySelector("h2");
  const page = card.closest('[data-testid="stMain"]');
  if (!heading || !page) return;
  const from = document.activeElement;
  // arrow keys walk the list: it keeps the focus, and its place
  if (from?.matches(".red-seal-list input:focus-visible")) return;
  const [box, view] = [card, page].map((node) => node.getBoundingClientRect());
  const wanted = Math.min(box.height, SEEN * view.height);
  const above = box.top - view.top - 8;
  const below = box.top + wanted - view.bottom;
  if (above < 0) page.scrollBy(0, above);
  else if (below > 0) page.scrollBy(0, Math.min(above, below));
  // a page just opened is read from its top; "next" in the card is pressed again
  if (from === document.body || card.contains(from)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

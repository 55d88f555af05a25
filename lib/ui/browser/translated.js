// A browser that translates a page puts each of its texts into a <font>, or a <font> in its place.
// React, which drew the text, could then neither take it out nor put anything before it: the page
// showed a trace instead of words. And what it wrote into a text that stands nowhere was not seen.
(() => {
  const instead = new WeakMap(); // text → the <font> in its place
  const { removeChild, insertBefore } = Node.prototype;

  // what stands under a parent for a node of it: the node, or the translation around it or of it
  function standing(parent, node) {
    if (node.parentNode === parent) return node;
    let found = node.isConnected ? node : instead.get(node);
    while (found && found.parentNode !== parent) found = found.parentNode;
    return found ?? null;
  }

  Node.prototype.removeChild = function (node) {
    const found = standing(this, node);
    if (found) removeChild.call(this, found);
    return node;
  };
  Node.prototype.insertBefore = function (node, before) {
    return insertBefore.call(this, node, before && standing(this, before));
  };

  const watch = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === "characterData") {
        const font = instead.get(target);
        if (font?.isConnected && !target.isConnected) font.replaceWith(target);
        continue;
      }
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        const font = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === "FONT");
        if (!font) continue;
        instead.set(text, font);
        watch.observe(text, { characterData: true });
      }
    }
  });
  watch.observe(document, { childList: true, subtree: true });
})();

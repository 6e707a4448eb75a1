// Makes a tree look like another by touching only what differs, so that what stays keeps its focus, selection and place.
//
// Knows nothing of ledgers. Nodes are compared in pairs, from both ends; what cannot be paired is replaced.

/** Turns the children of `target` into those of `wanted`, which is used up. */
export function morphChildren(target: Node, wanted: Node): void {
  const old = [...target.childNodes];
  const next = [...wanted.childNodes];
  let start = 0;
  while (start < old.length && start < next.length && old[start]!.isEqualNode(next[start]!)) {
    settle(old[start]!);
    start += 1;
  }
  let oldEnd = old.length;
  let nextEnd = next.length;
  while (oldEnd > start && nextEnd > start && old[oldEnd - 1]!.isEqualNode(next[nextEnd - 1]!)) {
    oldEnd -= 1;
    nextEnd -= 1;
    settle(old[oldEnd]!);
  }
  const pairs = Math.min(oldEnd, nextEnd);
  for (let i = start; i < pairs; i += 1) morph(old[i]!, next[i]!);
  const before = old[oldEnd] ?? null;
  for (let i = pairs; i < nextEnd; i += 1) target.insertBefore(next[i]!, before);
  for (let i = pairs; i < oldEnd; i += 1) target.removeChild(old[i]!);
}

function morph(target: Node, wanted: Node): void {
  if (target.nodeType !== wanted.nodeType || target.nodeName !== wanted.nodeName) {
    target.parentNode!.replaceChild(wanted, target);
    return;
  }
  if (target instanceof Element && wanted instanceof Element) {
    for (const { name } of [...target.attributes]) if (!wanted.hasAttribute(name)) target.removeAttribute(name);
    for (const { name, value } of wanted.attributes) {
      if (target.getAttribute(name) !== value) target.setAttribute(name, value);
    }
    morphChildren(target, wanted);
    settle(target);
  } else if (target.nodeValue !== wanted.nodeValue) {
    target.nodeValue = wanted.nodeValue;
  }
}

/** Whoever clicked a box changed its property, which no attribute shows any more: the text is what counts. */
function settle(node: Node): void {
  if (!(node instanceof Element)) return;
  const boxes = node instanceof HTMLInputElement ? [node] : node.querySelectorAll("input");
  for (const box of boxes) box.checked = box.defaultChecked;
}

// Rows and cards put where they belong.

/** Makes `shown` all that stands in `parent`, unless it is already, as on most visits. Says whether it was not. */
export function putIn(parent: Element, shown: readonly (Element | string)[]): boolean {
  const { children } = parent;
  if (children.length === shown.length && shown.every((row, at) => row === children[at])) return false;
  parent.replaceChildren(...shown);
  return true;
}

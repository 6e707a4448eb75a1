// A page of HTML, read by a real parser, as lists of what these tests ask about.

import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

export interface Element {
  tag: string;
  attributes: Map<string, string>;
  /** The text directly in it. */
  text: string;
}

/** A page, as its elements in order. */
export type Document = readonly Element[];

/** All elements in the order of the page, those in templates too. */
export function parseHtml(text: string): Document {
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    const children = "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
    if ("tagName" in node) {
      elements.push({
        tag: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        text: children.map((child) => ("value" in child ? child.value : "")).join(""),
      });
    }
    for (const child of children) walk(child);
  };
  walk(parse(text));
  return elements;
}

/** All ids. */
export function idsIn(page: Document): Set<string> {
  return new Set(page.flatMap(({ attributes }) => attributes.get("id") ?? []));
}

const ADDRESSES = ["href", "src", "action", "formaction", "poster", "data-index", "data-rows", "xlink:href"];

/** Everything that names an address. */
export function addressesIn(page: Document): { element: string; attribute: string; address: string }[] {
  return page.flatMap(({ tag, attributes }) =>
    ADDRESSES.flatMap((attribute) => {
      const address = attributes.get(attribute);
      // The pattern of a row has an empty link, which is filled before anybody sees it.
      return address === undefined || address === "" ? [] : [{ element: tag, attribute, address }];
    }),
  );
}

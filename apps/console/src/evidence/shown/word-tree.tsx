import { createElement, Fragment, type ReactNode } from 'react';

/** What words, tables and pictures are made of. Whatever else stands in a document is left out; what is in it stays. */
const KEPT = new Set(
  'p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,thead,tbody,tr,td,th,strong,em,u,s,sup,sub'.split(','),
);
const PICTURE = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;
const MOST_ELEMENTS = 20_000;
const DEEPEST = 60;

/**
 * Makes elements of our own of what a document was turned into, by a list of what is let through: no address, no style, no handler and
 * no name comes along, and the only pictures are those that the document itself holds. What is read never becomes part of the page.
 */
export function wordTree(html: string): ReactNode {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let left = MOST_ELEMENTS;
  const inside = (node: Node, depth: number): ReactNode[] =>
    [...node.childNodes].map((child, key) => made(child, depth + 1, key));
  const made = (node: Node, depth: number, key: number): ReactNode => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    left -= 1;
    if (!(node instanceof Element) || left < 0 || depth > DEEPEST) return null;
    const tag = node.localName;
    if (tag === 'br') return <br key={key} />;
    if (tag === 'img') return pictureOf(node, key);
    if (!KEPT.has(tag)) return <Fragment key={key}>{inside(node, depth)}</Fragment>;
    return createElement(tag, { key, ...spansOf(node) }, ...inside(node, depth));
  };
  return inside(body, 0);
}

function pictureOf(node: Element, key: number): ReactNode {
  const source = node.getAttribute('src') ?? '';
  return PICTURE.test(source) ? <img key={key} src={source} alt={node.getAttribute('alt') ?? ''} /> : null;
}

const spansOf = (node: Element): object =>
  node instanceof HTMLTableCellElement ? { colSpan: node.colSpan, rowSpan: node.rowSpan } : {};

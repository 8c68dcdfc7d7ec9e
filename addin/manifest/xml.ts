/** One XML element: the manifest is built, checked and written as a tree of these. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** An element holds text or children, never both. */
  readonly text: string;
}

/** An element with children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XmlElement[]
): XmlElement {
  return { name, attributes, children, text: '' };
}

/** An element with text alone. */
export function textElement(name: string, text: string): XmlElement {
  return { name, attributes: {}, children: [], text };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes an element and all below it, two spaces a level. */
export function toXml(tree: XmlElement, depth = 0): string {
  const margin = '  '.repeat(depth);
  const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const opening = `${margin}<${tree.name}${attributes.join('')}`;
  if (tree.text !== '') return `${opening}>${escape(tree.text)}</${tree.name}>\n`;
  if (tree.children.length === 0) return `${opening}/>\n`;
  const children = tree.children.map((child) => toXml(child, depth + 1)).join('');
  return `${opening}>\n${children}${margin}</${tree.name}>\n`;
}

/** The element and all below it, in document order. */
export function walk(tree: XmlElement): readonly XmlElement[] {
  return [tree, ...tree.children.flatMap(walk)];
}

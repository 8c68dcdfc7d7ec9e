import { SaxesParser } from 'saxes';
import { failure, success, type Result } from '../kernel/result.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** Attributes by name, the prefix of a namespace left off. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What to do at the start of an element, and at its end with the text since the last start tag. */
export interface XmlHandlers {
  readonly open?: Readonly<Record<string, (attributes: Attributes, parent: string) => void>>;
  readonly close?: Readonly<Record<string, (text: string, parent: string) => void>>;
}

type Listeners<Listener> = Map<string, Listener[]>;

function listenersOf<Listener>(
  sets: readonly (Readonly<Record<string, Listener>> | undefined)[],
): Listeners<Listener> {
  const byName: Listeners<Listener> = new Map();
  for (const [name, listener] of sets.flatMap((set) => Object.entries(set ?? {}))) {
    byName.set(name, [...(byName.get(name) ?? []), listener]);
  }
  return byName;
}

/** An element's or attribute's name without the prefix of its namespace: files of the Open XML SDK prefix every name. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Record<string, string>): Attributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(
    names.filter((name) => !name.startsWith('xmlns')).map((name) => [localName(name), attributes[name]]),
  );
}

/** Deeper than any part of a workbook goes. */
const deepest = 200;

class Refused extends Error {}

/** The parser, made to refuse what no workbook holds: a document type, which can define entities. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Refused();
  });
  return parser;
}

/** Runs a parser to the end. An ill-formed part is broken, one that defines its own document type hostile. */
export function runParser(parser: SaxesParser, part: string, text: string): Result<null, XlsxIssue> {
  try {
    parser.write(text).close();
    return success(null);
  } catch (error) {
    return failure({ code: error instanceof Refused ? 'xlsx.hostile' : 'xlsx.broken-part', detail: part });
  }
}

/** Reads an XML part from start to end, telling every handler of the elements that it names. */
export function readXml(
  part: string,
  text: string,
  ...handlers: readonly XmlHandlers[]
): Result<null, XlsxIssue> {
  const onOpen = listenersOf(handlers.map((set) => set.open));
  const onClose = listenersOf(handlers.map((set) => set.close));
  const path: string[] = [];
  let gathered = '';
  const parser = strictParser();
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const listeners = onOpen.get(name);
    if (listeners !== undefined) {
      const attributes = localAttributes(tag.attributes);
      for (const listener of listeners) listener(attributes, path.at(-1) ?? '');
    }
    path.push(name);
    if (path.length > deepest) throw new Refused();
    gathered = '';
  });
  const gather = (more: string): void => {
    gathered += more;
  };
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    for (const listener of onClose.get(name) ?? []) listener(gathered, path.at(-1) ?? '');
    gathered = '';
  });
  return runParser(parser, part, text);
}

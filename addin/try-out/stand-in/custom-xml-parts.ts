import type { WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import type { LoadArgument } from './loadable.ts';
import { askedFor, loadable } from './loadable.ts';
import { OfficeError } from './office-error.ts';
import { standFor } from './stand-for.ts';
import { itemNames } from './tables.ts';

type PartMembers = Pick<Excel.CustomXmlPart, 'id' | 'getXml' | 'setXml' | 'delete' | 'load'>;
type CollectionMembers = Pick<Excel.CustomXmlPartCollection, 'add' | 'getByNamespace'>;
type ScopedMembers = Pick<Excel.CustomXmlPartScopedCollection, 'items' | 'load'>;

/** The namespace of the root element: Excel refuses a part without one. */
function namespaceOf(xml: string): string | null {
  const root = /<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, ''));
  if (root === null) return null;
  const name = root[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']+)["']`).exec(root[2] ?? '')?.[1] ?? null;
}

function checked(xml: string): string {
  if (namespaceOf(xml) !== null) return xml;
  throw new OfficeError('InvalidArgument', 'A custom XML part needs a root element with a namespace.');
}

function createPart(port: WorkbookPort, batch: Batch, id: () => string): Excel.CustomXmlPart {
  const properties = { id: loadable('id', id) };
  const members: PartMembers = {
    get id() {
      return properties.id.get();
    },
    getXml: () => {
      const result = { value: '' };
      batch.add(() => {
        result.value = port.parts().get(id()) ?? '';
      });
      return standFor<OfficeExtension.ClientResult<string>>('OfficeExtension.ClientResult', result);
    },
    setXml: (xml) => batch.add(() => port.savePart(id(), checked(xml))),
    delete: () => batch.add(() => port.savePart(id(), null)),
    load: (argument?: LoadArgument) => {
      const asked = askedFor('Excel.CustomXmlPart', properties, argument);
      batch.add(() => asked.forEach((property) => property.fill()));
      return face;
    },
  };
  const face = standFor<Excel.CustomXmlPart>('Excel.CustomXmlPart', members);
  return face;
}

function createScoped(
  port: WorkbookPort,
  batch: Batch,
  namespace: string,
): Excel.CustomXmlPartScopedCollection {
  const items = loadable('items', () =>
    [...port.parts()]
      .filter(([, xml]) => namespaceOf(xml) === namespace)
      .map(([id]) => createPart(port, batch, () => id)),
  );
  const members: ScopedMembers = {
    get items() {
      return items.get();
    },
    load: (argument?: LoadArgument) => {
      batch.add(() => {
        items.fill();
        for (const part of items.get()) part.load(itemNames(argument));
      });
      return face;
    },
  };
  const face = standFor<Excel.CustomXmlPartScopedCollection>('Excel.CustomXmlPartScopedCollection', members);
  return face;
}

/** `workbook.customXmlParts`: each part has a namespace and an id of its own. */
export function createCustomXmlParts(port: WorkbookPort, batch: Batch): Excel.CustomXmlPartCollection {
  const members: CollectionMembers = {
    add: (xml) => {
      let id = '';
      batch.add(() => {
        id = `{${crypto.randomUUID()}}`;
        port.savePart(id, checked(xml));
      });
      return createPart(port, batch, () => id);
    },
    getByNamespace: (namespace) => createScoped(port, batch, namespace),
  };
  return standFor<Excel.CustomXmlPartCollection>('Excel.CustomXmlPartCollection', members);
}

import { functionNamespace } from './manifest.ts';
import { walk, type XmlElement } from './xml.ts';

/** What is really there to be pointed at, below the base URL. */
export interface BuiltFiles {
  readonly baseUrl: string;
  /** Every file of the build: `taskpane.html`, `help/index.html`. */
  readonly paths: ReadonlySet<string>;
  /** Width and height in pixels by icon path. */
  readonly iconSizes: ReadonlyMap<string, readonly [width: number, height: number]>;
}

/** Microsoft's published requirement sets that concern Excel, with the newest version of each that we know of. */
const knownSets: Readonly<Record<string, string>> = {
  AddinCommands: '1.3',
  CustomFunctionsRuntime: '1.5',
  DialogApi: '1.2',
  ExcelApi: '1.21',
  KeyboardShortcuts: '1.1',
  NestedAppAuth: '1.1',
  RibbonApi: '1.3',
  SharedRuntime: '1.2',
};

const longestResourceId = 32;
const longestByList: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

interface ManifestParts {
  readonly all: readonly XmlElement[];
  readonly resources: readonly XmlElement[];
  readonly valueById: ReadonlyMap<string, string>;
}

function partsOf(tree: XmlElement): ManifestParts {
  const all = walk(tree);
  const resources = all.filter(({ name }) => /^bt:(Images|Urls|ShortStrings|LongStrings)$/.test(name));
  const entries = resources.flatMap((list) => list.children);
  return {
    all,
    resources,
    valueById: new Map(
      entries.map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? '']),
    ),
  };
}

function named(parts: ManifestParts, name: string): readonly XmlElement[] {
  return parts.all.filter((each) => each.name === name);
}

function checkReferences({ all, resources, valueById }: ManifestParts): readonly string[] {
  const used = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
  const ids = resources.flatMap((list) => list.children.map(({ attributes }) => attributes['id'] ?? ''));
  return [
    ...used.filter((id) => !valueById.has(id)).map((id) => `resid "${id}" is defined by no resource`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource "${id}" is used by nothing`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `resource "${id}" is defined twice`),
    ...ids
      .filter((id) => id.length > longestResourceId)
      .map((id) => `resource "${id}" has more than ${longestResourceId} characters`),
  ];
}

function checkLengths({ resources }: ManifestParts): readonly string[] {
  return resources.flatMap((list) => {
    const longest = longestByList[list.name];
    if (longest === undefined) return [];
    return list.children
      .filter(({ attributes }) => (attributes['DefaultValue'] ?? '').length > longest)
      .map(({ attributes }) => `string "${attributes['id'] ?? ''}" has more than ${longest} characters`);
  });
}

/** One page carries pane, commands and functions: four elements, one resource, and a life as long as the workbook's. */
function checkSharedRuntime(parts: ManifestParts): readonly string[] {
  const sources = ['Page', 'Script'].flatMap((name) => named(parts, name).flatMap((each) => each.children));
  const shared = [...named(parts, 'Runtime'), ...named(parts, 'FunctionFile'), ...sources];
  const ids = new Set(shared.map(({ attributes }) => attributes['resid']));
  const lifetimes = named(parts, 'Runtime').map(({ attributes }) => attributes['lifetime']);
  return [
    ...(shared.length === 4 ? [] : ['Runtime, Page, Script and FunctionFile must each be there once']),
    ...(ids.size === 1 ? [] : ['Runtime, Page, Script and FunctionFile must name one resource']),
    ...lifetimes
      .filter((lifetime) => lifetime !== 'long')
      .map((lifetime) => `Runtime lifetime is "${lifetime ?? ''}"; a shared runtime needs "long"`),
  ];
}

function urlsOf({ all, valueById }: ManifestParts): readonly string[] {
  const values = [...valueById.values(), ...all.map(({ attributes }) => attributes['DefaultValue'] ?? '')];
  return [...new Set(values.filter((value) => /^[a-z]+:\/\//i.test(value)))];
}

function checkUrls(parts: ManifestParts, files: BuiltFiles): readonly string[] {
  return urlsOf(parts).flatMap((url) => {
    if (!url.startsWith('https://')) return [`${url} is not https`];
    if (!url.startsWith(`${files.baseUrl}/`))
      return [`${url} does not begin with the base URL ${files.baseUrl}`];
    const path = url.slice(files.baseUrl.length + 1);
    return files.paths.has(path) ? [] : [`${url} points at ${path}, which the build does not make`];
  });
}

function checkIcons(parts: ManifestParts, files: BuiltFiles): readonly string[] {
  const claimed = [
    ...named(parts, 'bt:Image')
      .filter(({ attributes }) => attributes['size'] !== undefined)
      .map(
        ({ attributes }) =>
          [parts.valueById.get(attributes['resid'] ?? ''), Number(attributes['size'])] as const,
      ),
    ...named(parts, 'IconUrl').map(({ attributes }) => [attributes['DefaultValue'], 64] as const),
    ...named(parts, 'HighResolutionIconUrl').map(
      ({ attributes }) => [attributes['DefaultValue'], 128] as const,
    ),
  ];
  return claimed.flatMap(([url, size]) => {
    const found = files.iconSizes.get((url ?? '').slice(files.baseUrl.length + 1));
    if (!found) return [];
    const [width, height] = found;
    return width === size && height === size
      ? []
      : [`${url ?? ''} is ${width} by ${height} pixels, not ${size} by ${size}`];
  });
}

function isNewer(version: string, newest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [newestMajor = 0, newestMinor = 0] = newest.split('.').map(Number);
  return major > newestMajor || (major === newestMajor && minor > newestMinor);
}

function checkRequirements(parts: ManifestParts): readonly string[] {
  return [...named(parts, 'Set'), ...named(parts, 'bt:Set')].flatMap(({ attributes }) => {
    const [name, version] = [attributes['Name'] ?? '', attributes['MinVersion'] ?? ''];
    const newest = knownSets[name];
    if (newest === undefined) return [`requirement set "${name}" is not one of Microsoft's`];
    return isNewer(version, newest) ? [`requirement set ${name} has no version ${version}`] : [];
  });
}

function checkNamespace(parts: ManifestParts): readonly string[] {
  const values = named(parts, 'Namespace').map(({ attributes }) =>
    parts.valueById.get(attributes['resid'] ?? ''),
  );
  return values
    .filter((value) => value !== functionNamespace)
    .map((value) => `the namespace is "${value ?? ''}"; workbooks hold ${functionNamespace}`);
}

/**
 * Checks what neither Microsoft's parser nor a schema sees: references, lengths, https, the one shared page, known
 * requirement sets, files that exist, icons of the size they claim, and the namespace.
 *
 * @returns one plain sentence for each fault; none when all is well.
 */
export function checkManifest(tree: XmlElement, files: BuiltFiles): readonly string[] {
  const parts = partsOf(tree);
  const faults = [
    ...checkReferences(parts),
    ...checkLengths(parts),
    ...checkSharedRuntime(parts),
    ...checkUrls(parts, files),
    ...checkIcons(parts, files),
    ...checkRequirements(parts),
    ...checkNamespace(parts),
  ];
  return [...new Set(faults)];
}

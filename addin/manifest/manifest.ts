import { element, textElement, toXml, type XmlElement } from './xml.ts';

/** What differs between one deployment's manifest and another's. */
export interface ManifestOptions {
  /** Where the built add-in is served, without a slash at the end: `https://localhost:3000/addin`. */
  readonly baseUrl: string;
  /** Raised with every change of the manifest or of a function's signature: Excel reads `functions.json` anew only then. */
  readonly version: string;
}

/** The address of `npm start`, which the manifest kept in the repository points at. */
export const localManifest: ManifestOptions = {
  baseUrl: 'https://localhost:3000/addin',
  version: '1.1.0.0',
};

/** The namespace of every custom function. It is stored in workbooks: it never changes. */
export const functionNamespace = 'PARTNERCITY';

/** The add-in's identity in a tenant. It never changes. */
const addInId = '1a1079ad-a577-4941-a400-db451b826bab';

/** The sizes of the mark that Excel asks for: the ribbon's three, and two for the list of add-ins. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

/** The file of the mark at a size, below the base URL. */
export function iconPath(size: number): string {
  return `icons/mark-${size}.png`;
}

const resources = {
  page: 'Pane.Url',
  metadata: 'Functions.Metadata.Url',
  learnMore: 'Help.Url',
  namespace: 'Functions.Namespace',
  groupLabel: 'Group.Label',
  buttonLabel: 'Button.Label',
  startTitle: 'Start.Title',
  startText: 'Start.Text',
  buttonText: 'Button.Text',
  icon: (size: number) => `Icon.${size}`,
} as const;

const ribbonSizes = [16, 32, 80];

function resourced(name: string, resid: string): XmlElement {
  return element(name, { resid });
}

type RequirementSet = readonly [name: string, lowestVersion: string];

/** `prefix` is `bt:` inside the overrides, where the two elements belong to the basic types. */
function requirements(prefix: '' | 'bt:', ...sets: readonly RequirementSet[]): XmlElement {
  const all = sets.map(([Name, MinVersion]) => element(`${prefix}Set`, { Name, MinVersion }));
  return element('Requirements', {}, element(`${prefix}Sets`, {}, ...all));
}

/** The bt: (basic types) elements inside the overrides; Excel wants their prefix spelt. */
function resource(name: 'Image' | 'Url' | 'String', id: string, DefaultValue: string): XmlElement {
  return element(`bt:${name}`, { id, DefaultValue });
}

function icon(): XmlElement {
  const images = ribbonSizes.map((size) =>
    element('bt:Image', { size: String(size), resid: resources.icon(size) }),
  );
  return element('Icon', {}, ...images);
}

/** All functions live in the pane's own page, so Page, Script, FunctionFile and Runtime name the same resource. */
function customFunctions(): XmlElement {
  return element(
    'AllFormFactors',
    {},
    element(
      'ExtensionPoint',
      { 'xsi:type': 'CustomFunctions' },
      element('Script', {}, resourced('SourceLocation', resources.page)),
      element('Page', {}, resourced('SourceLocation', resources.page)),
      element('Metadata', {}, resourced('SourceLocation', resources.metadata)),
      resourced('Namespace', resources.namespace),
    ),
  );
}

function paneButton(): XmlElement {
  return element(
    'Control',
    { 'xsi:type': 'Button', id: 'PartnerCity.ShowPane' },
    resourced('Label', resources.buttonLabel),
    element(
      'Supertip',
      {},
      resourced('Title', resources.buttonLabel),
      resourced('Description', resources.buttonText),
    ),
    icon(),
    element(
      'Action',
      { 'xsi:type': 'ShowTaskpane' },
      textElement('TaskpaneId', 'PartnerCity.Pane'),
      resourced('SourceLocation', resources.page),
    ),
  );
}

function ribbon(): XmlElement {
  return element(
    'DesktopFormFactor',
    {},
    element(
      'GetStarted',
      {},
      resourced('Title', resources.startTitle),
      resourced('Description', resources.startText),
      resourced('LearnMoreUrl', resources.learnMore),
    ),
    resourced('FunctionFile', resources.page),
    element(
      'ExtensionPoint',
      { 'xsi:type': 'PrimaryCommandSurface' },
      element(
        'OfficeTab',
        { id: 'TabHome' },
        element(
          'Group',
          { id: 'PartnerCity.Group' },
          resourced('Label', resources.groupLabel),
          icon(),
          paneButton(),
        ),
      ),
    ),
  );
}

function resourceLists(baseUrl: string): XmlElement {
  const { page, metadata, learnMore } = resources;
  return element(
    'Resources',
    {},
    element(
      'bt:Images',
      {},
      ...ribbonSizes.map((size) => resource('Image', resources.icon(size), `${baseUrl}/${iconPath(size)}`)),
    ),
    element(
      'bt:Urls',
      {},
      resource('Url', page, `${baseUrl}/taskpane.html`),
      resource('Url', metadata, `${baseUrl}/functions.json`),
      resource('Url', learnMore, `${baseUrl}/help/index.html`),
    ),
    element(
      'bt:ShortStrings',
      {},
      resource('String', resources.namespace, functionNamespace),
      resource('String', resources.groupLabel, 'Partner cities'),
      resource('String', resources.buttonLabel, 'Partner City Assessor'),
      resource('String', resources.startTitle, 'Partner City Assessor is ready'),
    ),
    element(
      'bt:LongStrings',
      {},
      resource(
        'String',
        resources.startText,
        'Open the pane from the Home tab, or type =PARTNERCITY. in a cell to see the functions.',
      ),
      resource(
        'String',
        resources.buttonText,
        'Shows the score, the band and the recommendation of the selected partnership, and why.',
      ),
    ),
  );
}

/**
 * Everything a shared runtime brings. Its requirements stand here and not above, so that an Excel too old for custom
 * functions still offers the pane alone.
 */
function versionOverrides(baseUrl: string): XmlElement {
  return element(
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    requirements('bt:', ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.3'], ['ExcelApi', '1.14']),
    element(
      'Hosts',
      {},
      element(
        'Host',
        { 'xsi:type': 'Workbook' },
        element('Runtimes', {}, element('Runtime', { resid: resources.page, lifetime: 'long' })),
        customFunctions(),
        ribbon(),
      ),
    ),
    resourceLists(baseUrl),
  );
}

/** The add-in-only manifest as a tree, for checking. */
export function manifestTree({ baseUrl, version }: ManifestOptions): XmlElement {
  const valued = (name: string, DefaultValue: string) => element(name, { DefaultValue });
  return element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    textElement('Id', addInId),
    textElement('Version', version),
    textElement('ProviderName', 'Partner City Assessor'),
    textElement('DefaultLocale', 'en-GB'),
    valued('DisplayName', 'Partner City Assessor'),
    valued('Description', 'Scores a council’s partner cities in its own workbook and recommends what to do.'),
    valued('IconUrl', `${baseUrl}/${iconPath(64)}`),
    valued('HighResolutionIconUrl', `${baseUrl}/${iconPath(128)}`),
    valued('SupportUrl', `${baseUrl}/help/index.html`),
    element('Hosts', {}, element('Host', { Name: 'Workbook' })),
    requirements('', ['ExcelApi', '1.8']),
    element('DefaultSettings', {}, valued('SourceLocation', `${baseUrl}/taskpane.html`)),
    textElement('Permissions', 'ReadWriteDocument'),
    versionOverrides(baseUrl),
  );
}

/** The add-in-only manifest that IT deploys, or an officer sideloads. */
export function manifestXml(options: ManifestOptions): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(manifestTree(options))}`;
}

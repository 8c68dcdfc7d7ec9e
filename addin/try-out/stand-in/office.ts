import type { WorkbookPort } from '../workbook-port.ts';
import { standFor } from './stand-for.ts';

type SettingsMembers = Pick<Office.Settings, 'get' | 'set' | 'remove' | 'saveAsync'>;
type ContextMembers = Pick<
  Office.Context,
  'host' | 'platform' | 'displayLanguage' | 'requirements' | 'document' | 'diagnostics'
>;

/** What the try-out claims to support: the highest minor version of each set, all of them 1.x. */
const supported: Readonly<Record<string, number>> = {
  ExcelApi: 13,
  CustomFunctionsRuntime: 2,
  SharedRuntime: 1,
};

function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const [major = 1, minor = 0] = String(version).split('.').map(Number);
  return major === 1 && minor <= (supported[name] ?? -1);
}

const host = 'Excel';
const platform = 'OfficeOnline';

type Callback = (result: { readonly status: 'succeeded'; readonly value: undefined }) => void;

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

/** Settings are read and written in memory; `saveAsync` is what puts them into the workbook. */
function createSettings(port: () => WorkbookPort | null): Office.Settings {
  let held: Record<string, unknown> | null = null;
  const settings = (): Record<string, unknown> => (held ??= { ...port()?.settings() });
  const members: SettingsMembers = {
    get: (name) => settings()[name] ?? null,
    set: (name, value) => {
      settings()[name] = value;
    },
    remove: (name) => {
      const { [name]: removed, ...kept } = settings();
      if (removed !== undefined) held = kept;
    },
    saveAsync: (...given: unknown[]) => {
      port()?.saveSettings(settings());
      const tell = given.at(-1);
      if (isCallback(tell)) queueMicrotask(() => tell({ status: 'succeeded', value: undefined }));
    },
  };
  return standFor<Office.Settings>('Office.context.document.settings', members);
}

function createContext(port: () => WorkbookPort | null): Office.Context {
  // Office.js spells these enums as texts at run time; the type package knows them by name only.
  const named = {
    host,
    platform,
    diagnostics: { host, platform, version: 'try-out' },
  } as unknown as Pick<ContextMembers, 'host' | 'platform' | 'diagnostics'>;
  const members: ContextMembers = {
    ...named,
    displayLanguage: 'en-GB',
    requirements: standFor<Office.RequirementSetSupport>(
      'Office.context.requirements',
      Object.fromEntries([['isSetSupported', isSetSupported]]),
    ),
    document: standFor<Office.Document>('Office.context.document', { settings: createSettings(port) }),
  };
  return standFor<Office.Context>('Office.context', members);
}

interface Ready {
  readonly host: typeof host;
  readonly platform: typeof platform;
}
interface OfficeMembers {
  readonly onReady: (tell?: (ready: Ready) => unknown) => Promise<Ready>;
  readonly context: Office.Context;
  readonly HostType: { readonly Excel: typeof host };
  readonly PlatformType: { readonly OfficeOnline: typeof platform };
  readonly AsyncResultStatus: { readonly Succeeded: 'succeeded'; readonly Failed: 'failed' };
}

/** The `Office` global. It is ready when the workbook is open. */
export function createOffice(opened: Promise<WorkbookPort>): OfficeMembers {
  let port: WorkbookPort | null = null;
  const ready = opened.then((workbook): Ready => {
    port = workbook;
    return { host, platform };
  });
  return standFor<OfficeMembers>('Office', {
    onReady: (tell) => (tell ? ready.then((value) => (tell(value), value)) : ready),
    context: createContext(() => port),
    HostType: { Excel: host },
    PlatformType: { OfficeOnline: platform },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  });
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A real program some tests talk to: where it may be, and the Debian packages that bring it. */
interface Program {
  readonly name: string;
  readonly variable: string;
  readonly places: readonly string[];
  readonly debianPackages: readonly string[];
}

export const chromium: Program = {
  name: 'Chromium',
  variable: 'PARTNER_CITY_CHROMIUM',
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  debianPackages: ['chromium', 'fonts-liberation', 'fonts-crosextra-carlito', 'fonts-noto-core'],
};

export const libreOffice: Program = {
  name: 'LibreOffice',
  variable: 'PARTNER_CITY_LIBREOFFICE',
  places: [
    '/usr/bin/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
  debianPackages: ['libreoffice-calc', 'fonts-crosextra-carlito'],
};

/** Where the program is on this machine; undefined when it is not there. */
export function findProgram(program: Program): string | undefined {
  const named = process.env[program.variable];
  return [...(named ? [named] : []), ...program.places].find((place) => existsSync(place));
}

function runApt(...args: readonly string[]): boolean {
  console.error(`apt-get ${args.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: environment }).status === 0;
}

/** Installs the missing programs where that needs no password (root on Debian); elsewhere does nothing. */
export function installPrograms(missing: readonly Program[]): void {
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  runApt('update', '-qq');
  runApt(
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...missing.flatMap((each) => each.debianPackages),
  );
}

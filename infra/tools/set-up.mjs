// Makes a fresh clone ready: checks Node, installs from the lock when what is installed differs from it, and links the
// command line. Uses nothing but Node itself, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const commandLine = join(root, 'functions', 'command-line', 'partner-city.mjs');

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  process.exit(2);
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** True when every package the lock asks of this machine is installed in the version it asks for. */
function isInstalled() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = readJson(installedLock).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

function install() {
  console.error('Installing from the lock (a minute or two, once) ...');
  const viaNode = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [program, ...first] = viaNode;
  const done = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: program === 'npm' && process.platform === 'win32',
    env: { ...process.env, npm_config_allow_scripts: '' },
  });
  if (done.status === 0) return;
  console.error(
    'The installation did not finish: see the lines above. Check the network and run the command again.',
  );
  process.exit(2);
}

/** `npx partner-city` looks in node_modules/.bin, where npm links dependencies only, not the project itself. */
function linkCommandLine() {
  const folder = join(root, 'node_modules', '.bin');
  const link = join(folder, 'partner-city');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, `@node "${commandLine}" %*\r\n`);
    return;
  }
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  rmSync(link, { force: true });
  chmodSync(commandLine, 0o755);
  symlinkSync(relative(folder, commandLine), link);
}

export function setUp() {
  refuseOldNode();
  if (!isInstalled()) install();
  linkCommandLine();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setUp();

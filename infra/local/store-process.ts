import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A running store. */
export interface StoreProcess {
  readonly endpoint: string;
  /** The store's own process; null for one that we did not start. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

/** Where to keep the data: a folder, or memory only. */
export type StorePlace = { readonly folder: string } | 'memory';

/*
 * The shell stands between us and the store so that the store cannot outlive us: when this process ends, however
 * it ends, the pipe on the shell's standard input closes, and the store is told to stop.
 */
const guard = `
exec 3<&0
"$@" 3<&- </dev/null >/dev/null 2>&1 &
store=$!
echo "$store"
(cat <&3 >/dev/null; kill "$store" 2>/dev/null) &
watch=$!
wait "$store"
kill "$watch" 2>/dev/null
`;

function findBinary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    const binary = join(dirname(manifest), 'dynoxide');
    if (existsSync(binary)) return binary;
  } catch {
    // Said below: the package is optional, because it exists for one kind of machine only.
  }
  throw new Error(
    'No store for this kind of machine came with the installation (there is one for Linux on x64). ' +
      'Start a DynamoDB-compatible store yourself and give its address in PARTNER_CITY_DYNAMODB_ENDPOINT.',
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('This machine gave no port to listen on.');
  return address.port;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(endpoint, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

function hasStopped(shell: ChildProcess): boolean {
  return shell.exitCode !== null;
}

async function untilReady(shell: ChildProcess, endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (hasStopped(shell)) throw new Error('The store stopped as soon as it was started.');
    const isAnswered = await answers(endpoint);
    await wait(25);
    // Asked again after the answer: a store that could not have the port is over by now, and it was another's answer.
    if (isAnswered && !hasStopped(shell)) return;
  }
  throw new Error(`The store did not answer at ${endpoint} within ten seconds.`);
}

async function readPid(shell: ChildProcess): Promise<number> {
  if (shell.stdout === null) throw new Error('The store was started without a pipe to read from.');
  for await (const chunk of shell.stdout) return Number(String(chunk).trim());
  throw new Error('The store stopped as soon as it was started.');
}

function databaseArguments(place: StorePlace): readonly string[] {
  if (place === 'memory') return [];
  mkdirSync(place.folder, { recursive: true });
  return ['--db-path', join(place.folder, 'partner-city.sqlite')];
}

/**
 * Starts the store that comes with the installation, and waits until it answers. It ends when this process does. Tried
 * a few times, because another program may take the free port first.
 */
export async function startStore(place: StorePlace, attempts = 3): Promise<StoreProcess> {
  try {
    return await startOnce(place);
  } catch (error) {
    if (attempts <= 1) throw error;
    return startStore(place, attempts - 1);
  }
}

async function startOnce(place: StorePlace): Promise<StoreProcess> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const command = [findBinary(), 'serve', '--port', String(port), ...databaseArguments(place)];
  // A group of its own, so that Ctrl+C in the terminal stops us first and the store after our last request.
  const shell = spawn('/bin/sh', ['-c', guard, 'store', ...command], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const pid = await readPid(shell);
  await untilReady(shell, endpoint).catch((error: unknown) => {
    shell.stdin.end();
    throw error;
  });
  return {
    endpoint,
    pid,
    stop: async () => {
      if (hasStopped(shell)) return;
      const isOver = once(shell, 'exit');
      shell.stdin.end();
      await isOver;
    },
  };
}

/** The store to use: the one at the address given, or one of our own with its data in the folder. */
export function openStore(folder: string, endpoint: string | undefined): Promise<StoreProcess> {
  if (endpoint === undefined || endpoint === '') return startStore({ folder });
  return Promise.resolve({ endpoint, pid: null, stop: () => Promise.resolve() });
}

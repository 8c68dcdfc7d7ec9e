#!/usr/bin/env node
// The command itself. Uses nothing but Node, because on a fresh clone nothing is installed or built yet: it sees to
// both, saying so on standard error, and then runs what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp } from '../../infra/tools/set-up.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, 'dist', 'command-line', 'partner-city.js');
const sources = ['shared', 'functions/command-line', 'functions/workbook-template', 'package.json'];

/** The latest change below a folder, in milliseconds. */
function lastChange(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isStale() {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => lastChange(join(root, source)) > builtAt);
}

function build() {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const done = spawnSync(process.execPath, [tsx, join(root, 'infra', 'tools', 'build.ts'), 'command-line'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status === 0) return;
  console.error('The command line could not be built: see the lines above.');
  process.exit(2);
}

setUp();
if (isStale()) build();
await import(pathToFileURL(built).href);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { chromium, findProgram, installPrograms, libreOffice } from './programs.ts';

interface Count {
  passed: number;
  failed: number;
}

const inCI = Boolean(process.env['CI']);
const count: Count = { passed: 0, failed: 0 };

/** Runs one of the project's own tools through Node, so that no shell is involved. */
function runTool(path: string, ...args: readonly string[]): boolean {
  return (
    spawnSync(process.execPath, [join('node_modules', path), ...args], { stdio: 'inherit' }).status === 0
  );
}

function record(title: string, isPassed: boolean): void {
  count[isPassed ? 'passed' : 'failed'] += 1;
  console.log(`${isPassed ? 'passed' : 'FAILED'}: ${title}`);
}

async function buildProduct(): Promise<boolean> {
  try {
    await build();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Patterns of the test files that need a program this machine does not have. */
function testsToLeaveOut(): readonly string[] {
  installPrograms([chromium, libreOffice].filter((program) => !findProgram(program)));
  const patterns = {
    Chromium: 'tests/e2e/**/!(*libreoffice*).test.ts',
    LibreOffice: 'tests/e2e/**/*libreoffice*.test.ts',
  };
  const leftOut: string[] = [];
  for (const program of [chromium, libreOffice]) {
    if (findProgram(program)) continue;
    const pattern = patterns[program.name as keyof typeof patterns];
    const advice = `install ${program.name} (Debian: ${program.debianPackages.join(' ')}) or set ${program.variable}`;
    console.log(`skipped: ${pattern}, because ${program.name} is not on this machine; ${advice}.`);
    if (inCI) record(`${program.name} is there in CI`, false);
    leftOut.push('--exclude', pattern);
  }
  return leftOut;
}

function runVitest(leftOut: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'partner-city-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isPassed = runTool('vitest/vitest.mjs', 'run', ...reporters, ...leftOut);
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  // A file that fails to load has no failed test of its own, and must still count.
  if (!isPassed && numFailedTests === 0) record('every test file loads', false);
  rmSync(folder, { recursive: true, force: true });
}

function readReport(path: string): { numPassedTests?: number; numFailedTests?: number } {
  try {
    // The shape is vitest's own JSON report.
    return JSON.parse(readFileSync(path, 'utf8')) as { numPassedTests?: number; numFailedTests?: number };
  } catch {
    return {};
  }
}

record('format', runTool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'));
record('types', runTool('typescript/bin/tsc', '-b'));
record('lint', runTool('eslint/bin/eslint.js', '.'));
const isBuilt = await buildProduct();
record('build', isBuilt);
if (isBuilt) {
  record('manifest', runTool('tsx/dist/cli.mjs', 'infra/tools/validate-manifest.ts'));
  runVitest(testsToLeaveOut());
}

console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

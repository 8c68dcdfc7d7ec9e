import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { chromium, findProgram, installPrograms, libreOffice } from './programs.ts';
import { runTool, stopToolsWith, toolBeside } from './run-tool.ts';

interface Count {
  passed: number;
  failed: number;
}

const inCI = Boolean(process.env['CI']);
const count: Count = { passed: 0, failed: 0 };

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

async function runVitest(leftOut: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-city-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isPassed = await runTool('vitest/vitest.mjs', 'run', ...reporters, ...leftOut);
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  // A file that fails to load has no failed test of its own, and must still count.
  if (!isPassed && numFailedTests === 0) record('every test file loads', false);
}

function readReport(path: string): { numPassedTests?: number; numFailedTests?: number } {
  try {
    // The shape is vitest's own JSON report.
    return JSON.parse(readFileSync(path, 'utf8')) as { numPassedTests?: number; numFailedTests?: number };
  } catch {
    return {};
  }
}

stopToolsWith(['SIGINT', 'SIGTERM']);
// Lint keeps one core busy for minutes and needs nothing of the build: where there is another, it runs beside the rest.
const lint = toolBeside('eslint/bin/eslint.js', '.');
const recordLint = async () => record('lint', await lint.ended());
const isAlone = availableParallelism() === 1;
if (isAlone) await recordLint();
record('format', await runTool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'));
record('types', await runTool('typescript/bin/tsc', '-b'));
const isBuilt = await buildProduct();
record('build', isBuilt);
if (isBuilt) {
  record('manifest', await runTool('tsx/dist/cli.mjs', 'infra/tools/validate-manifest.ts'));
  await runVitest(testsToLeaveOut());
}
if (!isAlone) await recordLint();

console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

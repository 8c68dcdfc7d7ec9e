import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';

/**
 * The import table of docs/architecture.md, read from the document itself so that the two cannot differ.
 * @returns {{ importer: string, folders: string[], packages: string[] }[]}
 */
function importTable() {
  const section = readFileSync(new URL('docs/architecture.md', import.meta.url), 'utf8').split(
    '## Who may import whom',
  )[1];
  const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, importer, folders, packages] = line.split('|');
      return { importer: names(importer)[0], folders: names(folders), packages: names(packages) };
    });
}

const table = importTable();
const everyFolder = table.map((row) => row.importer);
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);
/** Rows of folders that lie inside another row's folder (`infra/local` in `infra`) are judged by their own row. */
const nestedIn = (folder) => everyFolder.filter((other) => other !== folder && isWithin(other, folder));
const globOf = (path) => (/\.\w+$/.test(path) ? path : `${path}/**/*.{ts,tsx}`);

function zonesOf({ importer, folders }) {
  if (folders.includes('*')) return [];
  const allowed = [importer, ...folders];
  return everyFolder
    .filter((folder) => folder !== importer && !allowed.some((path) => isWithin(folder, path)))
    .filter((folder) => !isWithin(importer, folder))
    .map((folder) => ({
      target: `./${importer}`,
      from: `./${folder}`,
      message: `docs/architecture.md: ${importer} may not import ${folder}.`,
    }));
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace('\\*', '.*');

function rulesOf(row) {
  const packages = row.packages.map(escape).join('|');
  const packageRule = row.packages.includes('*')
    ? []
    : [
        {
          regex: packages ? `^(?![./])(?!(?:${packages})(?:/|$))` : '^(?![./])',
          message: `docs/architecture.md: ${row.importer} may import ${row.packages.join(', ') || 'no package'}.`,
        },
      ];
  const zones = zonesOf(row);
  return {
    files: [globOf(row.importer)],
    ignores: nestedIn(row.importer).map(globOf),
    rules: {
      ...(zones.length > 0 && {
        'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      }),
      'no-restricted-imports': ['error', { patterns: packageRule }],
    },
  };
}

const noBarrels = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares the name.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that declares it.',
  },
];
const noModuleMocks = [
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(do)?[mM]ock$|^unmock$/]",
    message: 'No module mocks: pass a port and use its in-memory twin.',
  },
];
const noHiddenInputs = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pass the time in.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pass a seeded source in.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale|^localeCompare$/]',
    message: 'No locale in the core.',
  },
  { selector: "Identifier[name='Intl']", message: 'No locale in the core.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'cdk.out/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['shared', 'addin', 'functions', 'infra', 'tests'].map(
          (folder) => `${folder}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      // Packages import nothing of ours, and reading them through took longer than reading the whole project.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': ['error', ...noBarrels, ...noModuleMocks],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', 4],
      complexity: ['error', 8],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'no-restricted-syntax': ['error', ...noBarrels, ...noHiddenInputs],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'max-lines-per-function': ['error', { max: 90 }] },
  },
  {
    // Tests read as lists of cases: long describe blocks are fine, and so are long tables.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['vitest.config.ts', 'vitest.mutation.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  ...table.map(rulesOf),
);

import { describe, expect, it } from 'vitest';
import { filesBelow, projectText } from '../support/project-files.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

// Parsed from our own file, whose shape npm fixes.
const manifest = JSON.parse(projectText('package.json')) as Manifest;
const wanted = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

/** The package that an import names, without what it takes from inside it. */
const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

function packagesImportedBelow(folder: string): ReadonlySet<string> {
  const imports = filesBelow(folder, /\.(tsx?|mjs)$/).flatMap((path) =>
    [...projectText(path).matchAll(/(?:^|[;}\s])(?:from|import\()\s*'([^'.][^']*)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  return new Set(imports.map(packageOf).filter((name) => /^(@[a-z0-9-]+\/)?[a-z][\w.-]*$/.test(name)));
}

const lock = projectText('package-lock.json');

describe('dependencies', () => {
  it('are pinned to exact versions', () => {
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('take every spreadsheet part in the one version that installs whole', () => {
    const parts = wanted.filter(([name]) => name.startsWith('@univerjs/'));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(([, version]) => version !== '0.25.1')).toEqual([]);
  });

  it('hold no package without an open licence (@univerjs-pro), nor the preset that brings them', () => {
    expect(lock).not.toContain('@univerjs-pro/');
    expect(lock).not.toContain('node_modules/@univerjs/presets"');
  });

  it('are declared when they are imported, never only brought along by another package', () => {
    const declared = new Set(wanted.map(([name]) => name));
    const imported = ['shared', 'addin', 'functions', 'infra'].flatMap((folder) => [
      ...packagesImportedBelow(folder),
    ]);
    // Types only: @types/aws-lambda and @types/office-js stand for these.
    const isDeclared = (name: string) => declared.has(name) || declared.has(`@types/${name}`);
    expect([...new Set(imported)].filter((name) => !isDeclared(name))).toEqual([]);
  });

  it('are allowed to a folder in docs/architecture.md only where it imports them', () => {
    const idle = projectText('docs/architecture.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => {
        const [, importer = '', , packages = ''] = line.split('|');
        const folder = /`([^`]+)`/.exec(importer)?.[1] ?? '';
        const names = [...packages.matchAll(/`([^`]+)`/g)]
          .map((match) => match[1] ?? '')
          .filter((name) => !/[*:]/.test(name));
        const imported = names.length > 0 ? packagesImportedBelow(folder) : new Set<string>();
        return names.filter((name) => !imported.has(name)).map((name) => `${folder}: ${name}`);
      });
    expect(idle).toEqual([]);
  });

  it('hold one under the GPL, which the benchmark alone imports, and bundles into nothing', () => {
    const sources = ['shared', 'addin', 'functions', 'infra'].flatMap((folder) =>
      filesBelow(folder, /\.(tsx?|mjs|js)$/),
    );
    const naming = sources.filter((path) => projectText(path).includes("'hyperformula'"));
    expect(naming).toEqual(['infra/bench/peers/hyperformula.ts', 'infra/tools/bench.ts']);
    expect(projectText('infra/tools/bench.ts')).toMatch(/external: \[[^\]]*'hyperformula'/);
    expect(Object.keys(manifest.dependencies)).not.toContain('hyperformula');
    const packages = (JSON.parse(lock) as { packages: Record<string, { license?: string }> }).packages;
    const isGplOnly = (license: string) => license.includes('GPL') && !license.includes('MIT');
    const underGpl = Object.entries(packages).filter(([, { license = '' }]) => isGplOnly(license));
    expect(underGpl.map(([path]) => path)).toEqual(['node_modules/hyperformula']);
  });

  it('name no registry in the lock', () => {
    expect(lock).not.toContain('"resolved"');
  });

  it('have the version that the product says it has', () => {
    expect(projectText('shared/version.ts')).toContain(`productVersion = '${manifest.version}'`);
  });
});

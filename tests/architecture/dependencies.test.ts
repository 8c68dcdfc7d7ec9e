import { describe, expect, it } from 'vitest';
import { projectText } from '../support/project-files.ts';

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

  it('name no registry in the lock', () => {
    expect(lock).not.toContain('"resolved"');
  });

  it('have the version that the product says it has', () => {
    expect(projectText('shared/version.ts')).toContain(`productVersion = '${manifest.version}'`);
  });
});

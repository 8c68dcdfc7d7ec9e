import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptByBrowser } from '../../../addin/taskpane/kept-by-browser.ts';
import { sayRounded } from '../../../addin/taskpane/say-rounded.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a text that the browser keeps', () => {
  it('is there again under its name', () => {
    const held = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => held.get(name) ?? null,
      setItem: (name: string, text: string) => void held.set(name, text),
    });
    keptByBrowser('localStorage', 'one').remember('kept');
    expect(keptByBrowser('localStorage', 'one').recall()).toBe('kept');
    expect(keptByBrowser('localStorage', 'other').recall()).toBeNull();
  });

  it('is not kept, and nothing breaks, where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('not allowed');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
    const kept = keptByBrowser('sessionStorage', 'one');
    kept.remember('lost');
    expect(kept.recall()).toBeNull();
  });
});

describe('a rating between two levels', () => {
  it('is said with two decimals at most', () => {
    expect([3, 2.5, 10 / 3].map(sayRounded)).toEqual(['3', '2.5', '3.33']);
  });
});

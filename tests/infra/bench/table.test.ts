import { describe, expect, it } from 'vitest';
import { sayReport } from '../../../infra/bench/report.ts';
import { markdownTable } from '../../../infra/bench/table.ts';

describe('a table', () => {
  it('has columns of one width', () => {
    expect(markdownTable(['a', 'longer'], [['1', '2'], ['three']])).toBe(
      ['| a     | longer |', '| ----- | ------ |', '| 1     | 2      |', '| three |        |'].join('\n'),
    );
  });
});

describe('a report', () => {
  it('says ratios, growth and size, and what was left out, but no time', () => {
    const said = sayReport({
      about: { node: 'v20', processor: 'one', unit: 'milliseconds, median' },
      contests: [
        {
          id: 'score',
          title: 'SCORE',
          contenders: [
            {
              name: 'custom function',
              side: 'function',
              milliseconds: 4321,
              functionToThis: 1,
              coreToThis: 0.5,
            },
            { name: 'core', side: 'core', milliseconds: 4321, functionToThis: 2, coreToThis: 1 },
            { name: 'loop', side: 'against', milliseconds: 4321, functionToThis: 4, coreToThis: 2 },
          ],
        },
      ],
      growth: [{ id: 'SCORE', points: [{ size: 1000, time: 4321 }], exponent: 1.04 }],
      size: {
        minifiedBytes: 41_600,
        gzipBytes: 14_800,
        emptyProcess: 4321,
        loadingProcess: 4321,
        loadingToEmpty: 1.1,
      },
      leftOut: ['WEIGHTRANGE'],
    });
    for (const part of ['4.0 times as long', '2.0 times as long', '1.04', '42 kB', '15 kB', 'WEIGHTRANGE'])
      expect(said).toContain(part);
    expect(said).not.toContain('4321');
  });
});

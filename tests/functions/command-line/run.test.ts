import { describe, expect, it } from 'vitest';
import type { World } from '../../../functions/command-line/world.ts';
import { run } from '../../../functions/command-line/run.ts';
import { editWorkbook, type CellEdit } from '../../../shared/xlsx/edit-workbook.ts';
import { bookBytes } from '../../support/xlsx-builder.ts';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Runs a command in a world of its own that holds these files. */
async function runWith(
  words: readonly string[],
  held: readonly (readonly [string, Uint8Array])[] = [],
): Promise<Ran> {
  const files = new Map(held);
  const printed = { out: '', err: '' };
  const world: World = {
    read: (path) => files.get(path) ?? 'There is no such file or folder.',
    exists: (path) => files.has(path),
    writeNew: (path, bytes) => {
      if (path.startsWith('nowhere/')) return 'There is no such file or folder.';
      files.set(path, bytes);
      return null;
    },
    print: (text) => {
      printed.out += `${text}\n`;
    },
    complain: (text) => {
      printed.err += `${text}\n`;
    },
    today: () => '2026-11-23',
  };
  const status = await run(words, world);
  return { status, ...printed, files };
}

const made =
  (await runWith(['template', '--out', 'r.xlsx', '--published'])).files.get('r.xlsx') ?? new Uint8Array();

function changed(...edits: readonly CellEdit[]): Uint8Array {
  const result = editWorkbook(made, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('assess', () => {
  it('prints the published review as JSON, exactly as promised', async () => {
    const { status, out, err } = await runWith(['assess', 'r.xlsx', '--json'], [['r.xlsx', made]]);
    expect([status, err]).toEqual([0, '']);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      problems: [],
      versions: { product: '0.1.0', method: '1.0' },
      fingerprint: expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/) as unknown,
    });
    expect(answer).toHaveProperty('rows.0', {
      place: 'Anshan',
      score: 15,
      coverage: 1,
      low: 15,
      high: 15,
      band: 'Weak',
      firmness: { grade: 'Firm', low: 1, high: 1 },
      recommendation: 'Relinquish',
      rule: 'R11',
      reason: 'The link with Anshan has become dormant',
    });
    expect(answer).toHaveProperty('rows.length', 15);
    expect(answer).toHaveProperty('resolutions.7', {
      letter: 'h',
      recommendation: 'Acknowledge',
      places: ['Kotli', 'Kitwe'],
    });
    expect(answer).toHaveProperty('resolutions.length', 10);
  });

  it('prints a table for people, and says that the figures are illustrative', async () => {
    const { status, out } = await runWith(['assess', 'r.xlsx'], [['r.xlsx', made]]);
    expect(status).toBe(0);
    expect(out).toContain(
      'Jeju Island   73     70%       51   81    Strong  Undecided  Carry out further work',
    );
    expect(out).toContain('(h) Acknowledge: Kotli; Kitwe');
    expect(out).toContain('illustrative');
    expect(out).toContain('15 partnerships, no problems.');
  });

  it('names a bad cell on standard error, still gives the other rows, and ends with 1', async () => {
    const book = changed({ sheet: 'Register', cell: 'X15', value: '4 ' });
    const { status, out, err } = await runWith(['assess', 'r.xlsx', '--json'], [['r.xlsx', book]]);
    expect(status).toBe(1);
    expect(err).toBe('Register, cell X15: Connections: "4 " is text. Type the number 4.\n');
    const answer: unknown = JSON.parse(out);
    expect(answer).toHaveProperty('rows.11.score', null);
    expect(answer).toHaveProperty('rows.11.recommendation', null);
    expect(answer).toHaveProperty('rows.12.recommendation', 'Acknowledge');
    expect(answer).toHaveProperty('problems.0', {
      sheet: 'Register',
      cell: 'X15',
      row: 15,
      problem: 'Connections: "4 " is text. Type the number 4.',
    });
  });

  it.each([
    ['no file', [], 'r.xlsx: There is no such file or folder.'],
    [
      'a text file',
      [['r.xlsx', new TextEncoder().encode('Place,Score')]],
      'r.xlsx: This is no Excel workbook.',
    ],
    ['an empty file', [['r.xlsx', new Uint8Array()]], 'r.xlsx: The file is empty.'],
    ['half a workbook', [['r.xlsx', made.slice(0, made.length / 2)]], 'r.xlsx: The workbook is cut short'],
  ] as const)('refuses %s with 2 and nothing on standard output', async (_, held, said) => {
    const { status, out, err } = await runWith(['assess', 'r.xlsx'], held);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('refuses a workbook without the tables, naming them', async () => {
    const other = bookBytes({ sheets: [{ name: 'A', xml: '<sheetData/>' }] });
    const { status, err } = await runWith(['assess', 'o.xlsx'], [['o.xlsx', other]]);
    expect(status).toBe(2);
    expect(err).toContain('o.xlsx: No framework was found.');
    expect(err).toContain('o.xlsx: No register was found.');
  });
});

describe('template', () => {
  it('makes an empty workbook whose gaps assess names', async () => {
    const { status, out, files } = await runWith(['template', '--out', 'new.xlsx']);
    expect([status, out]).toEqual([0, 'Made new.xlsx: an empty workbook.\n']);
    const assessed = await runWith(['assess', 'new.xlsx'], [...files]);
    expect(assessed.status).toBe(1);
    expect(assessed.err).toContain('The register has no rows.');
  });

  it('never writes over a file', async () => {
    const held = new Uint8Array([1]);
    const { status, err, files } = await runWith(['template', '--out', 'r.xlsx'], [['r.xlsx', held]]);
    expect(status).toBe(2);
    expect(err).toContain('There is a file of that name already.');
    expect(files.get('r.xlsx')).toBe(held);
  });

  it.each(['review.xls', 'review', 'review.xlsx.txt'])(
    'makes no workbook under the name %s',
    async (name) => {
      const { status, err, files } = await runWith(['template', '--out', name]);
      expect(status).toBe(2);
      expect(err).toContain('let its name end in .xlsx');
      expect(files.size).toBe(0);
    },
  );

  it('says when the file can not be written', async () => {
    const { status, err } = await runWith(['template', '--out', 'nowhere/r.xlsx']);
    expect(status).toBe(2);
    expect(err).toContain('nowhere/r.xlsx: There is no such file or folder.');
  });
});

describe('arguments', () => {
  it.each([
    [[], 'Say which command to run.'],
    [['weigh'], 'There is no command weigh.'],
    [['assess'], 'assess needs the name of a workbook.'],
    [['assess', 'a.xlsx', 'b.xlsx'], 'b.xlsx is one too many.'],
    [['assess', 'a.xlsx', '--out', 'b.xlsx'], 'assess takes no option but --json.'],
    [['assess', 'a.xlsx', '--quiet'], "Unknown option '--quiet'."],
    [['template'], 'template needs --out and the name of the file to make.'],
    [['template', 'x.xlsx'], 'template takes the name of its file after --out: not x.xlsx.'],
    [['template', '--out'], "Option '--out <value>' argument missing."],
    [['template', '--out', 'x.xlsx', '--json'], 'template takes --out and --published, not --json.'],
    [['share', 'a.xlsx', '--out', 'd'], 'share is not part of this version yet'],
  ])('%j ends with 2 and says why', async (words, said) => {
    const { status, out, err } = await runWith(words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toContain('partner-city assess BOOK.xlsx');
  });

  it('shows help and version', async () => {
    expect(await runWith(['--help'])).toMatchObject({ status: 0, err: '' });
    expect(await runWith(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n' });
  });
});

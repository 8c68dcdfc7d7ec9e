import { describe, expect, it } from 'vitest';
import { buildOpenApi } from '../../../shared/contract/openapi.ts';
import { partnershipDocumentSchema, partnershipIdSchema } from '../../../shared/contract/partnership.ts';
import { buildProblem, statusByProblemCode, titleByStatus } from '../../../shared/contract/problem.ts';
import { readRequestSchema } from '../../../shared/contract/read.ts';
import { routeOf, routes } from '../../../shared/contract/routes.ts';

const document = { place: 'Chengdu', facts: {}, ratings: {}, evidence: [] };
const headings = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`h${String(index)}`, 1]));
const isDocument = (changes: object) =>
  partnershipDocumentSchema.safeParse({ ...document, ...changes }).success;

describe('a partnership document', () => {
  it.each([
    ['nothing but what is required', {}],
    ['a place of 200 characters outside the basic plane', { place: '\u{1F3DD}'.repeat(200) }],
    ['every kind of fact', { facts: { a: 'x', b: 0, c: false, d: null, e: '' } }],
    ['every kind of rating', { ratings: { a: 1, b: 'not assessed', c: 'not applicable' } }],
    ['300 facts', { facts: headings(300) }],
    ['100 ratings', { ratings: headings(100) }],
    ['evidence', { evidence: [{ criterion: 'a', text: 'b', source: 'c', date: '2024-02-29' }] }],
    ['evidence of a month', { evidence: [{ criterion: 'a', text: 'b', source: 'c', date: '2024-02' }] }],
    [
      'evidence about the place as a whole, without source and date',
      { evidence: [{ criterion: '', text: 'b', source: '', date: '' }] },
    ],
    ['an override', { override: { recommendation: 'Retain', reason: 'Because' } }],
    [
      'an override with who decided, and when',
      { override: { recommendation: 'Retain', reason: 'Because', by: 'Maya Chen', date: '2026' } },
    ],
    ['a framework', { framework: { id: 'illustrative', version: 1 } }],
  ])('may have %s', (_title, changes) => {
    expect(isDocument(changes)).toBe(true);
  });

  it.each([
    ['no place', { place: undefined }],
    ['an empty place', { place: '' }],
    ['a place of spaces', { place: '   ' }],
    ['a place of 201 characters', { place: 'x'.repeat(201) }],
    ['half a character', { place: 'x\ud800' }],
    ['a heading without text', { facts: { '': 1 } }],
    ['an object as a fact', { facts: { a: {} } }],
    ['a list as a fact', { facts: { a: ['x'] } }],
    ['facts as a list', { facts: [] }],
    ['301 facts', { facts: headings(301) }],
    ['101 ratings', { ratings: headings(101) }],
    ['a rating as text', { ratings: { a: '4' } }],
    ['a rating in capitals', { ratings: { a: 'Not assessed' } }],
    ['a rating of null', { ratings: { a: null } }],
    ['evidence without a source', { evidence: [{ criterion: 'a', text: 'b', date: '2024-02-29' }] }],
    [
      'evidence on a day that never was',
      { evidence: [{ criterion: 'a', text: 'b', source: 'c', date: '2023-02-29' }] },
    ],
    ['evidence without a text', { evidence: [{ criterion: 'a', text: ' ', source: 'c', date: '' }] }],
    ['evidence of some time', { evidence: [{ criterion: 'a', text: 'b', source: 'c', date: 'spring' }] }],
    [
      'evidence of a month that never was',
      { evidence: [{ criterion: 'a', text: 'b', source: 'c', date: '2024-13' }] },
    ],
    ['an override by nobody', { override: { recommendation: 'Retain', reason: 'Because', by: '' } }],
    ['an override on no day', { override: { recommendation: 'Retain', reason: 'Because', date: '' } }],
    ['a recommendation of null', { recommendation: null }],
    ['an override without a reason', { override: { recommendation: 'Retain' } }],
    ['an override with a blank reason', { override: { recommendation: 'Retain', reason: ' ' } }],
    ['a framework version of 0', { framework: { id: 'a', version: 0 } }],
    ['an id, which is the address', { id: 'chengdu' }],
    ['a version, which is the server’s', { version: 1 }],
  ])('may not have %s', (_title, changes) => {
    expect(isDocument(changes)).toBe(false);
  });

  it.each([
    ['a', true],
    ['0-a', true],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['-a', false],
    ['A', false],
    ['a_b', false],
    ['é', false],
    ['a\n', false],
    ['', false],
  ])('may be called %j: %s', (id, isAllowed) => {
    expect(partnershipIdSchema.safeParse(id).success).toBe(isAllowed);
  });
});

describe('a request to read', () => {
  it('takes any text as an id, since a cell may hold anything', () => {
    expect(
      readRequestSchema.safeParse({
        ids: ['No Such Id', '', 'x'.repeat(999), { id: ' ', version: 1 }],
        fields: [''],
      }).success,
    ).toBe(true);
  });
});

describe('the routes', () => {
  it('have ids and keys of their own', () => {
    const ids = routes.map(({ id }) => id);
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect([new Set(ids).size, new Set(keys).size]).toEqual([routes.length, routes.length]);
  });

  it('are asked for by ids that there are', () => {
    // Code that was not checked may ask for anything.
    expect(() => routeOf('nothing' as 'savePartnership')).toThrow('no route nothing');
  });

  it('let officers alone write', () => {
    expect(routeOf('savePartnership').who).toEqual(['Officer']);
  });
});

describe('the OpenAPI document', () => {
  const text = JSON.stringify(buildOpenApi());

  it('resolves every reference', () => {
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((name) => !(name in components.schemas))).toEqual([]);
    expect(text.match(/"\$ref"/g)).toHaveLength(references.length);
  });

  it('closes what clients send and leaves answers open', () => {
    const { components } = JSON.parse(text) as {
      components: { schemas: Record<string, { additionalProperties?: boolean }> };
    };
    expect(components.schemas['PartnershipDocument']?.additionalProperties).toBe(false);
    expect(components.schemas['Partnership']?.additionalProperties).toBeUndefined();
  });
});

describe('a problem', () => {
  it('has a status and a title for every code', () => {
    for (const code of Object.keys(statusByProblemCode) as (keyof typeof statusByProblemCode)[]) {
      const problem = buildProblem(code, 'Detail.', 'id');
      expect(problem).toEqual({
        type: 'about:blank',
        title: titleByStatus[statusByProblemCode[code]],
        status: statusByProblemCode[code],
        detail: 'Detail.',
        code,
        correlationId: 'id',
      });
    }
  });

  it('names what is wrong in the request, and says what the record is now, none included', () => {
    const issues = [{ pointer: '/place', detail: 'Give the place.' }];
    expect(buildProblem('invalid-body', 'Detail.', 'id', { issues })).toMatchObject({ issues });
    expect(buildProblem('version-conflict', 'Detail.', 'id', { current: null })).toHaveProperty(
      'current',
      null,
    );
    const plain = buildProblem('internal', 'Detail.', 'id');
    expect(['issues' in plain, 'current' in plain]).toEqual([false, false]);
  });
});

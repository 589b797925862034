import fc from 'fast-check';
import type { Row, Table } from '@/lib/model/row';
import type { Frequency } from '@/lib/model/series';
import { transformWords } from '@/lib/reference/computed';
import { viewReferences, viewSentence, type CitedView } from '@/lib/reference/view-reference';
import { formulaOf } from '@/lib/transform-words';
import { claim, observation, tableOf } from '../../fixtures/table';

const sources = ['census', 'ustr', 'piie'].map((id) => ({ id, organisation: `Office ${id}`, title: `Tables of ${id}`, url: `https://${id}.example/` }));
const address = 'https://sourceline.example/charts/test-chart';
const viewOf = (table: Table, more: Partial<CitedView> = {}): CitedView => ({ table, sources, address, isFrozen: false, accessed: '2026-11-26', ...more });

const exports = [observation('exports', '2017', '5', { vintage: '2025-02-05' }), observation('exports', '2024', '7', { vintage: '2025-02-05' })];
const printed = [claim('a', 'exports', '2024', '7'), claim('b', 'exports', '2024', '8', { outlet: 'unread', outlet_name: 'Unread Why' })];
const table = tableOf([...exports, ...printed], { exports: 'line' });

describe('a view', () => {
  it('is a sentence with source, vintage, outlets, state and day of access', () => {
    expect(viewSentence(viewOf(table))).toBe('Title of exports, 2017–2024: Office census, vintage 5 February 2025; cited by IJR and Unread Why. Sourceline, dataset of 22 November 2026, accessed 26 November 2026, https://sourceline.example/charts/test-chart');
    expect(viewSentence(viewOf(table, { isFrozen: true }))).toContain('. Sourceline, frozen as of 22 November 2026, accessed 26 November 2026, https://');
  });

  it('is a reference that says the same in its title, with the release itself behind it', () => {
    expect(viewReferences(viewOf(table, { isFrozen: true }))).toEqual([
      {
        id: 'sourceline-test-chart-20261122040000', type: 'dataset', author: [{ literal: 'Sourceline' }], title: 'Title of exports, 2017–2024: data from Office census, vintage 5 February 2025; figures printed by IJR and Unread Why',
        issued: { 'date-parts': [[2026, 11, 22]] }, version: '22 November 2026', accessed: { 'date-parts': [[2026, 11, 26]] }, URL: address,
      },
      {
        id: 'census', type: 'dataset', author: [{ literal: 'Office census' }], title: 'Tables of census', issued: { 'date-parts': [[2025, 2, 5]] }, version: '5 February 2025', note: 'Vintage 5 February 2025',
        accessed: { 'date-parts': [[2026, 11, 26]] }, URL: 'https://census.example/',
      },
    ]);
  });

  it('that follows new data has no date of its own', () => {
    const [shown] = viewReferences(viewOf(table));
    expect(shown).not.toHaveProperty('issued');
    expect(shown).not.toHaveProperty('version');
  });

  it('of printed figures only says what they are compared with', () => {
    expect(viewSentence(viewOf(tableOf(printed, { exports: 'line' })))).toContain('Title of exports, 2024: figures printed by IJR and Unread Why; compared with Office census. Sourceline');
  });

  it('says what was computed, from whom', () => {
    const balance = observation('balance', '2024', '-2', { role: 'derived', formula: 'Exports − Imports', source: 'census~ustr', vintage: '2025-06' });
    const words = (rows: readonly Row[], transform: Table['transform']): string => viewSentence(viewOf({ ...tableOf(rows, Object.fromEntries(rows.map(({ series }) => [series, 'line' as const]))), transform }));
    expect(words([balance], 'level')).toContain('Title of balance, 2024: Exports − Imports, computed by Sourceline from Office census and Office ustr. Sourceline');
    expect(words([...exports, balance], 'level')).toContain(': Office census (vintage 5 February 2025) and Office ustr; Exports − Imports, computed by Sourceline. Sourceline');
    expect(words(exports, 'change')).toContain(': 1-year change, computed by Sourceline from Office census, vintage 5 February 2025. Sourceline');
    const changed = { ...balance, formula: `Exports − Imports; then ${formulaOf('change')}` };
    expect(words([changed], 'change')).toContain(': 1-year change of Exports − Imports, computed by Sourceline from Office census and Office ustr. Sourceline');
    expect(words([...exports, changed], 'change')).toContain(': 1-year change of published values and of Exports − Imports, computed by Sourceline from');
  });
});

const framed = (frequency: Frequency): Pick<Table, 'rows' | 'series'> => tableOf([observation('exports', '2024', '7', { frequency })], { exports: 'line' });

it.each([
  ['annual', '1-year change in percent'], ['monthly', '1-month change in percent'], ['quarterly', '3-month change in percent'], ['weekly', '1-week change in percent'],
  ['fiscal-year', '1-fiscal-year change in percent'], ['irregular', 'change in percent from the preceding observation'],
] as const)('a change of a series that is %s is a %s', (frequency, words) => {
  expect(transformWords('percent-change', framed(frequency))).toBe(words);
});

it('a share and an average are said as what they are', () => {
  expect(transformWords('share', framed('monthly'))).toBe('share of the sum of the series shown of the same unit and kind, in percent');
  expect(transformWords('month-average', framed('annual'))).toBe('average of a month');
});

it('an index says its base, where it is the same for all', () => {
  expect(transformWords('index', table)).toBe('index (2017 = 100)');
  const two = tableOf([...exports, observation('imports', '2018', '1')], { exports: 'line', imports: 'line' });
  expect(transformWords('index', two)).toBe('index (first value shown of each series = 100)');
  expect(transformWords('change', tableOf([...exports, observation('imports', '2018-01', '1', { frequency: 'monthly' })], { exports: 'line' }))).toBe('change from the preceding period');
});

const rows = fc.uniqueArray(fc.record({ role: fc.constantFrom('official' as const, 'cited' as const), source: fc.constantFrom('census', 'ustr', 'piie', 'census~piie'), outlet: fc.constantFrom('IJR', 'Unread Why', 'A & B “C”'), year: fc.integer({ min: 1990, max: 2025 }), vintage: fc.constantFrom('', '2025-02', '2025-02-05') }), { minLength: 1, maxLength: 12, selector: ({ role, source, outlet, year }) => `${role}${source}${outlet}${year}` })
  .map((list) => list.map(({ role, source, outlet, year, vintage }, at) => (role === 'cited' ? claim(`c${at}`, 'exports', String(year), '7', { source, outlet, outlet_name: outlet }) : observation('exports', String(year), '7', { source, vintage }))));

it('a reference and a sentence name every outlet and every source of the rows, the day of access and the address', () => {
  fc.assert(fc.property(rows, fc.constantFrom('level' as const, 'change' as const, 'index' as const), fc.boolean(), (list, transform, isFrozen) => {
    const view = viewOf({ ...tableOf(list, { exports: 'line' }), transform }, { isFrozen });
    const [shown, ...behind] = viewReferences(view);
    const sentence = viewSentence(view);
    for (const { role, outlet_name, source } of list) {
      for (const id of source.split('~')) {
        expect(shown.title).toContain(`Office ${id}`);
        expect(sentence).toContain(`Office ${id}`);
        expect(behind.map((one) => one.id)).toContain(id);
      }
      if (role === 'cited') for (const text of [shown.title, sentence]) expect(text).toContain(outlet_name);
    }
    expect(sentence.endsWith(`accessed 26 November 2026, ${address}`)).toBe(true);
    expect(new Set(behind.map(({ id }) => id)).size).toBe(behind.length);
  }), { numRuns: 200 });
});

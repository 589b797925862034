import fc from 'fast-check';
import type { Entered } from '@/lib/history/change';
import { historyEntries } from '@/lib/history/entries';
import { fieldChanges } from '@/lib/history/fields';
import { recordHistory } from '@/lib/history/records';
import { valueHistory } from '@/lib/history/values';
import { entryLines, fieldWords, MOST_WRITTEN } from '@/lib/history/words';
import { latest } from '@/lib/derive/latest';
import type { Observation } from '@/lib/model/observation';
import { observation } from '../../fixtures/facts';

const [FIRST, SECOND, THIRD] = ['2026-11-22T04:00:00Z', '2026-11-23T09:30:00Z', '2026-11-24T00:00:00Z'] as const;
const STAMPS = [FIRST, SECOND, THIRD];
const line = (id: string, recorded: string, record: Record<string, unknown> = {}, withdrawn?: string): Entered => ({ id, recorded, withdrawn, record: { id, recorded, withdrawn, ...record } });
const value = (period: string, text: string, recorded: string, vintage = ''): Observation => ({ ...observation('exports', period, text, { vintage }), recorded });
const SERIES = () => ({ title: 'US goods exports', unit: 'USD', scale: 6 });

describe('what became of records', () => {
  it('a later line of the same id is a correction that names the fields, old and new', () => {
    const { changes, additions } = recordHistory('outlets', [line('a', FIRST, { name: 'Old', url: 'https://a.example/' }), line('a', SECOND, { name: 'New', url: 'https://a.example/' })]);
    expect(changes).toEqual([{ kind: 'corrected', list: 'outlets', id: 'a', name: 'New', recorded: SECOND, cause: 'Corrected here: the entry was made anew.', unit: '', path: '/outlets/a', fields: [{ name: 'name', before: 'Old', after: 'New' }] }]);
    expect(additions).toEqual([{ list: 'outlets', recorded: FIRST, ids: ['a'], count: 1 }]);
  });

  it('a withdrawal says why, and a line after it enters the record again', () => {
    const { changes } = recordHistory('claims', [line('c', FIRST, { says: 'x' }), line('c', SECOND, { says: 'x' }, 'It was printed elsewhere.'), line('c', THIRD, { says: 'y' })]);
    expect(changes.map(({ kind, cause, fields }) => [kind, cause, fields.length])).toEqual([['withdrawn', 'Withdrawn: It was printed elsewhere.', 0], ['restored', 'Entered again after it had been withdrawn.', 1]]);
  });

  it('of two lines with one stamp only the last was ever in force', () => {
    expect(recordHistory('outlets', [line('a', FIRST, { name: 'Old' }), line('a', FIRST, { name: 'New' })]).changes).toEqual([]);
  });

  it('a description of a series is named by the series as it stood then', () => {
    const [change] = recordHistory('facets', [line('x', FIRST, { window: 1 }), line('x', SECOND, { window: 12 })], (id, stamp) => `${id} at ${stamp}`).changes;
    expect(change?.name).toBe(`x at ${SECOND}`);
  });

  it('records without a page lead to the page they stand on', () => {
    const of = (list: 'facets' | 'nonclaims' | 'causes' | 'events', record: Record<string, unknown>) => recordHistory(list, [line('a', FIRST, record), line('a', SECOND, record)]).changes[0]?.path;
    expect([of('facets', {}), of('nonclaims', { document: 'ijr' }), of('causes', { charts: ['mirror'] }), of('events', { source: 'ustr' })]).toEqual(['/series/a', '/documents/ijr', '/charts/mirror', '/sources/ustr']);
  });
});

describe('fields of two lines', () => {
  it('are told by name, one inside another with a dot, when and why left out', () => {
    expect(fieldChanges({ default: { time: 'a..b', series: ['x'] }, gone: 1, recorded: FIRST }, { default: { time: 'a..c', series: ['x'] }, came: null, fresh: true, recorded: SECOND })).toEqual([
      { name: 'default.time', before: 'a..b', after: 'a..c' }, { name: 'fresh', before: '', after: 'true' }, { name: 'gone', before: '1', after: '' },
    ]);
  });

  it('read as old and new; a list as what came and went', () => {
    expect(fieldWords({ name: 'period_note', before: '', after: 'Read from the title.' })).toBe('period note: nothing → Read from the title.');
    expect(fieldWords({ name: 'series', before: 'a, b', after: 'b, c' })).toBe('series: added c; left out a');
    expect(fieldWords({ name: 'series', before: 'a, b', after: 'b, a' })).toBe('series: in another order');
    expect(fieldWords({ name: 'series', before: 'a', after: 'b' })).toBe('series: a → b');
  });
});

describe('what became of values', () => {
  const of = (...rows: Observation[]) => valueHistory(rows, SERIES);

  it('a later vintage entered later is a revision by the source', () => {
    expect(of(value('2024', '143.5', FIRST, '2025-06'), value('2024', '143.2', SECOND, '2026-02')).changes).toEqual([{
      kind: 'revised', list: 'observations', id: 'exports@2024@2026-02', name: 'US goods exports, 2024', recorded: SECOND, unit: 'USD', path: '/series/exports#2024',
      cause: 'Revised by the source: vintage 2026-02, before 2025-06.',
      fields: [{ name: 'value', before: '143500000', after: '143200000' }, { name: 'vintage', before: '2025-06', after: '2026-02' }],
    }]);
  });

  it('a line of the same vintage entered later is our correction, also of a vintage no longer in force', () => {
    const { changes } = of(value('2024', '1', FIRST, '2025-06'), value('2024', '3', FIRST, '2026-02'), value('2024', '2', SECOND, '2025-06'));
    expect(changes.map(({ kind, cause, fields }) => [kind, cause, fields])).toEqual([['corrected', 'Corrected here: the entry of the same vintage was made anew.', [{ name: 'value', before: '1000000', after: '2000000' }]]]);
  });

  it('vintages entered together, and older ones entered later, are new; nobody is said to have revised an undated value', () => {
    const { changes, additions } = of(value('2023', '1', FIRST, '2024-02'), value('2023', '2', FIRST, '2025-02'), value('2023', '0', SECOND, '2024-01'));
    expect(changes).toEqual([]);
    expect(additions).toEqual([{ list: 'observations', recorded: FIRST, ids: ['exports'], count: 2 }, { list: 'observations', recorded: SECOND, ids: ['exports'], count: 1 }]);
    expect(of(value('2024', '1', FIRST), value('2024', '2', SECOND, '2026-02')).changes[0]).toMatchObject({ kind: 'corrected', cause: 'Another reading counts here now: vintage 2026-02, before unknown.' });
  });
});

/** Lines of one series in any order: few periods, vintages and stamps, so that they meet. */
const anyRows = fc.array(fc.record({ period: fc.constantFrom('2023', '2024'), vintage: fc.constantFrom('', '2025-01', '2025-06', '2026-01'), recorded: fc.constantFrom(...STAMPS), digits: fc.nat(9) }), { maxLength: 12 })
  .map((rows) => rows.map(({ period, digits, recorded, vintage }) => value(period, String(digits), recorded, vintage)));
const sameLine = (row: Observation): string => [row.period, row.vintage, row.recorded].join(' ');

it('every line is either new or a change, once', () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const { changes, additions } = valueHistory(rows, SERIES);
    expect(changes.length + additions.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(rows.map(sameLine)).size);
  }));
});

it('whenever the value in force changes between two stamps, a change says from what to what', () => {
  fc.assert(fc.property(anyRows, (rows) => {
    const { changes } = valueHistory(rows, SERIES);
    for (const [at, stamp] of STAMPS.entries()) {
      const before = latest(rows, STAMPS[at - 1] ?? '2026-01-01');
      for (const row of latest(rows, stamp)) {
        const old = before.find(({ period }) => period === row.period);
        if (!old || old.value === row.value) continue;
        const told = changes.filter((one) => one.recorded === stamp && one.name.endsWith(row.period)).flatMap(({ fields }) => fields.filter(({ name }) => name === 'value'));
        expect(told.map(({ after }) => after)).toContain(row.value === '0' ? '0' : `${row.value}000000`);
      }
    }
  }));
});

describe('entries', () => {
  const history = (...rows: Observation[]) => historyEntries(valueHistory(rows, SERIES));

  it('an addition is one entry for each list and stamp, a revision one for each series and stamp, newest first', () => {
    const entries = history(value('2023', '1', FIRST, '2024-02'), value('2024', '1', FIRST, '2025-02'), value('2023', '2', SECOND, '2025-02'), value('2024', '2', SECOND, '2025-06'));
    expect(entries.map(({ id, title, path }) => [id, title, path])).toEqual([
      [`tag:sourceline.example,2026-11-22:observations/exports/revised/${SECOND}`, '2 values revised by the source: US goods exports', '/series/exports'],
      [`tag:sourceline.example,2026-11-22:observations/added/${FIRST}`, '2 values of 1 series added', '/series'],
    ]);
    expect(entryLines(entries[0]!)).toEqual([
      'Each value says which.', '2023: value: 1000000 → 2000000 USD; vintage: 2024-02 → 2025-02. Revised by the source: vintage 2025-02, before 2024-02.',
      '2024: value: 1000000 → 2000000 USD; vintage: 2025-02 → 2025-06. Revised by the source: vintage 2025-06, before 2025-02.',
    ]);
  });

  it('never say less than there is without saying so', () => {
    const ids = Array.from({ length: MOST_WRITTEN + 3 }, (_, at) => line(`r${at}`, FIRST));
    const [entry] = historyEntries(recordHistory('claims', ids));
    expect(entry?.title).toBe('53 claims added');
    expect(entryLines(entry!).at(-1)).toBe('and 3 more, all of them at /corrections.json and /claims');
  });

  it('stay as they are when rows are added later, and no two have one id', () => {
    fc.assert(fc.property(anyRows, anyRows, (rows, more) => {
      const later = more.map((row) => ({ ...row, recorded: '2026-12-01T00:00:00Z' }));
      const [before, after] = [history(...rows), history(...rows, ...later)];
      expect(after.filter(({ recorded }) => STAMPS.some((stamp) => stamp === recorded))).toEqual(before);
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    }));
  });
});

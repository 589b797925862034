/** @jest-environment node */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { absolute, compare, subtract } from '@/lib/decimal';
import { formatExact, formatValue } from '@/lib/layout/format';
import { layout, CHART_SIZES } from '@/lib/layout/layout';
import { differenceInWords, valueInWords } from '@/lib/layout/words';
import type { Row, Table } from '@/lib/model/row';
import { formatPeriod, periodInWords } from '@/lib/period-words';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { formulaOf } from '@/lib/transform-words';
import { longDescription } from '@/lib/voice/long-description';
import { extremes, rowsOf } from '@/lib/voice/series-words';
import { shortDescription } from '@/lib/voice/short-description';
import { claim, observation, tableOf } from '../../fixtures/table';
import { anyTable } from './tables';

const textOf = (table: Table, events: Parameters<typeof longDescription>[1] = []): string => longDescription(table, events).map(({ about, sentences }) => `${about}\n${sentences.join('\n')}\n`).join('\n');
const official = (table: Table): Row[] => table.rows.filter(({ role }) => role !== 'cited');
const firstAndLast = (rows: readonly Row[]): [Row, Row] | null => { const valued = rows.filter(({ value }) => value !== ''); const [a, b] = [valued[0], valued.at(-1)]; return a && b && a !== b ? [a, b] : null; };

/** Everything with a digit that may be said of a table besides counts: values and their ends, differences, last minus first, periods. */
function sayable(table: Table): string[] {
  const changes = table.series.flatMap(({ id }) => {
    const ends = firstAndLast(rowsOf(table, id));
    if (!ends) return [];
    const [value, unit] = [absolute(subtract(ends[1].value, ends[0].value)), ends[0].unit === 'percent' ? 'percentage-point' : ends[0].unit];
    return [formatValue(value, unit), formatExact(value, unit)];
  });
  const cells = table.rows.flatMap((row) => [valueInWords(row), ...(row.value === '' ? [] : [formatValue(row.value, row.unit)]), ...(row.official_value === '' ? [] : [formatValue(row.official_value, row.unit)]), ...(row.difference === '' ? [] : [differenceInWords(row)])]);
  const periods = table.rows.flatMap(({ period }) => [periodInWords(period), formatPeriod(period), ...period.split('/').map(periodInWords)]);
  return [...new Set([...changes, ...cells, ...periods, table.title, table.subtitle, formulaOf(table.transform)])].filter((text) => /\d/.test(text)).sort((a, b) => b.length - a.length);
}

/** Numbers left when everything sayable is taken out. */
const leftOver = (text: string, said: readonly string[]): string[] => said.reduce((rest, each) => rest.replaceAll(each, '·'), text).match(/[\d.,]*\d/g) ?? [];

describe('laws', () => {
  it('every number said is a value of a row, a difference, last minus first, a period, or a count of rows', () => {
    fc.assert(fc.property(anyTable, (table) => {
      for (const text of [textOf(table), shortDescription(table), shortDescription(table, layout(table, CHART_SIZES.wide))]) {
        for (const number of leftOver(text, sayable(table))) expect(Number(number.replaceAll(',', ''))).toBeLessThanOrEqual(Math.max(table.rows.length, table.series.length));
      }
    }), { numRuns: 400 });
  });

  it('a number that is in no row is caught', () => {
    const table = tableOf([observation('alpha', '2020', '5'), observation('alpha', '2021', '7')], { alpha: 'line' });
    expect(leftOver(`${textOf(table)} And 812,345.`, sayable(table)).map((each) => Number(each.replaceAll(',', '')))).toContain(812345);
  });

  it('lowest ≤ every value ≤ highest, and both are said', () => {
    fc.assert(fc.property(anyTable, (table) => {
      for (const { id } of table.series) {
        const valued = rowsOf(table, id).filter(({ value }) => value !== '');
        const found = extremes(valued);
        expect(found === null).toBe(valued.length === 0);
        if (!found) continue;
        expect(valued.every(({ value }) => compare(found.least.value, value) <= 0 && compare(value, found.greatest.value) <= 0)).toBe(true);
        if (compare(found.least.value, found.greatest.value) !== 0) expect(textOf(table)).toContain(`Lowest: ${formatValue(found.least.value, found.least.unit)}`);
      }
    }));
  });

  it('no NaN, no empty sentence, every sentence closed, every part named once, whatever the table', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const parts = longDescription(table, [{ day: '2020-02-14', title: 'An act' }]);
      const all = [...parts.flatMap(({ sentences }) => sentences), shortDescription(table)];
      expect(parts.length).toBeGreaterThan(0);
      expect(all.every((text) => /^\S.*[.!?]$/.test(text))).toBe(true);
      expect(all.join(' ')).not.toMatch(/NaN|undefined|null|Infinity|: \.|\.\.| {2}| ,/);
      expect(parts.every(({ sentences }) => sentences.length > 0)).toBe(true);
      expect(new Set(parts.map(({ about }) => about)).size).toBe(parts.length);
    }), { numRuns: 400 });
  });

  it('counts of verdicts add up to the printed figures', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const count = table.rows.filter(({ role }) => role === 'cited').length;
      const line = longDescription(table).find(({ about }) => about === 'Printed figures')?.sentences[0] ?? '0;';
      expect(Number(/^\d+/.exec(line)?.[0])).toBe(count);
      expect([...line.matchAll(/: (\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(count);
    }));
  });

  it('the order rows come in changes nothing of a series', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const series = ({ rows }: Table): unknown => longDescription({ ...table, rows }).slice(1, 1 + table.series.length);
      const distinct = new Set(official(table).map((row) => `${row.series} ${row.period_start} ${row.period_end}`)).size === official(table).length;
      fc.pre(distinct);
      expect(series({ ...table, rows: [...table.rows].reverse() })).toEqual(series(table));
    }));
  });
});

describe('sentences', () => {
  const said = (rows: readonly Row[]): string => textOf(tableOf(rows, { a: 'line' }));
  it('a table without rows, or without series, still says what it would show', () => {
    expect(said([])).toContain('No values in this view.');
    expect(longDescription(tableOf([], {}))).toEqual([{ about: 'What is shown', sentences: ['A test chart.', 'Current dollars.', 'No values in this view.'] }]);
    expect(shortDescription(tableOf([], {}))).toBe('No values in this view.');
  });
  it('a larger deficit is said to be further below zero', () => {
    expect(said([observation('a', '2020', '-5'), observation('a', '2021', '-7')])).toContain('it fell by $2, further below zero.');
    expect(said([observation('a', '2020', '-7'), observation('a', '2021', '-5')])).toContain('it rose by $2, nearer to zero.');
    expect(said([observation('a', '2020', '-7'), observation('a', '2021', '5')])).toContain('it rose by $12.');
  });
  it('the change is exact to the digit', () => expect(said([observation('a', '2020', '100000000000.1'), observation('a', '2021', '300000000000.3')])).toContain('rose by $200 billion, exactly $200,000,000,000.2.'));
  it('a year is not set against two years, nor a month against a year; a rate is against a rate', () => {
    expect(said([observation('a', '2019', '5'), observation('a', '2020/2021', '7')])).toContain('no change is stated');
    expect(said([observation('a', '2019-01', '5', { unit: 'percent', frequency: 'irregular' }), observation('a', '2019-06-02', '7', { unit: 'percent', frequency: 'irregular' })])).toContain('rose by 2 percentage points.');
  });
  it('gaps, missing, provisional and broken values are named', () => {
    const text = said([observation('a', '2018', '1'), observation('a', '2020', '2', { status: 'B', note: 'counted anew' }), observation('a', '2021', '', { status: 'O' }), observation('a', '2022', '3', { status: 'P', grade: 'secondhand' })]);
    for (const part of ['Nothing on record between 2018 and 2020.', 'No value for 2021.', 'Break in series: 2020.', 'The note on it: counted anew.', 'Provisional: 2022.', 'Second-hand, an official figure quoted elsewhere: 1 of 3.']) expect(text).toContain(part);
  });
  it('the figure furthest off is named with its outlet; one that agrees never is', () => {
    const off = (id: string, percent: string, verdict: Row['verdict']) => claim(id, 'a', '2020', '5', { verdict, official_value: '10', difference: '-5', difference_percent: percent, outlet_name: `Outlet ${id}` });
    const text = said([observation('a', '2020', '10'), off('x', '-90', 'agrees'), off('y', '-50', 'differs'), off('z', '20', 'revised')]);
    expect(text).toContain('3 printed figures; agrees: 1, since revised: 1, differs: 1.');
    expect(text).toContain('Furthest off: Outlet y printed “5”');
  });
  it('acts outside the time shown are not told', () => {
    const table = tableOf([observation('a', '2020', '5')], { a: 'line' });
    expect(textOf(table, [{ day: '2019-12-31', title: 'Before' }, { day: '2020-02-14', title: 'Within' }])).toMatch(/1 policy act in this time: 14 February 2020, Within\./);
  });
});

/** Charts as they stood at a moment that has passed, so that new data changes nothing; GOLDEN=write makes the files anew. */
const MOMENT = '2026-11-22T04:00:00Z';
it.each(['us-china-goods-trade', 'us-china-average-tariffs', 'ukraine-civilian-casualties-half-year'])('%s in words', async (chart) => {
  const store = fileStore('data');
  const { table } = await answer(store, chart, `asof=${MOMENT}`);
  const text = `${shortDescription(table)}\n\n${textOf(table, chart.includes('tariff') ? await store.events(MOMENT) : [])}`;
  const file = join(__dirname, '../../golden/voice', `${chart}.description.txt`);
  if (process.env.GOLDEN === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

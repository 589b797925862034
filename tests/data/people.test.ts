import Big from 'big.js';
import { enterTable, type Adapter, type TidyRow } from '@/lib/ingest/adapter';
import { forcedDisplacement } from '@/lib/ingest/forced-displacement';
import { other } from '@/lib/ingest/other';
import { overdoseAnnual } from '@/lib/ingest/overdose-annual';
import { overdoseMonthlyProvisional } from '@/lib/ingest/overdose-monthly-provisional';
import { ukraineCivilianCasualties } from '@/lib/ingest/ukraine-civilian-casualties';
import { ukraineDisplacement } from '@/lib/ingest/ukraine-displacement';
import { atHand } from './at-hand';
import { FIRST_ENTRY, observationsIn, tidyRowsIn } from './records';
import { topicData, topicTests } from './topic';

const TOPICS = ['overdose', 'displacement', 'ukraine', 'other'];
const ADAPTERS: readonly Adapter[] = [overdoseAnnual, overdoseMonthlyProvisional, forcedDisplacement, ukraineDisplacement, ukraineCivilianCasualties, other];
/** Changes OHCHR printed, which the table holds only in the words of its notes. */
const WORDS_ONLY = 'ukraine-casualty-change.csv';

const data = topicData(TOPICS, [...ADAPTERS.map(({ file }) => file), WORDS_ONLY]);
const { series, observations, find, value } = data;
const readings = (id: string, period: string): string[][] => observations.filter((row) => row.series === id && row.period === period).map((row) => [row.vintage, row.value]).sort();

describe('overdose, displacement, Ukraine and other data', () => { topicTests(data); });

const { folder: OFFICIAL, suite } = atHand('OFFICIAL_DIR', 'shared/official');

const rowsOf = (file: string): TidyRow[] => tidyRowsIn(OFFICIAL, file);

suite('against the official tables', () => {
  const each = ADAPTERS.map((adapter) => [adapter.file, adapter] as const);
  const tableValue = (file: string, code: string, period: string): string => rowsOf(file).find((row) => row.series === code && row.period === period)?.value ?? '';

  test.each(each)('%s enters again exactly as data/ has it', (file, adapter) => {
    const entered = enterTable(rowsOf(file), adapter, FIRST_ENTRY);
    expect(entered.problems).toEqual([]);
    expect(observationsIn(file).filter((row) => row.recorded === FIRST_ENTRY)).toEqual(entered.observations);
  });

  test.each(each)('%s: values are the table\'s to the last digit', (file, adapter) => {
    const power: Readonly<Record<string, number>> = { 'USD billion': 9, 'USD million': 6 };
    const skipped = new Set(enterTable(rowsOf(file), adapter, FIRST_ENTRY).leftOut.map(({ row }) => row.series + row.period));
    const table = rowsOf(file).filter((row) => !skipped.has(row.series + row.period)).map((row) => Big(row.value).times(Big(10).pow(power[row.unit] ?? 0)).toFixed());
    const scale = new Map(series.map((one) => [one.id, one.scale]));
    expect(observationsIn(file).filter((row) => row.recorded === FIRST_ENTRY).map((row) => Big(row.value).times(Big(10).pow(scale.get(row.series) ?? Number.NaN)).toFixed())).toEqual(table);
  });

  test('what stays out is graded C, or repeats a row of the same release', () => {
    const out = ADAPTERS.flatMap((adapter) => enterTable(rowsOf(adapter.file), adapter, FIRST_ENTRY).leftOut.map(({ row }) => ({ ...row, file: adapter.file })));
    expect(out.filter((row) => row.grade.startsWith('C'))).toHaveLength(42);
    const twice = out.filter((row) => !row.grade.startsWith('C'));
    expect(twice).toHaveLength(9);
    for (const row of twice) {
      const first = row.file === 'forced-displacement.csv'
        ? tableValue(row.file, row.series.replace('_VINTAGE', ''), '2025')
        : tableValue(row.file, row.series.replace('_REVISED', ''), '2025-12');
      expect([row.series, row.value]).toEqual([row.series, first]);
    }
  });

  test('changes OHCHR printed stand in the notes of the table', () => {
    const notes = rowsOf('ukraine-civilian-casualties.csv').map(({ note }) => note);
    const printed: Readonly<Record<string, string>> = { 37: '37', 12: '+12% on the same period of 2024', 54: '+54% on Jan-Jun 2024', 59: '+59% on Jan-Apr 2024', 27: '+27% on Jan-Oct 2024', 4381: '(4,381)' };
    for (const row of observationsIn(WORDS_ONLY)) expect(notes.filter((note) => note.includes(printed[row.value] ?? '?'))).not.toEqual([]);
    expect(notes.filter((note) => note.includes('37 per cent increase in civilian casualties compared to the same period the previous year'))).toHaveLength(2);
    expect(notes.filter((note) => note.includes('37% increase compared to the previous six months'))).toHaveLength(2);
  });

  test('sums of displaced people equal the table\'s arithmetic; the years before asylum-seekers were counted have none', () => {
    for (const row of rowsOf('forced-displacement.csv').filter(({ series: code }) => code === 'FD_SUM_COMPONENTS')) {
      const four = find('forcibly-displaced-sum-annual', row.period);
      const five = find('forcibly-displaced-sum-with-other-annual', row.period);
      if (row.period < '1993') expect([four, five]).toEqual([undefined, undefined]);
      else expect(row.period < '2018' ? [four, five] : [five]).toEqual(row.period < '2018' ? [row.value, undefined] : [row.value]);
    }
  });

  test('shares and changes equal the table\'s arithmetic', () => {
    const rounded = (id: string, period: string): string => Big(value(id, period)).toFixed(1);
    expect(rounded('us-opioid-share-of-overdose-annual', '2023')).toBe(tableValue('overdose-annual.csv', 'OD_SHARE_ANY_OPIOID', '2023'));
    expect(rounded('us-synthetic-opioid-share-of-overdose-annual', '2023')).toBe(tableValue('overdose-annual.csv', 'OD_SHARE_SYNTH_OPIOID', '2023'));
    expect(rounded('ukraine-civilian-casualties-change-previous-period', '2025-06/2025-11')).toBe(tableValue('ukraine-civilian-casualties.csv', 'UA_CIV_CHANGE_VS_PREV6M', '2025-06-01/2025-11-30'));
    const casualties = Big(value('ukraine-civilian-casualties-period', '2024-12/2025-05'));
    const quarters = Big(value('ukraine-civilian-casualties-period', '2024-06/2024-08')).plus(value('ukraine-civilian-casualties-period', '2024-09/2024-11'));
    expect(quarters.toFixed()).toBe('6930');
    expect(casualties.div(quarters).minus(1).times(100).toFixed(1)).toBe(tableValue('ukraine-civilian-casualties.csv', 'UA_CIV_CHANGE_VS_PREV6M', '2024-12-01/2025-05-31'));
    const published = Big(value('ukraine-civilian-casualties-change-six-months', '2024-12/2025-05'));
    expect(casualties.div(published.div(100).plus(1)).toFixed(0)).toBe(tableValue('ukraine-civilian-casualties.csv', 'UA_CIV_CASUALTIES_PERIOD_IMPLIED', '2023-12-01/2024-05-31'));
  });
});

describe('numbers written out', () => {
  test('overdose deaths of 2023: one final count, provisional readings kept apart', () => {
    expect(readings('us-overdose-deaths-annual', '2023')).toEqual([['2024-12', '105007']]);
    expect(readings('us-overdose-deaths-provisional-monthly', '2023-12')).toEqual([['2024-05', '107543'], ['2025-05-14', '110037']]);
    expect(value('us-opioid-overdose-deaths-annual', '2023')).toBe('79358');
    expect(value('us-synthetic-opioid-overdose-deaths-annual', '2023')).toBe('72776');
    expect(value('us-synthetic-opioid-overdose-deaths-provisional-monthly', '2023-12')).toBe('76282');
    expect(Big(value('us-synthetic-opioid-share-of-opioid-annual', '2023')).toFixed(1)).toBe('91.7');
    expect(Big(value('us-overdose-deaths-change-annual', '2024')).toFixed(1)).toBe('-24.4');
    expect(Big(value('us-overdose-deaths-provisional-change-monthly', '2024-12')).toFixed(1)).toBe('-26.9');
  });

  test('years without a final count are gaps', () => {
    for (const year of ['2020', '2022']) {
      expect(find('us-opioid-overdose-deaths-annual', year)).toBeUndefined();
      expect(find('us-synthetic-opioid-overdose-deaths-annual', year)).toBeUndefined();
      expect(find('us-synthetic-opioid-share-of-overdose-annual', year)).toBeUndefined();
    }
  });

  test('the figure that contradicts its month is not in the line of predicted counts', () => {
    expect(find('us-synthetic-opioid-overdose-deaths-provisional-monthly', '2025-08')).toBeUndefined();
    expect(value('us-synthetic-opioid-overdose-deaths-provisional-as-quoted', '2025-08')).toBe('45000');
    expect(value('us-synthetic-opioid-overdose-deaths-provisional-reported-monthly', '2025-08')).toBe('39123');
  });

  test('displacement at mid-2025: published total and components', () => {
    expect(value('forcibly-displaced-total', '2025-06')).toBe('117300000');
    expect(value('displaced-refugees-all-published', '2025-06')).toBe('42500000');
    expect(value('displaced-refugees-unhcr-published', '2025-06')).toBe('30500000');
    expect(value('displaced-asylum-seekers-published', '2025-06')).toBe('8420000');
    expect(value('displaced-idps-published', '2025-06')).toBe('67800000');
    expect(value('displaced-refugees-unhcr-mid-year', '2025-06')).toBe('30490994');
    expect(value('displaced-asylum-seekers-mid-year', '2025-06')).toBe('8414659');
    expect(value('displaced-other-protection-mid-year', '2025-06')).toBe('6064217');
    expect(value('displaced-palestine-unrwa-mid-year', '2025-06')).toBe('5914401');
    expect(value('forcibly-displaced-sum-mid-year', '2025-06')).toBe('118684271');
    expect(value('forcibly-displaced-total', '2025-04')).toBe('122100000');
    expect(value('forcibly-displaced-total', '2024-12')).toBe('123200000');
  });

  test('against ten years earlier; the double count inside Gaza decides on which side of two 2024 falls', () => {
    expect(value('forcibly-displaced-sum-annual', '2014')).toBe('59206055');
    expect(value('forcibly-displaced-sum-annual', '2024')).toBe('118798514');
    expect(Big(value('forcibly-displaced-ratio-ten-years', '2024')).toFixed(3)).toBe('2.007');
    expect(Big(value('forcibly-displaced-ratio-ten-years', '2025')).toFixed(3)).toBe('1.724');
    expect(Big('118798514').minus('1400000').div('59206055').toFixed(2)).toBe('1.98');
    expect(find('forcibly-displaced-ratio-ten-years', '2002')).toBeUndefined();
  });

  test('IDMC\'s end-2021 and end-2023 in every reading, mid-year releases included', () => {
    expect(readings('displaced-idps-idmc-annual', '2021')).toEqual([['2023-04', '53165720'], ['2026-06', '52088708']]);
    expect(readings('displaced-idps-idmc-annual', '2023')).toEqual([['', '68278300'], ['2024-06', '68279000'], ['2026-06', '67332380']]);
  });

  test('Ukraine: official and portal counts apart, and OHCHR\'s 968 and 4,807', () => {
    expect(readings('ukraine-idps', '2025-06')).toEqual([['2025-11', '3757000']]);
    expect(readings('ukraine-refugees', '2022-12')).toEqual([['2023-06', '5679880'], ['2026-06', '5684177']]);
    expect(value('ukraine-refugees', '2025-06')).toBe('5300261');
    expect(value('ukraine-refugees-portal-global', '2025-02-19')).toBe('6906500');
    expect(readings('ukraine-civilians-killed-period', '2024-12/2025-05')).toEqual([['2025-06-30', '968']]);
    expect(readings('ukraine-civilians-injured-period', '2024-12/2025-05')).toEqual([['2025-06-30', '4807']]);
    expect(value('ukraine-civilian-casualties-period', '2024-12/2025-05')).toBe('5775');
    expect(value('ukraine-civilian-casualties-change-six-months', '2024-12/2025-05')).toBe('37');
    expect(readings('ukraine-civilians-killed-month', '2025-04')).toEqual([['', '209'], ['2025-06', '221']]);
  });

  test('single figures', () => {
    expect(value('us-aid-ukraine-supplementals', '2024-04')).toBe('174200000000');
    expect(value('us-arms-sales-taiwan', '2025-11-13')).toBe('330000000');
    expect(value('co2-share-us-cn', '2024')).toBe('45');
    expect(value('cn-precursor-controls', '2025-11-10')).toBe('13');
  });
});

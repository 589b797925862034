/** @jest-environment node */
import { workedOut, type Worked } from '@/lib/explain/arithmetic';
import { COST } from '@/lib/explain/edits';
import { groundAt } from '@/lib/explain/ground';
import type { Facets } from '@/lib/model/facets';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { derived, facets, observation, series } from '../../fixtures/facts';

interface World { readonly series: readonly Series[]; readonly facets: readonly Facets[]; readonly observations: readonly Observation[] }

function worked(id: string, period: string, { series: list, facets: sides, observations }: World): Worked[] {
  const [one, own] = [list.find((other) => other.id === id), sides.find((other) => other.id === id)];
  if (!one || !own) throw new Error(`no ${id}`);
  return [...workedOut(one, own, period, groundAt(observations, list, sides, '2030-01-01'))];
}
const told = (found: readonly Worked[]): string[] => found.map(({ value, unit, reason, cost }) => `${value} ${unit} ${reason} ${cost}`).sort();
const values = (id: string, rows: Readonly<Record<string, string>>): Observation[] => Object.entries(rows).map(([period, value]) => observation(id, period, value));

const monthly = (id: string, more: Partial<Series> = {}): Series => series(id, { scale: 0, frequency: 'monthly', ...more, kind: 'official' } as Parameters<typeof series>[1]);
const MONTHS = { '2023-05': '80', '2024-04': '125', '2024-05': '100' };

describe('changes of the stated series', () => {
  it('of a level: its change on the period before, and on the same one a year earlier', () => {
    expect(told(worked('exports', '2024-05', { series: [monthly('exports')], facets: [facets('exports')], observations: values('exports', MONTHS) }))).toEqual([
      `-25 USD measure ${COST.form}`, `20 USD measure ${COST.form}`,
    ]);
  });

  it('of a year, whose period before is the year before, one change and not two', () => {
    const world = { series: [series('exports', { scale: 0 })], facets: [facets('exports')], observations: values('exports', { 2023: '80', 2024: '100' }) };
    expect(told(worked('exports', '2024', world))).toEqual([`20 USD measure ${COST.form}`]);
  });

  it.each<['change' | 'percent-change' | 'ratio-to-earlier', '1y' | 'previous', Series['unit'], string]>([
    ['percent-change', '1y', 'percent', `-20 percent comparison ${COST.comparison}`],
    ['percent-change', 'previous', 'percent', `25 percent comparison ${COST.comparison}`],
    ['change', '1y', 'USD', `-25 USD comparison ${COST.comparison}`],
    ['ratio-to-earlier', '1y', 'ratio', `0.8 ratio comparison ${COST.comparison}`],
  ])('of a %s (%s) in %s: the other comparison', (op, lag, unit, expected) => {
    const list = [monthly('exports'), derived('growth', { op, of: ['exports'], lag }, { unit, scale: 0, frequency: 'monthly' })];
    const sides = [facets('exports'), facets('growth', { form: op === 'ratio-to-earlier' ? 'ratio' : op })];
    expect(told(worked('growth', '2024-05', { series: list, facets: sides, observations: values('exports', MONTHS) }))).toEqual([expected]);
  });

  it('of a change against the year before, the one told by “the period before” of a yearly series is no other', () => {
    const list = [series('exports', { scale: 0 }), derived('growth', { op: 'change', of: ['exports'], lag: 'previous' }, { scale: 0 })];
    const sides = [facets('exports'), facets('growth', { form: 'change' })];
    expect(worked('growth', '2024', { series: list, facets: sides, observations: values('exports', { 2023: '80', 2024: '100' }) })).toEqual([]);
  });

  it('of a rate: points for per cents and per cents for points, at the same comparison', () => {
    const rate = monthly('rate', { unit: 'percent' });
    const observations = values('rate', { '2023-05': '8', '2024-05': '10' });
    const growth = derived('growth', { op: 'percent-change', of: ['rate'], lag: '1y' }, { unit: 'percent', scale: 0, frequency: 'monthly' });
    const points = derived('points', { op: 'change', of: ['rate'], lag: '1y' }, { unit: 'percentage-point', scale: 0, frequency: 'monthly' });
    const sides = [facets('rate'), facets('growth', { form: 'percent-change' }), facets('points', { form: 'change' })];
    expect(told(worked('growth', '2024-05', { series: [rate, growth], facets: sides, observations }))).toEqual([`2 percentage-point unit ${COST.points}`]);
    expect(told(worked('points', '2024-05', { series: [rate, points], facets: sides, observations }))).toEqual([`25 percent unit ${COST.points}`]);
    expect(told(worked('rate', '2024-05', { series: [rate], facets: sides, observations }))).toEqual([`2 percentage-point measure ${COST.form}`]);
  });

  it('none where the earlier value is missing, or a per cent would be of nothing', () => {
    const observations = [...values('exports', { '2023-05': '0', '2024-05': '10' }), observation('exports', '2024-04', '')];
    const growth = derived('growth', { op: 'percent-change', of: ['exports'], lag: 'previous' }, { unit: 'percent', scale: 0, frequency: 'monthly' });
    const world = { series: [monthly('exports'), growth], facets: [facets('exports'), facets('growth', { form: 'percent-change' })], observations };
    expect(worked('growth', '2024-05', world)).toEqual([]);
    expect(told(worked('exports', '2024-05', world))).toEqual([`10 USD measure ${COST.form}`]);
  });
});

describe('sum and difference with a neighbour', () => {
  const exports = series('exports', { scale: 0 });
  const other = (more: Partial<Facets> = {}, its: Partial<Series> = {}, value = '30') => ({
    series: [exports, series('other', { scale: 0, ...its } as Parameters<typeof series>[1])], facets: [facets('exports'), facets('other', more)],
    observations: [observation('exports', '2024', '100'), observation('other', '2024', value)],
  });
  const both = (reason: string): string[] => [`-70 USD ${reason} ${COST.arithmetic}`, `130 USD ${reason} ${COST.arithmetic}`, `70 USD ${reason} ${COST.arithmetic}`];

  it('of another measure, or another scope', () => {
    expect(told(worked('exports', '2024', other({ measure: 'cn-to-us' })))).toEqual(both('measure'));
    expect(told(worked('exports', '2024', other({ scope: 'services' })))).toEqual(both('scope'));
  });

  it('names both values it rests on, in words and as inputs', () => {
    const [sum] = worked('exports', '2024', other({ measure: 'cn-to-us' }));
    expect(sum).toMatchObject({ formula: 'Made-up exports + Made-up other', inputs: [{ series: 'exports', value: '100' }, { series: 'other', value: '30' }] });
  });

  it.each<[string, Partial<Facets>, Partial<Series>]>([
    ['another unit (law 9)', { measure: 'cn-to-us' }, { unit: 't' }],
    ['another basis', { measure: 'cn-to-us', basis: 'cif' }, {}],
    ['another reporter', { reporter: 'cn' }, {}],
    ['two sides apart', { measure: 'cn-to-us', scope: 'services' }, {}],
    ['another form', { form: 'average' }, {}],
    ['another subject', { subject: 'deaths', measure: 'cn-to-us' }, {}],
    ['another reading of it', { measure: 'cn-to-us', reading_of: 'exports' }, {}],
  ])('none across %s', (_, more, its) => expect(worked('exports', '2024', other(more, its))).toEqual([]));

  it('none with a value nobody published', () => expect(worked('exports', '2024', other({ measure: 'cn-to-us' }, {}, ''))).toEqual([]));

  it('none for a period the neighbour has not, and none of a change', () => {
    expect(worked('exports', '2023', other({ measure: 'cn-to-us' }))).toEqual([]);
    const world = other({ measure: 'cn-to-us', form: 'change' });
    expect(worked('exports', '2024', { ...world, facets: world.facets.map((one) => ({ ...one, form: 'change' as const })) })).toEqual([]);
  });

  it('looks at the same neighbours whatever the order of series and rows', () => {
    const ids = Array.from({ length: 30 }, (_, n) => `scope-${String(n).padStart(2, '0')}`);
    const world = {
      series: [exports, ...ids.map((id) => series(id, { scale: 0 }))], facets: [facets('exports'), ...ids.map((id) => facets(id, { scope: id }))],
      observations: [observation('exports', '2024', '100'), ...ids.map((id, n) => observation(id, '2024', String(n + 1)))],
    };
    const turned = { series: world.series.toReversed(), facets: world.facets.toReversed(), observations: world.observations.toReversed() };
    expect(told(worked('exports', '2024', turned))).toEqual(told(worked('exports', '2024', world)));
  });
});

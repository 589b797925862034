import fc from 'fast-check';
import type { Datum } from '@/lib/derive/datum';
import type { PolicyEvent } from '@/lib/model/event';
import type { Happening } from '@/lib/timeline/happening';
import { lanesOf } from '@/lib/timeline/lanes';
import { byYear, isDatedSeries, timeline } from '@/lib/timeline/timeline';
import { article, circulation, claim, derived, RECORDED, series } from '../fixtures/facts';

const act = (id: string, day: string, more: Partial<PolicyEvent> = {}): PolicyEvent => ({
  id, topic: 'tariffs', day, title: `Made-up ${id}`, instrument: 'Edict 1', actor: 'President of the United States', points: null, source: 'atlantis-customs',
  url: 'https://edicts.example/1', grade: 'official', via: '', note: '', recorded: RECORDED, ...more,
});
const pledge = series('pledge', { reporter: 'China', frequency: 'irregular', unit: 't' });
const datum = (period: string, value = '5'): Datum => ({ row_id: `pledge@${period}`, series: 'pledge', period, value, status: 'A', vintage: '', recorded: RECORDED, grade: 'official', sources: ['atlantis-customs'], url: '', note: '' });
const printed = (id: string, document: string, published: string, topic: 'trade' | 'tariffs' = 'trade', start = 0) =>
  ({ claim: claim(id, '7', { document, topic, selector: { start, end: start + 1, exact: '7', prefix: '', suffix: '' } }), article: article(document, 'gazette', published) });
const NOTHING = { acts: [], series: [], values: new Map(), printed: [], circulations: [] };
const told = (list: readonly Happening<unknown>[]): string[] => list.map(({ kind, id }) => `${kind} ${id}`);

it('is in the order of time; what is known to the month only comes after its days, acts before the rest of a day', () => {
  const happenings = timeline({
    acts: [act('b', '2025-11-10'), act('a', '2025-11-10'), act('next', '2025-12-01')], series: [pledge], values: new Map([['pledge', [datum('2025-11-10'), datum('2025-11-30')]]]),
    printed: [printed('one', 'paper', '2025-11'), printed('two', 'daily', '2025-11-10')], circulations: [circulation(['one', 'two'])],
  });
  expect(told(happenings)).toEqual(['act a', 'act b', 'value pledge@2025-11-10', 'print daily', 'round rumour', 'value pledge@2025-11-30', 'print paper', 'act next']);
});

it('takes dated values of the two governments only, of single days, and none that repeats an act', () => {
  expect([pledge, { ...pledge, reporter: 'UNHCR' }, { ...pledge, frequency: 'weekly' as const }, { ...pledge, standing: 'research' as const }, { ...pledge, standing: 'press' as const }, derived('sum', { op: 'sum', of: ['a', 'b'] }, { reporter: 'China', frequency: 'irregular' })].map(isDatedSeries))
    .toEqual([true, false, false, false, true, false]);
  const values = new Map([['pledge', [datum('2025-11-10'), datum('2025-11'), datum('2025-11-01/2025-11-30'), datum('2025-11-12', ''), datum('2025-11-13')]]]);
  const happenings = timeline({ ...NOTHING, acts: [act('same', '2025-11-13', { topic: 'trade' }), act('other', '2025-11-10')], series: [pledge], values });
  expect(told(happenings)).toEqual(['act other', 'value pledge@2025-11-10', 'act same']);
});

it('of one topic keeps of an article the figures of it, in reading order, and an article without any not at all', () => {
  const all = [printed('late', 'paper', '2025-11', 'trade', 9), printed('early', 'paper', '2025-11', 'trade', 1), printed('other', 'paper', '2025-11', 'tariffs', 5), printed('alone', 'daily', '2025-11-02', 'tariffs')];
  const [only, ...more] = timeline({ ...NOTHING, printed: all }, 'trade');
  expect(more).toEqual([]);
  expect(only?.kind === 'print' && only.figures.map((figure) => figure.claim.id)).toEqual(['early', 'late']);
  expect(timeline({ ...NOTHING, acts: [act('a', '2025-01-01')] }, 'soybeans')).toEqual([]);
});

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const some = fc.array(day, { maxLength: 30 }).map((days) => timeline({ ...NOTHING, acts: days.map((when, index) => act(`act-${index}`, when)) }));

it('by year loses nothing, is in order, and newest first is the days of oldest first backwards', () => {
  fc.assert(fc.property(some, (happenings) => {
    const oldest = byYear(happenings, false);
    const newest = byYear(happenings, true);
    expect(oldest.flatMap(({ days }) => days.flatMap((one) => one.happenings))).toEqual(happenings);
    expect(newest.flatMap(({ days }) => days.map(({ when }) => when))).toEqual(oldest.flatMap(({ days }) => days.map(({ when }) => when)).reverse());
    for (const years of [oldest, newest]) {
      expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
      for (const { year, days } of years) expect(days.every(({ when }) => when.startsWith(year))).toBe(true);
    }
  }));
});

it('has a tick on one lane for every act, in the order of time and within its year', () => {
  fc.assert(fc.property(some, (happenings) => {
    const { years, lanes } = lanesOf(happenings);
    const ticks = lanes.flatMap((lane) => lane.ticks);
    expect(ticks).toHaveLength(happenings.length);
    happenings.forEach(({ when }, index) => {
      const tick = ticks[index]!;
      expect(Math.floor(tick.from * years.length + 1e-9)).toBe(years.indexOf(Number(when.slice(0, 4))));
      if (index > 0) expect(tick.from).toBeGreaterThanOrEqual(ticks[index - 1]!.from);
    });
  }));
});

it('gives Chinese acts their own lane, and what is known to the month a month of room', () => {
  const { years, lanes } = lanesOf(timeline({ ...NOTHING, acts: [act('us', '2025-01-01'), act('cn', '2025-07-02', { actor: 'State Council Tariff Commission of China' })], printed: [printed('one', 'paper', '2025-12')] }));
  expect(years).toEqual([2025]);
  expect(lanes.map(({ name }) => name)).toEqual(['us-acts', 'cn-acts', 'prints']);
  expect(lanes[0]?.ticks).toEqual([{ from: 0, to: 0 }]);
  expect(lanes[1]?.ticks[0]?.from).toBeCloseTo(182 / 365);
  const month = lanes[2]?.ticks[0];
  expect((month?.to ?? 0) - (month?.from ?? 0)).toBeCloseTo(1 / 12);
  expect(lanesOf([])).toEqual({ years: [], lanes: [] });
});

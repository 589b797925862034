/** @jest-environment node */
import fc from 'fast-check';
import { Transform } from '@/lib/model/chart';
import { View } from '@/lib/model/view';
import { defaultView, FREQUENCIES, AXES, SHOWN, STACKS, TABS, TRANSFORMS } from '@/lib/permalink/default-view';
import { formatFrozen, formatView } from '@/lib/permalink/format';
import { parseView } from '@/lib/permalink/parse';
import { isReversed, isTimeEnd } from '@/lib/permalink/time';
import { custom, goods, known } from './example';

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2100 });
const period = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 28 })).map(([y, d]) => `${y}-02-${two(d)}`),
  year.map((y) => `FY${y}`), year.map((y) => `MY${y}/${two((y + 1) % 100)}`), year.map((y) => `${y}-12/${y + 1}-05`),
);
const end = fc.oneof({ weight: 1, arbitrary: fc.constantFrom('earliest', 'latest') }, { weight: 4, arbitrary: period });
const stamp = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const lawful = (chart: typeof goods): fc.Arbitrary<View> => fc.record({
  chart: fc.constant(chart.id),
  series: fc.shuffledSubarray(chart.series),
  time: fc.tuple(end, end).filter(([from, to]) => !isReversed({ from, to })),
  outlets: fc.oneof(fc.constant('all' as const), fc.shuffledSubarray([...known.outlets])),
  transform: fc.constantFrom(...Transform.options),
  base: fc.option(period),
  frequency: fc.constantFrom(...FREQUENCIES),
  axis: fc.constantFrom(...AXES),
  stack: fc.constantFrom(...STACKS),
  compare: fc.option(fc.record({ from: period, to: period }).filter((range) => !isReversed(range))),
  show: fc.subarray([...SHOWN]),
  point: fc.option(fc.constantFrom(...chart.claims)),
  tab: fc.constantFrom(...TABS),
  vintage: fc.option(stamp.chain((at) => fc.constantFrom(at.slice(0, 10), at.slice(0, 7)))),
  asof: fc.option(fc.oneof(stamp.map((at) => at.slice(0, 10)), stamp.map((at) => `${at.slice(0, 19)}Z`))),
}).map(({ time: [from, to], ...rest }) => ({ ...rest, from, to }));

/** Strings a reader might type: real parameters with right, wrong and broken values among noise. */
const word = fc.oneof(
  fc.constantFrom('series', 'time', 'outlets', 'transform', 'base', 'frequency', 'axis', 'stack', 'compare', 'show', 'point', 'tab', 'vintage', 'asof', 'v', 'sha', 'utm_source', '=', '&', '~', '..', '%', '%7E', '+', '?', '2017', '2024', 'latest', 'earliest', 'FY1000', 'MY9999/00', '0000'),
  fc.constantFrom(...known.series, ...known.outlets, ...known.claims, ...SHOWN, ...TABS, ...TRANSFORMS, '2026-11-22', '2026-02-30'), fc.string({ maxLength: 6, unit: 'binary' }),
);
const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.array(fc.tuple(word, word, word).map(([a, b, c]) => `${a}=${b}~${c}`), { maxLength: 6 }).map((parts) => parts.join('&')),
  fc.array(fc.tuple(end, end).map(([a, b]) => `time=${a}..${b}`), { maxLength: 2 }).map((parts) => parts.join('&')));

const nothing = { issues: [], pin: { sha: null }, options: new Map() };

describe.each([['a curated chart', goods], ['the custom chart', custom]])('addresses of %s', (_, chart) => {
  it('parseView(formatView(v)) is v, without an issue', () => {
    fc.assert(fc.property(lawful(chart), (view) => {
      expect(View.parse(view)).toEqual(view);
      expect(parseView(formatView(view, chart), chart, known)).toEqual({ ...nothing, view });
    }), { numRuns: 500 });
  });

  it('formatView(parseView(s)) is idempotent on any string, says nothing the second time, and never throws', () => {
    fc.assert(fc.property(typed, (text) => {
      const { view, issues } = parseView(text, chart, known);
      const canonical = formatView(view, chart);
      expect(parseView(canonical, chart, known)).toEqual({ ...nothing, view });
      expect(formatView(parseView(canonical, chart, known).view, chart)).toBe(canonical);
      expect([view.from, view.to].every(isTimeEnd)).toBe(true);
      for (const issue of issues) expect(issue.message).not.toBe('');
    }), { numRuns: 1000 });
  });

  it('a frozen address says everything the view says, with its version and hash, and no default is left to be changed', () => {
    const sha = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
    fc.assert(fc.property(lawful(chart), stamp, sha, (view, at, hash) => {
      const asof = `${at.slice(0, 19)}Z`;
      const frozen = formatFrozen({ ...view, asof }, chart, hash);
      expect(parseView(frozen, chart, known)).toEqual({ ...nothing, view: { ...view, asof }, pin: { sha: hash.slice(0, 12) } });
      const otherDefaults = { ...chart, default: { series: chart.series.slice(1), time: '2020..2021', transform: 'index' as const } };
      expect(parseView(frozen, otherDefaults, known).view).toEqual({ ...view, asof });
    }), { numRuns: 500 });
  });

  it('reads a URLSearchParams as the string it came from', () => {
    fc.assert(fc.property(lawful(chart), (view) => {
      const query = formatView(view, chart);
      expect(parseView(new URLSearchParams(query), chart, known)).toEqual(parseView(query, chart, known));
    }));
  });

  it('writes the default view as nothing', () => expect(formatView(defaultView(chart), chart)).toBe(''));
});

it('needs no percent sign for any lawful view, so that addresses read as words', () => {
  fc.assert(fc.property(lawful(goods), (view) => !formatView(view, goods).includes('%')));
});

it('holds the words of the schemas', () => {
  expect(TRANSFORMS).toEqual(Transform.options);
  expect(TABS).toEqual(View.shape.tab.options);
  expect(SHOWN).toEqual(View.shape.show.element.options);
});

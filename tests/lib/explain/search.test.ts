/** @jest-environment node */
import { divide, shift } from '@/lib/decimal';
import { TIE, type Candidate, type Finding } from '@/lib/explain/explanation';
import { groundAt, type Ground } from '@/lib/explain/ground';
import type { Facets } from '@/lib/model/facets';
import type { Series } from '@/lib/model/series';
import { facets, observation, series } from '../../fixtures/facts';
import { groundOfWorld } from '../../fixtures/world';
import { explain, figure, valueOf } from '../../fixtures/asked';

const ground = groundOfWorld();
const told = (one: Candidate | null | undefined): string => (one ? `${one.series || one.formula} ${one.period}: ${one.changes.map(({ reason }) => reason).join(', ')}` : 'unexplained');
/** What the search says of the value of one series and period, printed as that of another. */
const printedAs = (id: string, period: string, [other, its]: readonly [string, string], digits?: number): string =>
  told(explain(ground, id, period, figure(valueOf(ground, other, its), digits)).explanation);

describe('one change of what the words say', () => {
  it.each<[string, string, string, readonly [string, string], string]>([
    ['the year before', 'exports', '2023', ['exports', '2022'], 'exports 2022: period'],
    ['a later year', 'imports', '2020', ['imports', '2021'], 'imports 2021: period'],
    ['four years before', 'balance', '2024', ['balance', '2020'], 'balance 2020: period'],
    ['the month before', 'exports-monthly', '2024-03', ['exports-monthly', '2024-02'], 'exports-monthly 2024-02: period'],
    ['the same month a year earlier', 'exports-monthly', '2024-03', ['exports-monthly', '2023-03'], 'exports-monthly 2023-03: period'],
    ['a month for its year', 'exports', '2024', ['exports-monthly', '2024-07'], 'exports-monthly 2024-07: period'],
    ['goods and services for goods', 'exports', '2024', ['exports-both', '2024'], 'exports-both 2024: scope'],
    ['services for goods', 'exports', '2024', ['services', '2024'], 'services 2024: scope'],
    ['imports for exports', 'exports', '2024', ['imports', '2024'], 'imports 2024: measure'],
    ['the total for imports', 'imports', '2024', ['total', '2024'], 'total 2024: measure'],
    ['the balance with services for that of goods', 'balance', '2024', ['balance-both', '2024'], 'balance-both 2024: scope'],
    ['what the other side reports', 'exports', '2024', ['their-imports', '2024'], 'their-imports 2024: reporter'],
    ['another definition', 'exports', '2024', ['exports-payments', '2024'], 'exports-payments 2024: basis'],
    ['a fiscal year', 'exports', '2024', ['exports-fiscal', 'FY2024'], 'exports-fiscal FY2024: basis'],
    ['the count of twelve months ending in December for the final one', 'final', '2023', ['provisional', '2023-12'], 'provisional 2023-12: basis'],
    ['the same fact as quoted elsewhere', 'exports', '2024', ['exports-quoted', '2024'], 'exports-quoted 2024: vintage'],
  ])('%s', (_, id, period, other, expected) => expect(printedAs(id, period, other)).toBe(expected));

  it('an earlier vintage', () => {
    const { explanation } = explain(ground, 'exports', '2024', { value: '131.907', scale: 9 });
    expect(told(explanation)).toBe('exports 2024: vintage');
    expect(explanation).toMatchObject({ value: '131907300000', inputs: [{ vintage: '2025-02-05' }] });
  });

  it('the other side’s surplus is the deficit, on the other side of zero', () => {
    const { value, scale } = figure(valueOf(ground, 'their-surplus', '2024'));
    expect(told(explain(ground, 'balance', '2024', { value: `-${value}`, scale }).explanation)).toBe('their-surplus 2024: reporter');
    expect(told(explain(ground, 'balance', '2024', { value, scale }).explanation)).toBe('unexplained');
  });

  it('millions for billions, and billions for millions', () => {
    const { value } = figure(valueOf(ground, 'exports', '2023'));
    expect(told(explain(ground, 'exports', '2023', { value, scale: 6 }).explanation)).toBe('exports 2023: unit');
    const monthly = shift(valueOf(ground, 'exports-monthly', '2024-03'), -6);
    expect(told(explain(ground, 'exports-monthly', '2024-03', { value: monthly, scale: 9 }).explanation)).toBe('exports-monthly 2024-03: unit');
  });

  it('short tons for metric tons', () => {
    const short = divide(valueOf(ground, 'harvest', '2024'), '0.90718474') ?? '';
    expect(told(explain(ground, 'harvest', '2024', figure(short)).explanation)).toBe('harvest 2024: unit');
  });

  it('percentage points for per cent', () => {
    const points = Number(valueOf(ground, 'rate', '2024-05')) - Number(valueOf(ground, 'rate', '2023-05'));
    const { explanation } = explain(ground, 'rate-growth', '2024-05', { value: points.toFixed(4) });
    expect(told(explanation)).toBe('Made-up rate minus its value 1 year earlier 2024-05: unit');
    expect(explanation).toMatchObject({ unit: 'percentage-point', cost: 1 });
  });

  it('against the month before instead of a year earlier', () => {
    const [now, before] = [valueOf(ground, 'exports-monthly', '2024-03'), valueOf(ground, 'exports-monthly', '2024-02')];
    const growth = ((100 * Number(now)) / Number(before) - 100).toFixed(3);
    expect(told(explain(ground, 'growth-monthly', '2024-03', { value: growth }).explanation)).toBe('100 × (Made-up exports-monthly ÷ its value in the preceding period − 1) 2024-03: comparison');
  });

  it('the change for the level', () => {
    const change = String(Number(valueOf(ground, 'imports', '2024')) - Number(valueOf(ground, 'imports', '2023')));
    expect(told(explain(ground, 'imports', '2024', figure(change, 6)).explanation)).toBe('Made-up imports minus its value in the preceding period 2024: measure');
  });

  it('a sum with a neighbour that nobody keeps', () => {
    const sum = String(Number(valueOf(ground, 'their-exports', '2023')) + Number(valueOf(ground, 'their-imports', '2023')));
    const { explanation } = explain(ground, 'their-exports', '2023', figure(sum, 6));
    expect(told(explanation)).toBe('Made-up their-exports + Made-up their-imports 2023: measure');
    expect(explanation?.inputs.map((input) => input.series)).toEqual(['their-exports', 'their-imports']);
  });

  it('the last digit cut off', () => {
    const list = [series('exports', { scale: 0 })];
    const { explanation } = explain(groundAt([observation('exports', '2024', '143270')], list, [facets('exports')], '2025'), 'exports', '2024', { value: '143.2', scale: 3 });
    expect(told(explanation)).toBe('exports 2024: rounding');
    expect(explanation?.value).toBe('143270');
  });

  it('two digits swapped', () => {
    const { value, scale } = figure(valueOf(ground, 'services', '2021'), 6);
    const swapped = `${value[1]}${value[0]}${value.slice(2)}`;
    expect(explain(ground, 'services', '2021', { value: swapped, scale }).explanation?.changes).toEqual([{ reason: 'transcription', said: swapped, meant: value }]);
  });
});

describe('two changes at once', () => {
  it.each<[string, string, string, readonly [string, string], string]>([
    ['period and scope', 'balance', '2023', ['balance-both', '2022'], 'balance-both 2022: period, scope'],
    ['period and measure', 'exports', '2023', ['imports', '2022'], 'imports 2022: period, measure'],
    ['period and reporter', 'exports', '2023', ['their-imports', '2022'], 'their-imports 2022: period, reporter'],
    ['scope and measure', 'exports', '2023', ['imports-both', '2023'], 'imports-both 2023: scope, measure'],
  ])('%s', (_, id, period, other, expected) => expect(printedAs(id, period, other, 6)).toBe(expected));
});

it('says what changes, from what the words say to what is meant', () => {
  const { explanation } = explain(ground, 'exports', '2023', figure(valueOf(ground, 'imports', '2022'), 6));
  expect(explanation?.changes[0]).toEqual({ reason: 'period', said: '2023', meant: '2022' });
});

it('tells which definitions an explanation leads across, and only where the definition is what changes', () => {
  expect(explain(ground, 'final', '2023', figure(valueOf(ground, 'provisional', '2023-12'))).explanation?.crosses).toEqual(['final-count', 'provisional-count']);
  expect(explain(ground, 'exports', '2024', figure(valueOf(ground, 'exports-both', '2024'))).explanation?.crosses).toBeNull();
});

/** Facts of one subject by series; each series is one scope. */
const small = (values: Readonly<Record<string, Readonly<Record<string, string>>>>, sides: Readonly<Record<string, Partial<Facets>>> = {}): Ground => {
  const ids = Object.keys(values);
  const rows = ids.flatMap((id) => Object.entries(values[id] ?? {}).map(([period, value]) => observation(id, period, value)));
  return groundAt(rows, ids.map((id) => series(id, { scale: 0 })), ids.map((id) => facets(id, sides[id] ?? { scope: id })), '2030');
};

describe('fits beside the nearest', () => {
  it('one as near is told among the others', () => {
    const { explanation, others } = explain(small({ a: { 2024: '900000' }, b: { 2024: '500123' }, c: { 2024: '500123' } }), 'a', '2024', { value: '500123' });
    expect(told(explanation)).toBe('b 2024: scope');
    expect(others.map(told)).toEqual(['c 2024: scope']);
    expect(Math.abs((others[0]?.cost ?? NaN) - (explanation?.cost ?? NaN))).toBeLessThan(TIE);
  });

  it('of equals the one nearest to the printed figure comes first', () => {
    const { explanation, others } = explain(small({ a: { 2024: '900000' }, b: { 2024: '500123.4' }, c: { 2024: '500123.1' } }), 'a', '2024', { value: '500123' });
    expect([explanation, ...others].map(told)).toEqual(['c 2024: scope', 'b 2024: scope']);
  });

  it('are at most three, the cheapest', () => {
    const years = Object.fromEntries(['2019', '2020', '2021', '2022', '2023'].map((year) => [year, '500123']));
    const { explanation, others } = explain(small({ a: { 2024: '900000', ...years } }), 'a', '2024', { value: '500123' });
    expect([explanation, ...others].map((one) => one?.period)).toEqual(['2023', '2022', '2021', '2020']);
  });

  it('a value worked out on the way is not told beside the series that holds it', () => {
    const sum = explain(ground, 'exports', '2024', figure(valueOf(ground, 'total', '2024'), 6));
    expect([sum.explanation, ...sum.others].map((one) => one && `${one.series} ${one.value}`)).not.toContain(` ${valueOf(ground, 'total', '2024')}`);
    expect(told(sum.explanation)).toBe('total 2024: measure');
  });

  it('the change on the year of a yearly series is told once', () => {
    const { explanation, others } = explain(small({ a: { 2023: '900000', 2024: '1400123' } }), 'a', '2024', { value: '500123' });
    expect(told(explanation)).toBe('Made-up a minus its value in the preceding period 2024: measure');
    expect(others).toEqual([]);
  });
});

describe('no false certainty', () => {
  it('a coarse figure that fits is left unexplained, its fits listed, nearest first', () => {
    const { explanation, others, chance, tried } = explain(ground, 'imports', '2024', { ...figure(valueOf(ground, 'imports', '2020'), 2), hedge: 'about' });
    expect(explanation).toBeNull();
    expect(others.map(told)).toContain('imports 2020: period');
    expect(others.length).toBeLessThanOrEqual(3);
    expect([...others].sort((a, b) => a.cost - b.cost)).toEqual(others);
    expect(Number(chance)).toBeGreaterThan(0.06);
    expect(tried).toBeGreaterThan(1);
  });

  it('the same figure is explained with more digits', () => expect(printedAs('imports', '2024', ['imports', '2020'], 5)).toBe('imports 2020: period'));

  it('nothing fits: nothing is offered, and all that was near is counted', () => {
    const { explanation, others, tried } = explain(small({ a: { 2024: '900', 2023: '800', 2022: '150' } }), 'a', '2024', { value: '777.77' });
    expect([explanation, others]).toEqual([null, []]);
    // 800 is near, 150 is not, 900 is the stated value itself; the change of 100 is not near either.
    expect(tried).toBe(1);
  });

  it('values of another unit are not counted among those looked at', () => {
    const rows = [observation('rate', '2023-05', '4'), observation('rate', '2024-04', '5'), observation('rate', '2024-05', '10')];
    const one = groundAt(rows, [series('rate', { scale: 0, unit: 'percent', frequency: 'monthly' })], [facets('rate')], '2030');
    expect(explain(one, 'rate', '2024-05', { value: '5.5' }).tried).toBe(2);
  });

  it('sums and changes near the figure count among those looked at, and so do the swaps it took to find one', () => {
    const rows = [observation('a', '2023-05', '4'), observation('a', '2024-04', '5'), observation('a', '2024-05', '10')];
    expect(explain(groundAt(rows, [series('a', { scale: 0, frequency: 'monthly' })], [facets('a')], '2030'), 'a', '2024-05', { value: '5.5' }).tried).toBe(4);
    expect(explain(small({ a: { 2024: '143210' } }), 'a', '2024', { value: '413210' })).toMatchObject({ explanation: { value: '143210' }, tried: 5 });
  });

  it('a slip of the unit leaves that much less for other changes: seven years are within reach, nine are not', () => {
    const slipped = (year: string): string[] => {
      const { explanation, others } = explain(small({ a: { [year]: '500123000000', 2024: '7' } }), 'a', '2024', { value: '500.123', scale: 6 });
      return [explanation, ...others].map(told);
    };
    expect(slipped('2017')).toEqual(['a 2017: period, unit']);
    expect(slipped('2015')).toEqual(['unexplained']);
  });

  it('zero is explained by nothing: an interval about it says nothing of size', () => {
    expect(explain(small({ a: { 2023: '0', 2024: '900' } }), 'a', '2024', { value: '0' }).explanation).toBeNull();
  });
});

describe('exact decimals decide', () => {
  it.each<[string, string, string, boolean]>([
    ['beyond 2^53, a hair inside', '9007199254740993', '9007199254740993.5', true],
    ['beyond 2^53, a hair outside', '9007199254740993', '9007199254740993.5000001', false],
    ['beyond 2^53, one below', '9007199254740993', '9007199254740992', false],
    ['many decimals, at the end', '0.123456789012345678', '0.1234567890123456785', true],
    ['many decimals, a hair outside', '0.123456789012345678', '0.12345678901234567851', false],
    ['below zero, a hair outside', '-9007199254740993', '-9007199254740993.5000001', false],
  ])('%s', (_, printed, value, fits) => {
    const { explanation, others } = explain(small({ a: { 2023: value, 2024: '1' } }), 'a', '2024', { value: printed });
    expect(told(explanation)).toBe(fits ? 'a 2023: period' : 'unexplained');
    if (!fits) expect(others).toEqual([]);
  });
});

describe('a period shared with a figure printed beside it', () => {
  const balances = small(
    { goods: { 2015: '-367328', 2022: '-382295', 2023: '-279424' }, both: { 2022: '-366874' } },
    { goods: { scope: 'goods' }, both: { scope: 'goods-and-services', basis: 'balance-of-payments' } },
  );
  const asked = (shared: ReadonlyMap<string, string>): Finding => explain(balances, 'goods', '2023', { value: '-367', scale: 3 }, shared);

  it('makes the right one win; without it the one that takes a single change does', () => {
    expect(told(asked(new Map()).explanation)).toBe('goods 2015: period');
    expect(told(asked(new Map([['2023', '2022']])).explanation)).toBe('both 2022: period, scope');
  });

  it('counts only for the period that figure states, and only for the days it means', () => {
    expect(told(asked(new Map([['2024', '2022']])).explanation)).toBe('goods 2015: period');
    expect(asked(new Map([['2023', '2021']])).explanation?.cost).toBe(asked(new Map()).explanation?.cost);
  });

  it('counts however these days are written', () => {
    expect(told(asked(new Map([['2023', '2022-01/2022-12']])).explanation)).toBe('both 2022: period, scope');
  });

  it('counts for values that look back over months', () => {
    const [one, own] = [series('deaths', { scale: 0, frequency: 'monthly' }), facets('deaths', { window: 12 })];
    const back = groundAt([observation('deaths', '2022-12', '500123'), observation('deaths', '2023-12', '900000')], [one], [own], '2030');
    const alone = explain(back, 'deaths', '2023-12', { value: '500123' }).explanation?.cost ?? NaN;
    expect(explain(back, 'deaths', '2023-12', { value: '500123' }, new Map([['2023-12', '2022-12']])).explanation?.cost).toBeLessThan(alone);
  });
});

describe('what explains nothing', () => {
  it.each<[string, Partial<Facets>, Partial<Extract<Series, { kind: 'official' }>>]>([
    ['a value of another subject', { subject: 'deaths' }, {}],
    ['a value of another unit (law 9)', { scope: 'services' }, { unit: 't' }],
    ['a value more than two sides away', { scope: 'services', measure: 'balance', reporter: 'cn' }, {}],
    ['a press report', { scope: 'services' }, { standing: 'press' }],
    ['a value that counts with the opposite sign', { scope: 'services', sign: -1 }, {}],
  ])('%s', (_, sides, more) => {
    const rows = [observation('a', '2024', '900000'), observation('b', '2024', '500123')];
    const list = [series('a', { scale: 0 }), series('b', { scale: 0, ...more })];
    expect(explain(groundAt(rows, list, [facets('a'), facets('b', sides)], '2030'), 'a', '2024', { value: '500123' })).toMatchObject({ explanation: null, others: [] });
  });

  it('a series without facets', () => {
    const rows = [observation('a', '2024', '900000'), observation('b', '2024', '500123')];
    expect(explain(groundAt(rows, [series('a', { scale: 0 }), series('b', { scale: 0 })], [facets('a')], '2030'), 'a', '2024', { value: '500123' }).others).toEqual([]);
  });

  it('what was published after the article', () => {
    const rows = [observation('a', '2024', '900000'), observation('a', '2023', '500123', { vintage: '2029-01' })];
    const list = [series('a', { scale: 0 })];
    expect(told(explain(groundAt(rows, list, [facets('a')], '2028-12'), 'a', '2024', { value: '500123' }).explanation)).toBe('unexplained');
    expect(told(explain(groundAt(rows, list, [facets('a')], '2029-01'), 'a', '2024', { value: '500123' }).explanation)).toBe('a 2023: period');
  });

  it('the stated value itself', () => {
    const { explanation, others } = explain(ground, 'imports', '2024', figure(valueOf(ground, 'imports', '2024'), 6));
    expect([explanation, ...others].filter((one) => one?.series === 'imports' && one.period === '2024')).toEqual([]);
  });
});

it('a value by formula says how it follows', () => {
  const { explanation } = explain(ground, 'imports', '2024', figure(valueOf(ground, 'total', '2024')));
  expect(explanation).toMatchObject({ series: 'total', formula: 'Made-up exports + Made-up imports', value: valueOf(ground, 'total', '2024') });
});

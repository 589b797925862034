/** @jest-environment node */
import fc from 'fast-check';
import { shift } from '@/lib/decimal';
import type { Candidate } from '@/lib/explain/explanation';
import { groundAt } from '@/lib/explain/ground';
import { readingsOf } from '@/lib/explain/readings';
import { search } from '@/lib/explain/search';
import type { Facets } from '@/lib/model/facets';
import { contains, evidenceInterval } from '@/lib/quantity/interval';
import { printed } from '../../bench/print';
import { randomOf } from '../../bench/random';
import { facets, observation, series } from '../../fixtures/facts';
import { groundOfWorld, world } from '../../fixtures/world';
import { explain, questionOf } from '../../fixtures/asked';

const ground = groundOfWorld();
const facts = [...ground.index.shelves.values()].flatMap((shelf) => shelf.facts);
/** What claims of this world speak of: a series and a period that has a value. */
const concepts = [...ground.values].flatMap(([id, data]) => data.filter(({ value }) => value !== '').map(({ period }) => [id, period] as const));

it('an explanation, and every other fit, lies in what the printed words allow as they are read, and changes something', () => {
  let offered = 0;
  fc.assert(fc.property(fc.constantFrom(...concepts), fc.constantFrom(...facts), fc.integer(), (concept, fact, seed) => {
    const figure = printed(fact.datum.value, randomOf(seed));
    if (!figure) return;
    const { claim, ...question } = questionOf(ground, concept[0], concept[1], { value: figure.value, scale: figure.scale, hedge: figure.hedge });
    const { explanation, others, chance, tried } = search({ claim, ...question }, ground);
    for (const { value, unit, series: id, changes, cost } of [...(explanation ? [explanation] : []), ...others]) {
      const reasons = changes.map(({ reason }) => reason);
      expect(reasons.length).toBeGreaterThan(0);
      expect(cost).toBeGreaterThan(0);
      if (reasons[0] === 'rounding' || reasons[0] === 'transcription') expect(value).toBe(question.official);
      else if (id === '') expect(contains(evidenceInterval(claim), value)).toBe(true);
      else {
        const readings = readingsOf(claim).filter((reading) => reading.unit === unit && (reading.reason === null || reasons.includes(reading.reason)));
        expect(readings.some((reading) => contains(reading.interval, value))).toBe(true);
      }
    }
    if (explanation) {
      offered += 1;
      expect(Math.min(...others.map(({ cost }) => cost), Infinity)).toBeGreaterThanOrEqual(explanation.cost);
    }
    expect(Number(chance)).toBeLessThanOrEqual(1);
    expect(tried).toBeGreaterThanOrEqual(0);
  }), { numRuns: 600, seed: 7 });
  expect(offered).toBeGreaterThan(50);
});

/** Values so few that ties are common. */
const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), year: fc.constantFrom('2021', '2022', '2023', '2024'),
  value: fc.constantFrom('500120', '500121', '620000', '120000'), vintage: fc.constantFrom('', '2025-01', '2025-02'),
});
const sides: Facets[] = [
  facets('a'), facets('b', { scope: 'services' }), facets('c', { measure: 'cn-to-us' }), facets('d', { scope: 'services', reading_of: 'b' }), facets('e', { scope: 'farm-goods' }),
];

it('the finding does not depend on the order of facts, series or facets', () => {
  const rows = fc.uniqueArray(row, { maxLength: 24, selector: ({ id, year, vintage }) => `${id} ${year} ${vintage}` });
  const list = sides.map(({ id }) => series(id, { scale: 0 }));
  fc.assert(fc.property(rows, fc.constantFrom('500121', '500120', '620000', '1000241', '120'), fc.infiniteStream(fc.nat()), (some, value, order) => {
    const observations = [observation('a', '2024', '900000', { vintage: '2025-03' }), ...some.map(({ id, year, value: text, vintage }) => observation(id, year, text, { vintage }))];
    const mixed = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, key: order.next().value ?? 0 })).sort((x, y) => x.key - y.key).map(({ item }) => item);
    const straight = explain(groundAt(observations, list, sides, '2030'), 'a', '2024', { value });
    expect(explain(groundAt(mixed(observations), mixed(list), mixed(sides), '2030'), 'a', '2024', { value })).toEqual(straight);
  }), { numRuns: 300 });
});

it('what is found in the whole world is found again when it is read backwards', () => {
  const backwards = groundOfWorld({ series: world.series.toReversed(), facets: world.facets.toReversed(), observations: world.observations.toReversed() });
  fc.assert(fc.property(fc.constantFrom(...concepts), fc.constantFrom(...facts), fc.integer(), ([id, period], fact, seed) => {
    const figure = printed(fact.datum.value, randomOf(seed));
    if (!figure) return;
    const { value, scale, hedge } = figure;
    expect(explain(backwards, id, period, { value, scale, hedge })).toEqual(explain(ground, id, period, { value, scale, hedge }));
  }), { numRuns: 200 });
});

it('the nearest fit is never dearer than that of the very value that was printed', () => {
  // A change of period alone costs something, and is always among what is looked at.
  const yearly = facts.filter(({ datum, older }) => datum.series === 'imports' && !older);
  fc.assert(fc.property(fc.constantFrom(...yearly), fc.constantFrom(...yearly), (stated, meant) => {
    if (stated === meant) return;
    const figure = printed(meant.datum.value, randomOf(1), 6, 'none');
    if (!figure) return;
    const { explanation, others } = explain(ground, 'imports', stated.datum.period, { value: figure.value, scale: figure.scale });
    const found = [explanation, ...others].find((one): one is Candidate => one?.series === 'imports' && one.period === meant.datum.period);
    expect(found?.changes.map(({ reason }) => reason)).toEqual(['period']);
    expect(explanation?.cost).toBeLessThanOrEqual(found?.cost ?? -1);
  }));
});

it('numbers of no meaning are explained rarely: of 400 with six digits at most 8', () => {
  const random = randomOf(20_300_102);
  const explained = Array.from({ length: 400 }, () => {
    const [id, period] = random.of(concepts);
    const size = Math.abs(Number(ground.valueFor(id, period)?.value)) * 4 ** (2 * random.next() - 1);
    const figure = printed(shift(String(Math.round(size * 1e6)), -6), random, 6);
    return figure && explain(ground, id, period, { value: figure.value, scale: figure.scale, hedge: figure.hedge }).explanation;
  }).filter((one) => one !== null);
  expect(explained.length).toBeLessThanOrEqual(8);
});

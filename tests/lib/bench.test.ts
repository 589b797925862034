/** @jest-environment node */
import { contains, interval } from '@/lib/quantity/interval';
import { periodSpan } from '@/lib/model/span';
import { fileStore } from '@/lib/store/files';
import { groundOfData } from '../bench/dataset';
import { compareLabelled, labelledClaims, type Compared } from '../bench/labelled';
import { scoreChance, scorePerturbed, type Score } from '../bench/tally';

const DATA = 'data';
const SEED = 20_300_103;
const LONG = 120_000;

describe('labelled claims', () => {
  const tuning = labelledClaims('tuning');
  const scoring = labelledClaims('scoring');
  const all = [...tuning, ...scoring];

  it('are 80 or more, in two sets that share no document and no id', () => {
    expect(tuning.length).toBeGreaterThanOrEqual(80);
    expect(scoring.length).toBeGreaterThan(0);
    const documents = new Set(tuning.map(({ document }) => document));
    expect(scoring.filter(({ document }) => documents.has(document))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('name series, sources and values that the dataset has', async () => {
    const store = fileStore(DATA);
    const [series, sources] = await Promise.all([store.series(), store.sources()]);
    const [ids, bodies] = [new Set(series.map(({ id }) => id)), new Set(sources.map(({ id }) => id))];
    for (const { id, series: own, named_source: source, period, label: { observation } } of all) {
      const missing = [own, observation?.series].filter((one) => one !== null && one !== undefined && !ids.has(one));
      const periods = [period, observation?.period].filter((one) => one !== null && one !== undefined && periodSpan(one) === null);
      expect([id, missing, periods, source === null || bodies.has(source)]).toEqual([id, [], [], true]);
    }
  });

  it('have figures that can be read, and labels that fit their verdict', () => {
    for (const one of all) {
      const { verdict, reasons, observation } = one.label;
      expect(() => interval(one)).not.toThrow();
      expect([one.id, reasons.length > 0]).toEqual([one.id, verdict === 'differs' || verdict === 'incomparable']);
      if (verdict === 'agrees') expect([one.id, observation]).not.toEqual([one.id, null]);
    }
  });

  it('show at most 32 characters of the text either side', () => {
    for (const { before, after } of all) expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(32);
  });

  describe('of the tuning set', () => {
    let compared: readonly Compared[] = [];
    beforeAll(async () => { compared = await compareLabelled(tuning, DATA); }, LONG);
    const right = (side: 'verdict' | 'reasons' | 'observation'): number => compared.filter((one) => one[side]).length;

    it('are all answered', () => expect(compared).toHaveLength(tuning.length));
    it('have 127 right verdicts or more', () => expect(right('verdict')).toBeGreaterThanOrEqual(127));
    it('have 126 right reasons or more', () => expect(right('reasons')).toBeGreaterThanOrEqual(126));
    it('never agree against their label, nor with a value outside what the words allow', () => {
      const agreeing = compared.filter(({ found }) => found.verdict === 'agrees');
      expect(agreeing.filter(({ one }) => one.label.verdict !== 'agrees').map(({ one }) => one.id)).toEqual([]);
      expect(agreeing.filter(({ one, found }) => found.value_now === null || !contains(interval(one), found.value_now)).map(({ one }) => one.id)).toEqual([]);
    });
  });
});

describe('made-up claims against the dataset', () => {
  let loaded: Awaited<ReturnType<typeof groundOfData>>;
  beforeAll(async () => { loaded = await groundOfData(DATA); }, LONG);
  const sum = <T>(items: Iterable<T>, of: (item: T) => number): number => [...items].reduce((total, item) => total + of(item), 0);

  it('of 200 true values printed after a slip, at least 95 in 100 are found first and 90 in 100 with the right reason; none agrees falsely', () => {
    const scores: Score[] = [...scorePerturbed(loaded.ground, loaded.facts, 200, SEED).byKind.values()];
    expect(sum(scores, ({ claims }) => claims)).toBe(200);
    expect(sum(scores, ({ first }) => first)).toBeGreaterThanOrEqual(190);
    expect(sum(scores, ({ reason }) => reason)).toBeGreaterThanOrEqual(180);
    expect(sum(scores, ({ falseAgrees }) => falseAgrees)).toBe(0);
  }, LONG);

  it('of 300 numbers of no meaning at most two in 100 are given an explanation, and none agrees falsely', () => {
    const scores = [...scoreChance(loaded.ground, loaded.facts, 300, SEED).values()];
    expect(sum(scores, ({ claims }) => claims)).toBe(300);
    expect(sum(scores, ({ explained }) => explained)).toBeLessThanOrEqual(6);
    expect(sum(scores, ({ falseAgrees }) => falseAgrees)).toBe(0);
  }, LONG);
});

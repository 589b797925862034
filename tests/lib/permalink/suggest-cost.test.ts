/** @jest-environment node */
import { nearest } from '@/lib/permalink/nearest';
import * as suggesting from '@/lib/permalink/nearest';
import { parseView } from '@/lib/permalink/parse';
import { custom, goods, known } from './example';

jest.mock('@/lib/permalink/nearest', () => {
  const actual = jest.requireActual<typeof suggesting>('@/lib/permalink/nearest');
  return { ...actual, suggestion: jest.fn(actual.suggestion) };
});
const suggestion = jest.mocked(suggesting.suggestion);

/** Candidates put before `suggestion` while the query is read, in order of the calls. */
function compared(query: string, chart: typeof goods): string[][] {
  suggestion.mockClear();
  parseView(query, chart, known);
  return suggestion.mock.calls.map(([, candidates]) => [...candidates]);
}

const unknown = (parameter: string, count = 200): string => `${parameter}=${Array.from({ length: count }, (_, at) => `us-imports-cn-good-annua${at}`).join('~')}`;

it.each([['a curated chart', goods], ['the custom chart', custom]])('however many ids are unknown, few are compared, each with every id once: %s', (_, chart) => {
  for (const query of [unknown('series'), `${unknown('series', 100)}&${unknown('outlets', 100)}&point=nobody&tab=tabl&transform=leve`, Array.from({ length: 600 }, (_each, at) => `serie${at}=1`).join('&')]) {
    const calls = compared(query, chart);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(5);
    for (const candidates of calls) expect(new Set(candidates).size).toBe(candidates.length);
  }
});

it('the first unknown ids still get their suggestion', () => {
  const { issues } = parseView(unknown('series'), custom, known);
  expect(issues.slice(0, 5).every(({ message }) => message.includes('did you mean “us-imports-cn-goods-annual”?'))).toBe(true);
  expect(issues[5]?.message).toBe('unknown series “us-imports-cn-good-annua5”');
});

/** A candidate that counts how often one of its characters is read. */
function watched(text: string, count: () => void): string {
  return new Proxy(Object(text) as object, {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) count();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(text) : value;
    },
  }) as unknown as string;
}

function readsOf(text: string, candidate: string): number {
  let reads = 0;
  nearest(text, [watched(candidate, () => { reads += 1; })]);
  return reads;
}

describe('comparing two ids', () => {
  const id = 'us-synthetic-opioid-share-of-overdose-annual';

  // To compare two ids of n letters to the end reads about 2n² of them.
  it('stops as soon as it is too far off, long before every letter has met every letter', () => {
    expect(readsOf(id, 'x'.repeat(id.length))).toBeLessThan(id.length * id.length);
  });

  it('reads nothing of an id whose length alone is too far off', () => expect(readsOf(id, 'x'.repeat(id.length * 2))).toBe(0));

  it('does not compare further what cannot beat the best so far', () => {
    let reads = 0;
    const other = `${id.slice(0, 20)}zzzzzz${id.slice(26)}`;
    expect(nearest(`${id}x`, [id, watched(other, () => { reads += 1; })])).toBe(id);
    expect(reads).toBeLessThan(id.length * id.length);
    expect(readsOf(`${id}x`, other)).toBeGreaterThan(reads);
  });
});

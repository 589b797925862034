/** @jest-environment node */
import fc from 'fast-check';
import { ALL_CLAIMS, formatClaimQuery, parseClaimQuery, selectClaims } from '@/app/_data/claim-query';
import { loadEntries } from '@/app/_data/entries';
import { byTopic, countVerdicts } from '@/app/_data/ledger';
import { getStore } from '@/lib/store/current';
import { ENTRIES } from '../fixtures/entries';

const known = { outlets: ['ijr', 'unread-why'], documents: ['ijr'], sources: ['atlantis-customs', 'University of Atlantis', 'unnamed'] };
const read = (query: string) => parseClaimQuery(query, known);

it('an empty form asks for everything, without a notice', () => {
  expect(read('topic=&outlet=&verdict=&document=&q=&sort=disagreement')).toEqual({ query: ALL_CLAIMS, notices: [] });
});

it('names what it does not understand and keeps the rest', () => {
  const { query, notices } = read('topic=nope&verdict=differs&colour=red&outlet=ijr&outlet=unread-why');
  expect(query).toEqual({ ...ALL_CLAIMS, verdict: 'differs', outlet: 'ijr' });
  expect(notices.map(({ parameter }) => parameter).sort()).toEqual(['colour', 'outlet', 'topic']);
});

it('reads the reason and the named source, and writes addresses as they were before these came', () => {
  const { query, notices } = read('source=University+of+Atlantis&reason=unexplained&verdict=differs&q=x&topic=trade&only=repeats');
  expect(notices).toEqual([]);
  expect(formatClaimQuery(query)).toBe('topic=trade&verdict=differs&reason=unexplained&source=University+of+Atlantis&only=repeats&q=x');
  expect(formatClaimQuery(read('q=x&document=ijr&verdict=agrees&outlet=ijr&topic=trade&sort=topic').query)).toBe('topic=trade&outlet=ijr&verdict=agrees&document=ijr&q=x&sort=topic');
});

it.each([['reason', 'why'], ['source', 'nobody'], ['only', 'toString']])('names a %s it does not know', (name, value) => {
  expect(read(`${name}=${value}`)).toEqual({ query: ALL_CLAIMS, notices: [{ parameter: name, message: expect.stringContaining(`has no “${value}”`) as string }] });
});

it('of many values names the nearest', () => {
  const sources = Array.from({ length: 40 }, (_, index) => `source-${index}`);
  expect(parseClaimQuery('source=sorce-7', { ...known, sources }).notices).toEqual([{ parameter: 'source', message: 'has no “sorce-7”; did you mean “source-7”?' }]);
});

it.each(['toString', 'hasOwnProperty', 'constructor', '__proto__'])('takes %s for no parameter of its own', (name) => {
  expect(read(`${name}=1`)).toMatchObject({ query: ALL_CLAIMS, notices: [{ parameter: name }] });
});

it('what it writes it reads back, and writing again changes nothing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
    const { query } = read(text);
    const written = formatClaimQuery(query);
    expect(read(written)).toEqual({ query, notices: [] });
  }));
  fc.assert(fc.property(fc.constantFrom('trade', 'overdose', ''), fc.string({ maxLength: 60 }), (topic, words) => {
    const query = { ...ALL_CLAIMS, topic, q: words.trim() };
    expect(read(formatClaimQuery(query)).query).toEqual(query);
  }));
});

describe('selection', () => {
  it.each([
    [{ reason: 'period' }, ['differs-explained']],
    [{ reason: 'none' }, ['agrees', 'agrees-again', 'differs-unsaid', 'unverifiable']],
    [{ reason: 'unexplained' }, ['differs-unexplained', 'differs-unsaid', 'incomparable-unexplained']],
    [{ reason: 'explained' }, ['differs-explained', 'incomparable', 'revised']],
    [{ source: 'atlantis-customs' }, ['agrees', 'agrees-again']],
    [{ source: 'University of Atlantis' }, ['differs-unexplained', 'differs-unsaid']],
    [{ source: 'unnamed' }, ['differs-explained', 'incomparable-unexplained', 'revised', 'unverifiable']],
    [{ only: 'secondhand', verdict: 'differs' }, ['differs-unexplained']],
  ])('%j is of these claims', (filters, ids) => {
    expect(selectClaims(ENTRIES, { ...ALL_CLAIMS, ...filters }).map(({ claim }) => claim.id).sort()).toEqual(ids);
  });

  it('puts what disagrees first and loses nothing', async () => {
    const entries = await loadEntries(getStore());
    const all = selectClaims(entries, ALL_CLAIMS);
    expect(all).toHaveLength(entries.length);
    const differs = countVerdicts(entries).differs;
    expect(all.slice(0, differs).every(({ found }) => found.verdict === 'differs')).toBe(true);
  });

  it('finds words in what was printed and in who printed it', async () => {
    const entries = await loadEntries(getStore());
    const found = selectClaims(entries, { ...ALL_CLAIMS, q: 'IJR boycott' });
    expect(found.map(({ claim }) => claim.id)).toContain('ijr-boycott-length');
    expect(selectClaims(entries, { ...ALL_CLAIMS, q: 'no such words anywhere' })).toEqual([]);
  });

  it('every claim stands under exactly one topic', async () => {
    const entries = await loadEntries(getStore());
    const listed = byTopic(entries).flatMap((group) => group.entries.map(({ claim }) => claim.id));
    expect([...listed].sort()).toEqual(entries.map(({ claim }) => claim.id).sort());
  });
});

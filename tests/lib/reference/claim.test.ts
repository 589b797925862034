import { claimReferences, claimSentence, type CitedClaim } from '@/lib/reference/claim-reference';
import { cslDate, dayWords, listWords, stopped, tidy } from '@/lib/reference/reference';
import { article, claim, outlets, source } from '../../fixtures/facts';

const cited: CitedClaim = {
  claim: claim('one', '$7'), outlet: outlets[0]!, article: { ...article('gazette-one', 'gazette'), title: 'Say "what"?', published: '2025-11-02' }, sources: [source], vintage: '2025-02-05', official: '$6', standing: 'Official value', verdict: 'Differs',
  address: 'https://sourceline.example/claims/one', asof: null, accessed: '2026-11-26',
};

describe('a receipt', () => {
  it('is a sentence: who printed what when, the official value, the verdict, where they were compared', () => {
    expect(claimSentence(cited)).toBe('The Gazette printed “$7” for 2024 in “Say ‘what’?”, 2 November 2025. Official value: $6 (Customs of Atlantis, vintage 5 February 2025). Differs. Sourceline, accessed 26 November 2026, https://sourceline.example/claims/one');
    expect(claimSentence({ ...cited, asof: '2026-11-25T04:40:00Z' })).toContain(' Sourceline, as of 25 November 2026, accessed 26 November 2026, ');
    expect(claimSentence({ ...cited, official: '', vintage: '', verdict: 'Unverifiable', sources: [] })).toContain('2 November 2025. Unverifiable. Sourceline');
  });

  it('is three references: the article, the official release, the receipt', () => {
    const [printed, official, receipt] = claimReferences(cited);
    expect(printed).toMatchObject({ type: 'article-newspaper', title: 'Say “what”?', 'container-title': 'The Gazette', issued: { 'date-parts': [[2025, 11, 2]] } });
    expect(printed).not.toHaveProperty('author');
    expect(official).toMatchObject({ type: 'dataset', author: [{ literal: 'Customs of Atlantis' }], title: 'Made-up trade tables', version: '5 February 2025' });
    expect(receipt).toMatchObject({ type: 'webpage', title: 'Receipt of “$7” for 2024, printed by The Gazette, set against Customs of Atlantis: differs', URL: cited.address });
    expect(receipt).not.toHaveProperty('issued');
    expect(claimReferences({ ...cited, asof: '2026-11-25T04:40:00Z' })[2]).toMatchObject({ issued: { 'date-parts': [[2026, 11, 25]] } });
  });

  it('says no vintage where several sources share the value', () => {
    const two = { ...cited, sources: [source, { ...source, id: 'other', organisation: 'Other Office' }] };
    expect(claimSentence(two)).toContain('Official value: $6 (Customs of Atlantis and Other Office).');
    expect(claimReferences(two)[1]).not.toHaveProperty('version');
  });
});

it('words of dates and lists', () => {
  expect(['2025', '2025-02', '2025-02-05', '2026-11-25T04:40:00Z'].map(dayWords)).toEqual(['2025', 'February 2025', '5 February 2025', '25 November 2026']);
  expect(() => cslDate('soon')).toThrow(RangeError);
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((list) => listWords(list))).toEqual(['', 'A', 'A and B', 'A, B and C']);
  expect(listWords(['A', 'B', 'C', 'D'], 3)).toBe('A, B and 2 more');
  expect(tidy(' a\n"b"\u0000 it\'s\u202e ("c") ')).toBe('a “b” it’s (“c”)');
  expect(['a', 'a.', 'a?', 'a”', 'a.”', 'a:'].map(stopped)).toEqual(['a.', 'a.', 'a?', 'a.”', 'a.”', 'a:']);
});

/** @jest-environment node */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { bibtex } from '@/lib/reference/bibtex';
import { cslJson } from '@/lib/reference/csl-json';
import type { Reference } from '@/lib/reference/reference';
import { ris } from '@/lib/reference/ris';
import { hostileText, referenceOf } from '../../fixtures/references';

type Read = Cite['data'][number];
const references = fc.array(referenceOf(hostileText), { minLength: 1, maxLength: 3 }).map((list) => list.map((one, at) => ({ ...one, id: `sourceline-${at}` })));

/** A name in one piece: a reader may cut it at its commas, and counts spaces beside them for nothing. */
const nameOf = (read: Read): string | undefined => read.author?.map(({ literal, family, given, suffix }) => literal ?? [family, given, suffix].filter(Boolean).join(',')).join(';');
const plain = (name: string | undefined): string | undefined => name?.replace(/[\s,]/g, '');
const day = (date: Read['issued']): string | undefined => date?.['date-parts'][0]?.join('-');

function expectSame(read: readonly Read[], given: readonly Reference[]): void {
  expect(read.map((one) => one.title)).toEqual(given.map((one) => one.title));
  expect(read.map((one) => one.URL)).toEqual(given.map((one) => one.URL));
  expect(read.map((one) => one['container-title'])).toEqual(given.map((one) => one['container-title']));
  expect(read.map((one) => plain(nameOf(one)))).toEqual(given.map((one) => plain(one.author?.[0].literal)));
  expect(read.map((one) => day(one.accessed))).toEqual(given.map((one) => day(one.accessed)));
  expect(read.map((one) => one.id)).toEqual(given.map((one) => one.id));
}

it('BibTeX is read back to the same references', () => {
  fc.assert(fc.property(references, (given) => {
    const read = new Cite(bibtex(given), { forceType: '@biblatex/text' }).data;
    expectSame(read, given);
    expect(read.map((one) => day(one.issued))).toEqual(given.map((one) => day(one.issued)));
    expect(read.map((one) => one.version)).toEqual(given.map((one) => one.version));
    for (const [at, { note }] of given.entries()) expect(read[at]?.note?.startsWith(note ?? '')).toBe(true);
  }), { numRuns: 300 });
});

it('RIS is read back to the same references', () => {
  fc.assert(fc.property(references, (given) => {
    const read = new Cite(ris(given), { forceType: '@ris/file' }).data;
    expectSame(read, given);
    expect(read.map((one) => one.type)).toEqual(given.map((one) => one.type));
    // Of a newspaper article this reader takes the year only; the file has the whole day (DA), as the example below shows.
    const known = (one: Read | Reference): string | undefined => (one.type === 'article-newspaper' ? day(one.issued)?.slice(0, 4) : day(one.issued));
    expect(read.map(known)).toEqual(given.map(known));
    expect(read.map((one) => one.version)).toEqual(given.map((one) => one.version));
    expect(read.map((one) => one.note)).toEqual(given.map((one) => one.note));
  }), { numRuns: 300 });
});

it('CSL-JSON is read back to the same references', () => {
  fc.assert(fc.property(references, (given) => {
    expect(new Cite(cslJson(given)).data).toEqual(given.map((one) => expect.objectContaining(JSON.parse(JSON.stringify(one)))));
  }), { numRuns: 300 });
});

it('an entry of each file, as it stands', () => {
  const one: Reference = { id: 'sourceline-x', type: 'dataset', author: [{ literal: 'Census & Co.' }], title: '100 % of “US”', version: '5 February 2025', issued: { 'date-parts': [[2025, 2, 5]] }, accessed: { 'date-parts': [[2026, 11, 26]] }, URL: 'https://a.example/x?a=1%20_b' };
  expect(bibtex([one])).toBe(`@misc{sourceline-x,
  author = {{Census \\& Co.}},
  title = {{100 \\% of “US”}},
  year = {2025},
  month = feb,
  day = {5},
  version = {5 February 2025},
  note = {Version 5 February 2025. Accessed 2026-11-26},
  urldate = {2026-11-26},
  url = {https://a.example/x?a=1%20_b},
}
`);
  expect(ris([one]).split('\r\n')).toEqual([
    'TY  - DATA', 'AU  - Census & Co.', 'TI  - 100 % of “US”', 'PY  - 2025', 'DA  - 2025/02/05/', 'Y2  - 2026/11/26/', 'ET  - 5 February 2025', 'UR  - https://a.example/x?a=1%20_b', 'DP  - Sourceline', 'ID  - sourceline-x', 'ER  - ', '',
  ]);
  const article: Reference = { id: 'ijr', type: 'article-newspaper', title: 'Deal', 'container-title': 'IJR', issued: { 'date-parts': [[2025, 11]] }, accessed: one.accessed, URL: 'https://ijr.example' };
  expect(ris([article]).split('\r\n')).toEqual(['TY  - NEWS', 'TI  - Deal', 'T2  - IJR', 'PY  - 2025', 'DA  - 2025/11//', 'Y2  - 2026/11/26/', 'UR  - https://ijr.example', 'DP  - Sourceline', 'ID  - ijr', 'ER  - ', '']);
});

/** @jest-environment node */
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { apa } from '@/lib/reference/apa';
import { chicago } from '@/lib/reference/chicago';
import type { Reference } from '@/lib/reference/reference';
import { hostileText, plainText, referenceOf } from '../../fixtures/references';

/** What a citation processor makes of a reference. Its language is not English here, so that it leaves capitals alone, as we do. */
const processed = (reference: Reference): string => new Cite({ ...reference, note: undefined, language: 'zh' }).format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' }).trim();

const living: Reference = {
  id: 'sourceline-x', type: 'dataset', author: [{ literal: 'Sourceline' }], title: 'US goods trade with China, 2017–2024: data from US Census Bureau',
  accessed: { 'date-parts': [[2026, 11, 26]] }, URL: 'https://sourceline.example/charts/x?v=1',
};
const view: Reference = { ...living, version: '25 November 2026', issued: { 'date-parts': [[2026, 11, 25]] } };
const article: Reference = { id: 'ijr', type: 'article-newspaper', title: 'Trump Says “Deal” Is Near', 'container-title': 'IJR', issued: { 'date-parts': [[2025, 11]] }, accessed: { 'date-parts': [[2026, 11, 26]] }, URL: 'https://ijr.example/a' };

describe('APA, 7th edition', () => {
  it('is what a citation processor writes in that style', () => {
    fc.assert(fc.property(referenceOf(plainText), (reference) => {
      expect(apa(reference)).toBe(processed(reference));
    }), { numRuns: 600 });
  });

  it.each([
    [view, 'Sourceline. (2026). US goods trade with China, 2017–2024: data from US Census Bureau (Version 25 November 2026) [Dataset]. https://sourceline.example/charts/x?v=1'],
    [living, 'Sourceline. (n.d.). US goods trade with China, 2017–2024: data from US Census Bureau [Dataset]. Retrieved November 26, 2026, from https://sourceline.example/charts/x?v=1'],
    [article, 'Trump Says “Deal” Is Near. (2025, November). IJR. https://ijr.example/a'],
  ])('example %#', (reference, expected) => {
    expect(apa(reference)).toBe(expected);
  });
});

describe('Chicago, 17th edition', () => {
  it.each([
    [view, 'Sourceline. “US goods trade with China, 2017–2024: data from US Census Bureau.” Data set, version of 25 November 2026. Accessed November 26, 2026. https://sourceline.example/charts/x?v=1.'],
    [living, 'Sourceline. “US goods trade with China, 2017–2024: data from US Census Bureau.” Data set. Accessed November 26, 2026. https://sourceline.example/charts/x?v=1.'],
    [article, 'IJR. “Trump Says ‘Deal’ Is Near.” November 2025. Accessed November 26, 2026. https://ijr.example/a.'],
    [{ ...article, title: 'Is It “Over?”' }, 'IJR. “Is It ‘Over?’” November 2025. Accessed November 26, 2026. https://ijr.example/a.'],
  ])('example %#', (reference, expected) => {
    expect(chicago(reference)).toBe(expected);
  });

  it('says who, what, the day of access and the address, in this order, with double quotation marks around the title only', () => {
    fc.assert(fc.property(referenceOf(hostileText), (reference) => {
      const entry = chicago(reference);
      const name = reference.author?.[0].literal ?? reference['container-title'] ?? '';
      const title = reference.title.replace(/“/g, '‘').replace(/”/g, '’');
      const places = [entry.indexOf(name), entry.indexOf(`“${title}`, name.length), entry.lastIndexOf('Accessed '), entry.lastIndexOf(reference.URL)];
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(entry.slice(name.length).match(/[“”]/g)).toEqual(['“', '”']);
      expect(entry.endsWith(` ${reference.URL}.`)).toBe(true);
    }), { numRuns: 300 });
  });
});

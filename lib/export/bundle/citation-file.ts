import { stringify } from 'yaml';
import type { Described } from './described';

/** A day is what the Citation File Format takes as a date; a month is given as year and month instead. */
const published = (day: string): object => (day.length === 10 ? { 'date-published': day } : { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** `CITATION.cff` of a bundle: Citation File Format 1.2.0, the view as a dataset, its sources and articles as references. */
export function citationFile(of: Described): string {
  return stringify({
    'cff-version': '1.2.0',
    message: 'Please cite this dataset and the official sources it is made of.',
    type: 'dataset',
    title: of.table.title,
    abstract: of.table.subtitle,
    authors: [{ name: 'Sourceline' }],
    version: of.table.recorded,
    'date-released': of.table.recorded.slice(0, 10),
    url: `${of.site}${of.frozen}`,
    identifiers: [{ type: 'other', value: `sha256:${of.sha256}`, description: `Hash of ${of.file}` }],
    references: [
      ...of.sources.map(({ organisation, title, url, definition }) => ({ type: 'data', title, authors: [{ name: organisation }], url, abstract: definition })),
      ...of.articles.map(({ outlet, title, url, published: day }) => ({ type: 'article', title, authors: [{ name: outlet }], url, ...published(day) })),
    ],
    // Readers of YAML 1.1 take a bare stamp for a time and `no` for false: the writer quotes what either version would misread.
  }, { lineWidth: 0, version: '1.1' });
}

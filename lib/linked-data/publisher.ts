import type { DataCatalog, Organization, WithContext } from 'schema-dts';

/** Where the words of a description are explained; JSON-LD readers know it by heart. */
export const CONTEXT = 'https://schema.org';

/** Who answers for what is computed here. `site` is scheme and host without a slash at the end. */
export const publisher = (site: string): Organization => ({ '@type': 'Organization', name: 'Sourceline', url: `${site}/` });

/** Name of the catalogue every dataset here is part of. */
export const catalogId = (site: string): string => `${site}/#catalog`;

/** The home page as a catalogue of its charts' data. `newest` is a UTC stamp, empty when there is no row. */
export function dataCatalog(site: string, newest: string, charts: readonly { readonly id: string; readonly title: string }[]): WithContext<DataCatalog> {
  return {
    '@context': CONTEXT, '@type': 'DataCatalog', '@id': catalogId(site), url: `${site}/`, name: 'Sourceline',
    description: 'Figures news articles print about US–China relations, beside the official series behind them, each with its receipt.',
    ...(newest !== '' && { dateModified: newest }), isAccessibleForFree: true, inLanguage: 'en', publisher: publisher(site),
    dataset: charts.map(({ id, title }) => ({ '@type': 'Dataset', '@id': `${site}/charts/${id}#dataset`, name: title, url: `${site}/charts/${id}` })),
  };
}

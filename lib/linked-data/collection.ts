import type { CollectionPage, WithContext } from 'schema-dts';
import { catalogId, CONTEXT, publisher } from './publisher';

/** What a page that gathers others says of itself. */
export interface Collection {
  /** Scheme and host without a slash at the end. */
  readonly site: string;
  /** Path of the page without its query. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** Newest stamp of the dataset; empty when there is no row. */
  readonly recorded: string;
  /** What it gathers: paths from the host on. */
  readonly parts: readonly { readonly name: string; readonly path: string }[];
}

/** A page that gathers charts, claims or acts, as a schema.org CollectionPage of the catalogue. */
export function collectionPage({ site, path, name, description, recorded, parts }: Collection): WithContext<CollectionPage> {
  return {
    '@context': CONTEXT, '@type': 'CollectionPage', '@id': `${site}${path}#page`, url: site + path, name, description, inLanguage: 'en', isAccessibleForFree: true,
    ...(recorded !== '' && { dateModified: recorded }), publisher: publisher(site), isPartOf: { '@type': 'DataCatalog', '@id': catalogId(site), name: 'Sourceline', url: `${site}/` },
    hasPart: parts.map((part) => ({ '@type': 'CreativeWork', name: part.name, url: site + part.path })),
  };
}

import type { CreativeWork, DataDownload, Dataset, PropertyValue, WithContext } from 'schema-dts';
import type { Source } from '../model/source';
import { catalogId, CONTEXT, publisher } from './publisher';

/** One file the data can be had as: path and query from the host on. */
export interface Distribution { readonly address: string; readonly mediaType: string; readonly name: string }

/** What is measured: a series. */
export interface Measured { readonly id: string; readonly title: string; readonly unit: string }

/** What a page says of its data. */
export interface Described {
  /** Scheme and host without a slash at the end. */
  readonly site: string;
  /** Path of the page without its query. */
  readonly path: string;
  /** Path and query of exactly this view. */
  readonly address: string;
  /** Path and query pinned to moment and hash; absent where a page has none. */
  readonly frozen?: string;
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  /** Newest stamp of the rows. */
  readonly recorded: string;
  /** First and last day covered, both included; null where there is no row. */
  readonly covers: { readonly start: string; readonly end: string } | null;
  readonly measured: readonly Measured[];
  readonly sources: readonly Source[];
  readonly files: readonly Distribution[];
}

/** Readers of Dataset want 50 to 5,000 characters of description. */
const [SHORTEST, LONGEST] = [50, 5000];
const BY_THE_WAY = 'Official values with their source and vintage, and figures printed about them with their outlet and verdict.';

const longEnough = (text: string): string => (text.length < SHORTEST ? `${text} ${BY_THE_WAY}`.trim() : text.slice(0, LONGEST));

/** A licence by its address, or by its words where none is published. */
const licence = ({ licence: words, licence_url: url }: Source): string | CreativeWork => url ?? { '@type': 'CreativeWork', name: words };

/** Each once: by address, or by words. */
function licences(sources: readonly Source[]): (string | CreativeWork)[] {
  return [...new Map(sources.map((source) => [source.licence_url ?? source.licence, licence(source)])).values()];
}

const basis = (site: string, { id, title, organisation, url }: Source): CreativeWork =>
  ({ '@type': 'CreativeWork', '@id': `${site}/sources/${id}`, name: title, url, publisher: { '@type': 'Organization', name: organisation } });

const variable = ({ id, title, unit }: Measured): PropertyValue => ({ '@type': 'PropertyValue', propertyID: id, name: title, unitText: unit });
const download = (site: string, { address, mediaType, name }: Distribution): DataDownload => ({ '@type': 'DataDownload', name, contentUrl: site + address, encodingFormat: mediaType });

/** The data of a page as a schema.org Dataset with one download for each form. */
export function dataset({ site, path, address, frozen, title, description, topic, recorded, covers, measured, sources, files }: Described): WithContext<Dataset> {
  return {
    '@context': CONTEXT, '@type': 'Dataset', '@id': `${site}${path}#dataset`, name: title, description: longEnough(description), url: site + address,
    ...(frozen !== undefined && { identifier: site + frozen }), ...(recorded !== '' && { version: recorded, dateModified: recorded }),
    ...(covers && { temporalCoverage: `${covers.start}/${covers.end}` }), ...(sources.length > 0 && { license: licences(sources), isBasedOn: sources.map((source) => basis(site, source)) }),
    keywords: [topic, 'US–China relations'], variableMeasured: measured.map(variable), isAccessibleForFree: true, inLanguage: 'en',
    creator: publisher(site), publisher: publisher(site), includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogId(site), name: 'Sourceline', url: `${site}/` },
    distribution: files.map((file) => download(site, file)),
  };
}

/** First and last day of some rows; null where there is none. Days are YYYY-MM-DD, empty ones are passed over. */
export function covered(rows: Iterable<{ readonly period_start: string; readonly period_end: string }>): Described['covers'] {
  let [start, end] = ['', ''];
  for (const row of rows) {
    if (row.period_start !== '' && (start === '' || row.period_start < start)) start = row.period_start;
    if (row.period_end > end) end = row.period_end;
  }
  return start === '' || end === '' ? null : { start, end };
}

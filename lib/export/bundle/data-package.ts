import { VERSION } from '../../permalink/version';
import type { Datatype } from '../datatypes';
import type { Described } from './described';
import { licencesOf } from './licence';

/** Table Schema 2.0 (datapackage.org/standard/table-schema): type and format of a field. */
const FIELD_TYPES: Readonly<Record<Datatype, { readonly type: string; readonly format?: string; readonly constraints?: { readonly pattern: string } }>> = {
  text: { type: 'string' },
  decimal: { type: 'number' },
  integer: { type: 'integer' },
  day: { type: 'date' },
  'day-or-month': { type: 'string', constraints: { pattern: '\\d{4}-\\d{2}(-\\d{2})?' } },
  stamp: { type: 'datetime' },
  address: { type: 'string', format: 'uri' },
};

/**
 * `datapackage.json` of a bundle: Data Package 2.0 with one tabular resource. `created` is the stamp of the rows, so that the same rows give the same file.
 */
export function dataPackage(of: Described): object {
  const name = of.file.replace(/\.csv$/, '');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    id: `${of.site}${of.frozen}`,
    title: of.table.title,
    description: `${of.table.title}. ${of.table.subtitle}`,
    homepage: `${of.site}${of.living}`,
    version: `${of.table.recorded}+csv${VERSION}`,
    created: of.table.recorded,
    contributors: [{ title: 'Sourceline', roles: ['publisher'] }],
    licenses: licencesOf(of.sources),
    sources: [
      ...of.sources.map(({ organisation, title, url }) => ({ title: `${organisation}: ${title}`, path: url })),
      ...of.articles.map(({ outlet, title, url, published }) => ({ title: `${outlet}: ${title}`, path: url, version: published })),
    ],
    resources: [{
      name, title: of.table.title, path: of.file, type: 'table',
      format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: of.bytes, hash: `sha256:${of.sha256}`,
      dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: of.columns.map(({ name: field, datatype, meaning }) => ({ name: field, description: meaning, ...FIELD_TYPES[datatype] })),
        missingValues: [''],
        primaryKey: [of.shape === 'long' ? 'row_id' : 'period'],
      },
    }],
  };
}

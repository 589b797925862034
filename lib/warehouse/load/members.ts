import type { DuckDBConnection } from '@duckdb/node-api';
import { wordsOf } from '../../search/words';
import { chapterName } from '../../slice/chapters';
import { FLOWS, NAME_LISTS, type BulkDataset, type Dimension, type NameList } from '../../slice/dataset';
import { levelsOf } from '../../slice/slice';

const LEVEL_WORDS: Readonly<Record<number, string>> = { 2: 'Chapter', 4: 'Heading', 6: 'Subheading' };

/** What a commodity shorter than those observed is called, which no file of observations says: chapters have our words, other codes those of their level. Nothing made up has a name that means something. */
function shorter(code: string, synthetic: boolean): string {
  const plain = `${LEVEL_WORDS[code.length] ?? ''} ${code}`;
  return synthetic ? `Synthetic ${plain.toLowerCase()}` : chapterName(code) ?? plain;
}

/** Label as search reads it: lower-case words without accents and signs. */
export const searchable = (label: string): string => wordsOf(label).map(({ term }) => term).join(' ');

interface Label { readonly list: NameList; readonly code: string; readonly label: string }

/** Lines whose names go into a list, as a condition. */
function linesOf(list: NameList, { digits }: BulkDataset): string {
  if (digits !== 10 || (list !== 'commodity' && list !== 'exported')) return list === 'exported' ? 'false' : 'true';
  return `flow = ${FLOWS[list === 'exported' ? 'exports' : 'imports']}`;
}

async function labelled(connection: DuckDBConnection, dataset: BulkDataset, list: NameList): Promise<Label[]> {
  const { digits, synthetic } = dataset;
  const dimension: Dimension = list === 'exported' ? 'commodity' : list;
  // Of several names for one code the last in the file.
  const reader = await connection.runAndReadAll(`SELECT ${dimension}, arg_max(${dimension}_label, rowid) FROM parsed WHERE reason IS NULL AND ${linesOf(list, dataset)} GROUP BY ${dimension} ORDER BY ${dimension}`);
  const found = reader.getRows().map(([code, label]) => {
    const text = dimension === 'commodity' ? String(code).padStart(10, '0').slice(0, digits) : String(code);
    return { list, code: text, label: String(label ?? '').trim() || text };
  });
  if (dimension !== 'commodity') return found;
  const above = levelsOf(digits).filter((level) => level < digits).flatMap((level) =>
    [...new Set(found.map(({ code }) => code.slice(0, level)))].map((code) => ({ list, code, label: shorter(code, synthetic) })));
  return [...above, ...found];
}

/** Fills the table `member_out` with the members lines of `parsed` name. */
export async function findMembers(connection: DuckDBConnection, dataset: BulkDataset, load: number): Promise<void> {
  await connection.run('CREATE OR REPLACE TABLE member_out (dataset SMALLINT, dimension SMALLINT, code VARCHAR, label VARCHAR, words VARCHAR, load INTEGER)');
  const appender = await connection.createAppender('member_out');
  for (const list of NAME_LISTS.filter((each) => each !== 'port' || dataset.ports)) {
    for (const { code, label } of await labelled(connection, dataset, list)) {
      appender.appendSmallInt(dataset.number);
      appender.appendSmallInt(NAME_LISTS.indexOf(list) + 1);
      appender.appendVarchar(code);
      appender.appendVarchar(label);
      appender.appendVarchar(searchable(label));
      appender.appendInteger(load);
      appender.endRow();
    }
  }
  appender.closeSync();
}

import { strToU8, zipSync } from 'fflate';
import { csvwMetadata } from './csvw';
import { citationFile } from './citation-file';
import { dataPackage } from './data-package';
import type { Described } from './described';
import { metadataOf } from './metadata';
import { readmeOf } from './readme';

const json = (body: object): string => `${JSON.stringify(body, null, 2)}\n`;

/** Names and texts of everything in a bundle. `csv` is the very text `of` describes. */
export function bundleFiles(of: Described, csv: string): ReadonlyMap<string, string> {
  return new Map([
    [of.file, csv],
    ['datapackage.json', json(dataPackage(of))],
    [`${of.file}-metadata.json`, json(csvwMetadata(of, of.file))],
    ['metadata.json', json(metadataOf(of))],
    ['README.md', readmeOf(of)],
    ['CITATION.cff', citationFile(of)],
  ]);
}

/** The files as one archive. Its times are the stamp of the rows, in UTC, so that the same rows give the same bytes anywhere. */
export function zipOf(files: ReadonlyMap<string, string>, recorded: string): Uint8Array<ArrayBuffer> {
  // Archives keep local time without a zone: the fields of the stamp are taken as they stand.
  const mtime = new Date(recorded.replace(/Z$/, ''));
  const packed = zipSync(Object.fromEntries([...files].map(([name, text]) => [name, [strToU8(text), { mtime }] as const])), { level: 9 });
  return new Uint8Array(packed);
}

import { strToU8 } from 'fflate';
import { archiveOf } from '../archive';
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

/** The files as one archive that is the same for the same rows; `recorded` is their stamp. */
export const zipOf = (files: ReadonlyMap<string, string>, recorded: string): Uint8Array<ArrayBuffer> =>
  archiveOf([...files].map(([name, text]) => [name, strToU8(text)] as const), recorded);

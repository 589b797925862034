import { bibtex } from '@/lib/reference/bibtex';
import { cslJson } from '@/lib/reference/csl-json';
import type { Reference } from '@/lib/reference/reference';
import { ris } from '@/lib/reference/ris';

/** A file of references, under its extension. */
export interface ReferenceFile {
  readonly mediaType: string;
  readonly meaning: string;
  readonly write: (references: readonly Reference[]) => string;
}

/** The files of references that charts and receipts have. */
export const REFERENCE_FILES: Readonly<Record<'bib' | 'ris' | 'csl.json', ReferenceFile>> = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', meaning: 'How to cite it, as BibTeX: itself, then each source behind it.', write: bibtex },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', meaning: 'How to cite it, as RIS: itself, then each source behind it.', write: ris },
  'csl.json': { mediaType: 'application/vnd.citationstyles.csl+json', meaning: 'How to cite it, as CSL-JSON: itself, then each source behind it.', write: cslJson },
};

export type ReferenceExtension = keyof typeof REFERENCE_FILES;
export const isReferenceExtension = (text: string): text is ReferenceExtension => Object.hasOwn(REFERENCE_FILES, text);

/** The day of a request, UTC: the day of access in what it is answered with. */
export const accessDay = (): string => new Date().toISOString().slice(0, 10);

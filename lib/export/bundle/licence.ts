import type { Source } from '../../model/source';

/** The words that licences of sources begin with, and the id the Open Definition gives the kind (licenses.opendefinition.org): first match counts. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^Creative Commons Attribution 4\.0/, 'CC-BY-4.0'],
  [/^Public domain/, 'other-pd'],
  [/copyright/i, 'other-closed'],
];

/** A licence for Data Package: an id programs know, the source's own words, and its address where one is published. What was not stated or not read is said to be so. */
export interface Licence { readonly name: string; readonly title: string; readonly path?: string }

/** Licences of sources, each once, in their order. */
export function licencesOf(sources: readonly Pick<Source, 'licence' | 'licence_url'>[]): Licence[] {
  const all = new Map(sources.map(({ licence: title, licence_url: path }) => {
    const name = KINDS.find(([words]) => words.test(title))?.[1] ?? 'notspecified';
    return [`${title} ${path ?? ''}`, { name, title, ...(path !== undefined && { path }) }];
  }));
  return [...all.values()];
}

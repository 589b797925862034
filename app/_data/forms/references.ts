import { viewReferences } from '@/lib/reference/view-reference';
import type { ChartForm, FormContext } from './form';
import { accessDay, REFERENCE_FILES } from './reference-files';

/** The view asked for and the sources behind its rows; a link that is itself frozen is cited as frozen. */
function referencesOf({ answer: { table }, sources, site, living, frozen, isFrozen }: FormContext) {
  return viewReferences({ table, sources, address: `${site}${isFrozen ? frozen : living}`, isFrozen, accessed: accessDay() });
}

/** How to cite a view, one form for each file of references. */
export const REFERENCE_FORMS: readonly ChartForm[] = Object.entries(REFERENCE_FILES).map(([extension, { mediaType, meaning, write }]) => ({
  extension, mediaType, meaning, options: [], disposition: 'attachment',
  make: (context) => Promise.resolve(write(referencesOf(context))),
}));

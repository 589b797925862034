import { exportFileName } from '@/lib/export/file-name';
import { at } from '@/lib/permalink/at';
import { apa } from '@/lib/reference/apa';
import { chicago } from '@/lib/reference/chicago';
import { claimReferences, claimSentence, type CitedClaim } from '@/lib/reference/claim-reference';
import { dayWords } from '@/lib/reference/reference';
import { formAddress } from '@/lib/reuse/addresses';
import { codeLines } from '@/lib/reuse/code';
import type { ReuseKind } from './kind';

/** What there is to take along of one receipt, for each address it is cited at. */
export const claimKinds = (cited: readonly CitedClaim[]): readonly ReuseKind[] => cited.map((one) => {
  const { claim, address, asof } = one;
  const references = claimReferences(one);
  const csv = formAddress(address, 'csv');
  const page = at(`/claims/${claim.id}`, asof);
  return {
    id: asof === null ? 'living' : 'frozen',
    label: asof === null ? 'Updates with new data' : `Frozen as of ${dayWords(asof)}`,
    sentence: claimSentence(one), apa: references.map(apa).join('\n\n'), chicago: references.map(chicago).join('\n\n'),
    files: [['BibTeX', formAddress(page, 'bib')], ['RIS', formAddress(page, 'ris')], ['CSL-JSON', formAddress(page, 'csl.json')]],
    code: codeLines({ guarded: csv, plain: csv, name: exportFileName(`claims-${claim.id}`, asof ?? '', 'csv') }),
  };
});

import type { Print, Printed } from '@/lib/circulation/circulate';
import type { DriftKind } from '@/lib/circulation/drift';

/** A drift in a word or two, for tags and lists. */
export const DRIFT_WORDS: Readonly<Record<DriftKind, string>> = {
  unit: 'Unit', period: 'Period', scope: 'Scope', measure: 'Measure', comparison: 'Comparison', basis: 'Basis',
  reporter: 'Reporter', vintage: 'Since revised', value: 'Value', words: 'Words',
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What a reader is told of one print: each drift with its kind, or the one sentence for a print without. */
export function driftLines({ drifts, note }: Pick<Print<Printed>, 'drifts' | 'note'>): { readonly kind: DriftKind | null; readonly text: string }[] {
  return drifts.length === 0 ? [{ kind: null, text: sentence(note) }] : drifts.map(({ kind, says }) => ({ kind, text: sentence(says) }));
}

import { VERDICT_WORDS } from '@/lib/layout/words';

/** One sign per verdict, 14 × 14, so that neither colour nor word stands alone. */
const SIGNS: Readonly<Record<string, string>> = {
  agrees: 'M2.5 7.5L5.8 11L11.5 3.5',
  revised: 'M11.5 7A4.5 4.5 0 1 1 9.6 3.3M9.8 0.8V3.6H7',
  differs: 'M3 3L11 11M11 3L3 11',
  incomparable: 'M2.5 5H11.5M2.5 9H11.5M9.5 2L4.5 12',
  unverifiable: 'M4.2 4.6A2.9 2.9 0 1 1 7.6 7.4Q7 7.7 7 9M7 11.4V11.8',
};

/** A verdict as sign and word. `verdict` is one of the five words, or empty for a figure nobody has checked. */
export function VerdictTag({ verdict }: { verdict: string }) {
  if (verdict === '') return <span className="verdict">Not checked</span>;
  return (
    <span className={`verdict verdict-${verdict}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SIGNS[verdict] ?? SIGNS['unverifiable']} fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span>{VERDICT_WORDS[verdict] ?? verdict}</span>
    </span>
  );
}

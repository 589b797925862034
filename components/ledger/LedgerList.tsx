import type { Entry } from '@/components/page/entry';
import { LedgerLine } from './LedgerLine';

interface Props {
  readonly entries: readonly Entry[];
  /** Per cent either side of the record that the drawings reach: one scale for the page. */
  readonly reach: number;
  readonly asof: string | null;
}

/** Printed figures one under the other on one scale. The head names the columns where there are any; each line names its own amounts for those who do not see it. */
export function LedgerList({ entries, reach, asof }: Props) {
  return (
    <>
      <div className="lines-head" aria-hidden="true">
        <span>Verdict</span><span>Printed</span>
        <span className="lines-scale"><span>−{reach}%</span><span>the record</span><span>+{reach}%</span></span>
        <span>Official</span><span>Difference</span><span />
      </div>
      <ol className="lines">{entries.map((entry) => <LedgerLine key={entry.claim.id} entry={entry} reach={reach} asof={asof} />)}</ol>
    </>
  );
}

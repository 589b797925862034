import { fineWords, intervalWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { VERDICT_WORDS } from '@/lib/layout/words';
import { Example } from './Example';
import { HedgeTable } from './HedgeTable';

/** One claim worked through: printed, allowed, official, verdict. */
function Worked({ entry: { claim, outlet, row } }: { entry: Entry }) {
  return (
    <p>
      {outlet.name} printed <a href={`/claims/${claim.id}`}>“{claim.selector.exact}”</a>. The words allow {intervalWords(row)}. The official value is {fineWords(row.official_value, row.unit)}: {(VERDICT_WORDS[row.verdict] ?? row.verdict).toLowerCase()}.
    </p>
  );
}

/** How a printed figure becomes an interval. */
export function Intervals({ entries }: { entries: readonly Entry[] }) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">What words allow</h2>
      <div className="prose">
        <p>A printed figure stands for every value that could honestly be printed so. How many digits it has says how far it was rounded; words such as “about” widen the interval, words such as “more than” open one end of it. Words speak of size, so a deficit “over 300 billion” is further below zero.</p>
      </div>
      {entries.length > 0 && <Example>{entries.map((entry) => <Worked key={entry.claim.id} entry={entry} />)}</Example>}
      <HedgeTable />
    </section>
  );
}

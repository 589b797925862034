import type { Entry } from '@/components/page/entry';
import { BenchmarkTable, type BenchmarkReport } from '@/components/page/BenchmarkTable';
import type { Edit } from '@/lib/explain/edits';
import { Definitions } from './Definitions';
import { Derived, type DerivedExample } from './Derived';
import { Grades } from './Grades';
import { HowItWorks } from './HowItWorks';
import { Intervals } from './Intervals';
import { Moments, type MomentsExample } from './Moments';
import { Reasons } from './Reasons';
import { ThenAndNow } from './ThenAndNow';
import { VerdictList } from './VerdictList';

/** Claims the rules are shown at work on; a rule without a fitting claim goes without. */
export interface Examples {
  readonly intervals: readonly Entry[];
  readonly then: Entry | null;
  readonly moments: MomentsExample | null;
  readonly explained: Entry | null;
  readonly derived: DerivedExample | null;
  readonly first: Entry | null;
  readonly second: Entry | null;
}

interface Props {
  readonly examples: Examples;
  /** Changes the search for reasons makes; the table is left out when there are none to show. */
  readonly edits?: readonly Edit[];
  /** The latest run of the benchmark; its section is left out without one. */
  readonly report?: BenchmarkReport;
}

/** The rules from printed words to verdict, in the order they are applied. */
export function MethodSections({ examples, edits = [], report }: Props) {
  return (
    <>
      <HowItWorks />
      <Intervals entries={examples.intervals} />
      <ThenAndNow entry={examples.then} />
      <Moments example={examples.moments} />
      <VerdictList />
      <Reasons entry={examples.explained} edits={edits} />
      <Definitions />
      <Derived example={examples.derived} />
      <Grades first={examples.first} second={examples.second} />
      {report !== undefined && (
        <section aria-labelledby="benchmark">
          <h2 id="benchmark">Benchmark</h2>
          <BenchmarkTable report={report} />
        </section>
      )}
    </>
  );
}

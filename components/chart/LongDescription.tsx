import { longDescription } from '@/lib/voice/long-description';
import type { PolicyEvent } from '@/lib/model/event';
import type { Table } from '@/lib/model/row';

/** The chart in words, for those who do not see it, and for those who would rather read: folded, in the page without script. */
export function LongDescription({ table, acts = [] }: { table: Table; acts?: readonly Pick<PolicyEvent, 'day' | 'title'>[] }) {
  return (
    <details className="in-words">
      <summary>Describe this chart in words</summary>
      <dl className="facts">
        {longDescription(table, acts).map(({ about, sentences }) => <div key={about}><dt>{about}</dt><dd>{sentences.join(' ')}</dd></div>)}
      </dl>
    </details>
  );
}

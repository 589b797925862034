import { Moment } from '@/components/page/Moment';
import type { MethodChange } from '@/lib/changes/method-changes';
import type { Changes } from '@/lib/changes/row-changes';

interface Props {
  /** What became of the hash: the link has none, the rows are the very same, or they are not. */
  readonly seal: 'none' | 'verified' | 'broken';
  /** Newest stamp of the rows shown. */
  readonly stamp: string;
  readonly rows: number;
  readonly sha256: string;
  /** The hash the link carries; empty where it has none. */
  readonly asked: string;
  readonly living: string;
  readonly frozen: string;
  readonly csv: string;
  readonly changes: Changes;
  readonly methods: readonly MethodChange[];
}

function Verified({ rows, sha256, csv }: Props) {
  return (
    <>
      <p><strong>Verified.</strong> The {rows} rows are those this link was made with: their CSV has the hash the link carries.</p>
      <details>
        <summary>Check it yourself</summary>
        <p>Download the <a href={csv}>CSV</a> and take its SHA-256 (<code>sha256sum</code> on Linux, <code>shasum -a 256</code> on a Mac, <code>Get-FileHash</code> on Windows): <code className="hash">{sha256}</code></p>
      </details>
    </>
  );
}

function Broken({ asked, sha256, stamp, methods, frozen }: Props) {
  return (
    <>
      <p><strong>Not verified.</strong> The rows of that moment have the hash <code>{sha256.slice(0, 12)}</code>, and the link carries <code>{asked}</code>.</p>
      {methods.length === 0
        ? <p>No row and no method of computing can have changed these rows since, so the link was most likely altered on its way: ask whoever sent it, or <a href={frozen}>freeze what you see</a>.</p>
        : <><p>Since <Moment stamp={stamp} /> the way of computing has changed:</p><ul>{methods.map(({ at, what }) => <li key={at}><Moment stamp={at} />: {what}</li>)}</ul></>}
    </>
  );
}

/** Above a view of another moment than now: which, whether the link keeps its promise, and where today's view and the changes are. */
export function SealBanner(props: Props) {
  const { seal, stamp, living, changes: { own, following } } = props;
  const since = own.length + following.length;
  return (
    <section className={`seal seal-${seal}`} aria-label="The moment shown">
      <h2>{seal === 'none' ? 'As this dataset stood on' : 'Frozen as of'} <Moment stamp={stamp} /></h2>
      {seal === 'verified' && <Verified {...props} />}
      {seal === 'broken' && <Broken {...props} />}
      <p>Rows entered later are left out. {since === 0 ? 'None would change what you see' : <a href="#since">{own.length > 0 ? own.length : since} {(own.length > 0 ? own.length : since) === 1 ? 'change' : 'changes'} since</a>} · <a href={living}>See it today</a></p>
    </section>
  );
}

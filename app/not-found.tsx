import { headers } from 'next/headers';
import { AbsentRecord } from '@/components/page/AbsentRecord';
import { getStore } from '@/lib/store/current';
import { MISSING_HEADER } from './_proxy/destination';
import { nearestPages } from './_data/nearest';
import { absentAt } from './_data/presence';
import { pageQuery } from './_data/query';

/** Longest address looked at or repeated. */
const LONGEST = 120;

/** Address asked for, decoded where it can be and cut to what is worth reading. */
function asked(path: string): string {
  try {
    return decodeURIComponent(path).slice(0, LONGEST);
  } catch {
    return path.slice(0, LONGEST);
  }
}

/** A real 404. Next puts this into the payload of every page, so nothing is looked up unless an address was not found. */
export default async function NotFoundPage() {
  const path = (await headers()).get(MISSING_HEADER);
  const absent = path === null ? null : await absentAt(getStore(), asked(path), await pageQuery());
  if (absent !== null) return <AbsentRecord path={`/${absent.kind}/${absent.id}`} asof={absent.asof} presence={absent.presence} />;
  const near = path === null ? [] : await nearestPages(getStore(), asked(path));
  return (
    <div className="page-head">
      <h1>There is no such page</h1>
      {path !== null && <p>Nothing here is called <code>{asked(path)}</code>.</p>}
      {near.length > 0 && (
        <>
          <p>Nearest to it:</p>
          <ul className="plain-list">{near.map(({ href, title }) => <li key={href}><a href={href}>{title}</a></li>)}</ul>
        </>
      )}
      <p>Start from <a href="/">the ledger</a>, <a href="/charts">the charts</a>, <a href="/claims">the claims</a> or <a href="/series">the series</a>, or search above.</p>
    </div>
  );
}

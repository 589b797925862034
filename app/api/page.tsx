import type { Metadata } from 'next';
import { AddressItem } from '@/components/api/AddressItem';
import { Manners } from '@/components/api/Manners';
import { ParameterTable } from '@/components/api/ParameterTable';
import { Promises } from '@/components/api/Promises';
import { COLUMNS } from '@/lib/export/columns';
import { MOST_SERIES } from '@/lib/permalink/default-view';
import { LONGEST_QUERY } from '@/lib/permalink/query';
import { PROBLEMS } from '@/lib/problem';
import { addressNotices } from '../_data/address-notices';
import { machineAddresses } from '../_data/api/addresses';
import { groupWords, type GroupWords } from '../_data/api/page-words';
import { CHART_FORMS } from '../_data/forms/registry';

export const metadata: Metadata = { title: 'For programs', description: 'Every address programs may ask, with parameters, examples that work, the columns of the CSV, and what will not change.', alternates: { canonical: '/api' } };

const HEADINGS: Readonly<Record<GroupWords['group'], string>> = { charts: 'One chart in many forms', lists: 'Lists', records: 'Single records', bulk: 'Bulk observations', history: 'Corrections', site: 'About the site' };

function Group({ group, meaning, shared, addresses }: GroupWords) {
  return (
    <section aria-labelledby={group}>
      <div className="section-head"><h2 id={group}>{HEADINGS[group]}</h2><p className="quiet">{addresses.length} addresses</p></div>
      <p className="prose">{meaning}</p>
      {shared.length > 0 && <ParameterTable parameters={shared} caption={`Parameters of every address under “${HEADINGS[group]}”`} />}
      <ul className="plain-list">{addresses.map(({ address, own, like }) => <AddressItem key={address.id} address={address} parameters={own} like={like} />)}</ul>
    </section>
  );
}

export default async function ApiPage() {
  return (
    <>
      <header className="page-head">
        <h1>For programs</h1>
        <p className="lede">Whatever a page shows can be had as a file: the same query on the same address with another ending. The same reference is an <a href="/api/openapi.json">OpenAPI 3.1 document</a>, and the tests ask every address in it whether it does what is written here.</p>
      </header>
      {await addressNotices('/api')}
      <Manners longestQuery={LONGEST_QUERY} mostSeries={MOST_SERIES} />
      {groupWords(machineAddresses(CHART_FORMS)).map((words) => <Group key={words.group} {...words} />)}
      <section aria-labelledby="columns">
        <h2 id="columns">Columns of the CSV</h2>
        <p className="prose">Charts, claims and single records have these {COLUMNS.length} columns, in this order. Lists of other records have one column for each plain field.</p>
        <dl className="facts">{COLUMNS.map(({ name, kind, meaning }) => <div key={name}><dt><code>{name}</code> <span className="small">{kind}</span></dt><dd>{meaning}</dd></div>)}</dl>
      </section>
      <section aria-labelledby="refusals">
        <h2 id="refusals">Refusals</h2>
        <dl className="facts">{Object.entries(PROBLEMS).map(([code, { status, title }]) => <div key={code}><dt>{status} <a href={`/about#problem-${code}`}><code>{code}</code></a></dt><dd>{title}</dd></div>)}</dl>
      </section>
      <Promises />
    </>
  );
}

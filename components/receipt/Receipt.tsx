import { Fragment, type ReactNode } from 'react';
import { OutletTag } from '@/components/outlet/OutletTag';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatExact, formatValue } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import { intervalWords } from '@/components/page/amounts';
import { GRADE_WORDS } from '@/components/page/words';
import { REASON_WORDS, STATUS_WORDS, differenceInWords, rowAddress, standingWords, valueInWords } from '@/lib/layout/words';
import { isMadeUp } from '@/lib/made-up';
import type { Row } from '@/lib/model/row';
import { isWeak, oddsWords } from '@/lib/reconcile/why';
import { at } from '@/lib/permalink/at';
import { explainedBy } from './explained';
import { SameValue } from './SameValue';
import { SourceLinks } from './SourceLinks';
import { datedWords, NO_THEN } from './then-words';

/** What a page knows beyond the row: words either side of the figure, the title of the article, the formatted reference. */
export interface ReceiptExtras { readonly prefix?: string; readonly suffix?: string; readonly documentTitle?: string; readonly reference?: ReactNode }

type Line = readonly [term: string, detail: ReactNode];

const text = (detail: string): ReactNode => (detail === '' ? null : detail);
const exact = (value: string, unit: string): ReactNode => {
  if (value === '') return null;
  const said = formatValue(value, unit);
  const full = formatExact(value, unit);
  return <data value={value}>{said === full ? said : `${said} (${full})`}</data>;
};

function sourceOf(row: Row, asof: string | null): ReactNode {
  if (row.source === '') return null;
  const releases = row.source_url.split(' ').filter((url) => url !== '');
  return (
    <>
      <SourceLinks row={row} asof={asof} />
      {!isMadeUp(row) && releases.map((url, i) => <Fragment key={url}>, <a href={url}>{releases.length === 1 ? 'address of the release' : `release ${i + 1}`}</a></Fragment>)}
    </>
  );
}

function placeOf(row: Row, extras: ReceiptExtras, asof: string | null): ReactNode {
  if (row.document === '') return null;
  return (
    <>
      <a href={at(`/documents/${encodeURIComponent(row.document)}`, asof)}>{extras.documentTitle ?? 'The article'}</a>
      {row.published !== '' && `, published ${formatPeriod(row.published)}`}
      {row.document_url !== '' && <>, <a href={row.document_url}>where it was printed</a></>}
    </>
  );
}

const interval = (row: Row): string => ((row.low === '' && row.high === '') || row.low === row.high ? '' : intervalWords(row));

/** What the source said when the article was printed, or why that is not known. Nothing where there is no value now either. */
function then(row: Row): ReactNode {
  if (row.then_state === '' && row.official_value === '') return null;
  const value = exact(row.official_value_then, row.unit);
  if (value === null) return row.then_state === 'not-yet-published' ? NO_THEN['not-yet-published'] : 'no vintage that old is on hand';
  const dated = datedWords(row.published);
  return <>{value}{dated !== '' && <p className="small quiet">{dated}</p>}</>;
}

const firm = (row: Row): string => (row.chance === '' ? '' : `${isWeak(row) ? 'Weak' : 'Firm'}: of numbers picked at random ${oddsWords(row)} would have fitted`);

function cited(row: Row, extras: ReceiptExtras, asof: string | null): Line[] {
  return [
    ['Outlet', row.outlet === '' ? null : <OutletTag outlet={row.outlet} name={row.outlet_name} asof={asof} />],
    ['For', text(formatPeriod(row.period))],
    ['Words allow', text(interval(row))],
    [`${standingWords(row.standing)} then, when printed`, then(row)],
    [`${standingWords(row.standing)} now`, exact(row.official_value, row.unit)],
    ['Printed against it', text(differenceInWords(row))],
    ['Why', text(row.reasons.map((reason) => REASON_WORDS[reason]).join('; '))],
    ['What it is the figure of', explainedBy(row, asof)],
    ['How firm', text(firm(row))],
    ['Compared with', row.series === '' ? null : <a href={at(`/series/${encodeURIComponent(row.series)}#${row.period}`, asof)}>{row.series_title}</a>],
    ['Its source', sourceOf(row, asof)],
    ['Names as source', text(row.names_source)],
    ['Article', placeOf(row, extras, asof)],
    ['Place', text(row.start === '' ? '' : `characters ${row.start} to ${row.end} of its text`)],
    ['Read as', valueInWords(row)],
  ];
}

/** Nothing official is behind what was made up, nor behind what is worked out from it. */
function howFound(row: Row): string {
  const grade = isMadeUp(row) ? 'synthetic' : row.grade;
  return grade === '' ? '' : GRADE_WORDS[grade];
}

function observed(row: Row, asof: string | null): Line[] {
  return [
    ['Value', exact(row.value, row.unit)],
    ['For', text(formatPeriod(row.period))],
    ['Status', text(STATUS_WORDS[row.status] ?? '')],
    ['Reporter', text(row.reporter)],
    ['Source', sourceOf(row, asof)],
    ['Stands behind it', text(row.standing !== '' && row.standing !== 'official' ? standingWords(row.standing) : '')],
    ['Published', text(row.vintage === '' ? '' : formatPeriod(row.vintage))],
    ['Computed', text(row.formula)],
    ['How we came by it', text(howFound(row))],
  ];
}

/** Where one number comes from: who printed it, where, what the official source says, and how the two compare. Links keep `asof`, and `vintage` where their page has values of one day only. */
export function Receipt({ row, extras = {}, asof = null, vintage = null }: { row: Row; extras?: ReceiptExtras; asof?: string | null; vintage?: string | null }) {
  const lines = [...(row.role === 'cited' ? cited(row, extras, asof) : observed(row, asof)), ['Note', text(row.note)] as const];
  const address = at(rowAddress(row, vintage), asof);
  return (
    <article className="receipt">
      {row.role === 'cited'
        ? <><p className="receipt-words">{extras.prefix}<mark>{row.printed}</mark>{extras.suffix}</p><VerdictTag verdict={row.verdict} /></>
        : <p className="receipt-words">{row.series_title}</p>}
      <dl className="receipt-lines">
        {lines.filter(([, detail]) => detail !== null).map(([term, detail]) => <div key={term}><dt>{term}</dt><dd>{detail}</dd></div>)}
      </dl>
      {extras.reference !== undefined && <div className="receipt-reference">{extras.reference}</div>}
      <p className="receipt-foot">
        <a href={address}>{row.role === 'cited' ? 'This receipt' : 'This value in its series'}: {address}</a>
        {row.role === 'cited' && <a href={`${address}#cite`}>How to cite</a>}
        <SameValue row={row} asof={asof} />
      </p>
    </article>
  );
}

import { Fragment } from 'react';
import { fineWords } from '@/components/page/amounts';
import { Facts } from '@/components/page/Facts';
import { dayInWords } from '@/components/page/Moment';
import { GRADE_WORDS } from '@/components/page/words';
import type { Candidate } from '@/lib/explain/explanation';
import type { Source } from '@/lib/model/source';
import { periodInWords } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';

type Input = Candidate['inputs'][number];
/** Titles of series by id, the releases values are from, and the day or stamp links keep. */
export interface Registers { readonly title: (series: string) => string; readonly sources: readonly Source[]; readonly asof: string | null }

/** A published or computed value as a link to its line on the page of its series. */
export function Observed({ input: { series, period }, registers: { title, asof } }: { input: Pick<Input, 'series' | 'period'>; registers: Registers }) {
  return <a href={at(`/series/${series}#${period}`, asof)}>{title(series)}, {periodInWords(period)}</a>;
}

function Releases({ inputs, registers: { sources, asof } }: { inputs: readonly Input[]; registers: Registers }) {
  const ids = new Set(inputs.flatMap((input) => input.sources));
  return sources.filter(({ id }) => ids.has(id)).map((source) => (
    <p key={source.id} className="source-line"><a href={at(`/sources/${source.id}`, asof)}>{source.organisation}: {source.title}</a> (<a href={source.url} rel="noreferrer">address</a>)</p>
  ));
}

/** Where an official value was read, if that is somewhere else than its release. */
function readAt(inputs: readonly Input[]) {
  const read = inputs.filter(({ url }) => url !== '');
  return read.length === 0 ? null : read.map(({ row_id, url, note }) => (
    <p key={row_id}><a href={url} rel="noreferrer">{new URL(url).host}</a>{note !== '' && <span className="small quiet"> {note}</span>}</p>
  ));
}

const vintages = (inputs: readonly Input[]): string => {
  const known = inputs.map(({ vintage, grade }) => (vintage !== '' ? dayInWords(vintage) : grade === 'derived' ? 'of what it is computed from, listed below' : 'no copy says when it was published'));
  return [...new Set(known)].join('; ');
};

/** The value that gives the printed figure: how much, of what, from whom, how it was read. */
export function Fit({ candidate: { value, unit, series, formula, inputs }, firm, registers }: { candidate: Candidate; firm: string; registers: Registers }) {
  return (
    <Facts facts={[
      ['Amount', fineWords(value, unit)],
      [series === '' ? 'Worked out from' : 'Found at', inputs.map((input, i) => <Fragment key={input.row_id}>{i > 0 && <br />}<Observed input={input} registers={registers} /></Fragment>)],
      ['Formula', formula],
      ['Source', <Releases key="releases" inputs={inputs} registers={registers} />],
      ['Read at', readAt(inputs)],
      ['Published', vintages(inputs)],
      ['Grade', [...new Set(inputs.map(({ grade }) => GRADE_WORDS[grade]))].join('; ')],
      ['How firm', firm],
    ]} />
  );
}

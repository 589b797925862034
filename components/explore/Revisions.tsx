import Big from 'big.js';
import { Scroll } from '@/components/page/Scroll';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import type { BulkUnit } from '@/lib/slice/dataset';
import { inShownUnit, SHOWN_UNITS } from '@/lib/slice/unit';
import { counted } from './DatasetList';

/** Longest table shown unfolded. */
const UNFOLDED = 12;

interface Given { readonly value: string; readonly published: string }

/** A period whose value was revised: what was published first, in between, and last, and the difference, all as published. */
export interface RevisionLine { readonly period: string; readonly first: Given; readonly between: readonly Given[]; readonly last: Given; readonly change: string }

interface Props {
  readonly lines: readonly RevisionLine[];
  /** Periods that have a value. */
  readonly periods: number;
  readonly unit: BulkUnit;
  /** Day or month by which values were published; empty for all. */
  readonly vintage: string;
}

const amountOf = (value: string, unit: BulkUnit): string => formatExact(inShownUnit(value, unit), SHOWN_UNITS[unit]);

/** A value with the day it was published. */
const Stand = ({ given: { value, published }, unit }: { given: Given; unit: BulkUnit }) => <><data value={inShownUnit(value, unit)}>{amountOf(value, unit)}</data><span className="times">{formatPeriod(published)}</span></>;

/** Values of one observed series then and now: those that were published again and differ. */
export function Revisions({ lines, periods, unit, vintage }: Props) {
  const signed = (value: string): string => `${Big(value).gt(0) ? '+' : ''}${amountOf(value, unit)}`;
  const [by, last] = vintage === '' ? ['', 'Now'] : [` by ${vintage}`, `By ${vintage}`];
  const caption = `Values that were revised${by}, newest first: as first published in the files loaded here, and ${last.toLowerCase()}`;
  const words = lines.length === 0
    ? `${by === '' ? 'No value has' : `By ${vintage} no value had`} been published on a second day with another figure, in the files loaded here (${counted(periods, 'period')}).`
    : `${lines.length.toLocaleString('en-US')} of ${counted(periods, 'value')} ${lines.length === 1 ? 'was' : 'were'} revised${by} after first being published.`;
  const table = (
    <Scroll label={caption}>
      <table className="periods">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr><th scope="col">Period</th><th scope="col" className="number">Then</th><th scope="col" className="number">{last}</th><th scope="col" className="number">Change</th></tr></thead>
        <tbody>
          {[...lines].reverse().map((line) => (
            <tr key={line.period}>
              <th scope="row">{formatPeriod(line.period)}</th>
              <td className="number">{[line.first, ...line.between].map((one) => <Stand key={one.published} given={one} unit={unit} />)}</td>
              <td className="number"><Stand given={line.last} unit={unit} /></td>
              <td className="number"><data value={inShownUnit(line.change, unit)}>{signed(line.change)}</data></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
  return (
    <section aria-labelledby="revised">
      <div className="section-head"><h2 id="revised">Then and now</h2></div>
      <p>{words}</p>
      {lines.length > UNFOLDED ? <details><summary>All {lines.length} revised values</summary>{table}</details> : lines.length > 0 && table}
    </section>
  );
}

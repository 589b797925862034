import { shift } from '../decimal';
import type { Grade, Observation, Status } from '../model/observation';

/** One value of a series in force, official or derived, ready to be compared, transformed and drawn. */
export interface Datum {
  /** `<series>@<period>@<vintage or undated>` of an official value, `<series>@<period>` of a derived one. */
  readonly row_id: string;
  readonly series: string;
  readonly period: string;
  /** Exact decimal in the base unit (dollars, not millions); empty exactly when status is O. */
  readonly value: string;
  readonly status: Status;
  readonly vintage: string;
  readonly recorded: string;
  readonly grade: Grade;
  /** The release the value was read from; of a derived value, all its inputs' releases. */
  readonly sources: readonly string[];
  /** Where an official value was read; empty for a derived one. */
  readonly url: string;
  readonly note: string;
}

/** An observation as a datum: its value moved from the series' stored `scale` to the base unit, digits kept. */
export function fromObservation(row: Observation, scale: number): Datum {
  return {
    row_id: `${row.series}@${row.period}@${row.vintage || 'undated'}`,
    series: row.series, period: row.period,
    value: row.value === '' ? '' : shift(row.value, scale),
    status: row.status, vintage: row.vintage, recorded: row.recorded, grade: row.grade,
    sources: [row.source], url: row.url,
    note: row.via === '' ? row.note : [row.note, `Copy read: ${row.via}`].filter(Boolean).join('. '),
  };
}

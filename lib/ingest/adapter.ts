import { shift } from '../decimal';
import type { Observation, Status } from '../model/observation';

/** One row of an official table in the tidy form of `../shared/official`. */
export interface TidyRow {
  readonly series: string; readonly period: string; readonly value: string; readonly unit: string; readonly vintage: string;
  readonly source_org: string; readonly source_title: string; readonly source_url: string; readonly grade: string;
  readonly transcribed_from: string; readonly note: string;
}

/** How the rows of one code of the table become observations of ours. */
export interface SeriesRule {
  /** Our series id, or a choice by row where one code mixes two readings. */
  readonly series: string | ((row: TidyRow) => string);
  /** The `scale` in `data/series` of the series the row enters. */
  readonly scale: number | ((row: TidyRow) => number);
  /** Power of ten of each unit the rows are printed in: `{'million USD': 6, 'billion USD': 9}`. A unit not named is an error. */
  readonly units: Readonly<Record<string, number>>;
  /** The table writes out figures published at `scale` in full (36400000000 for 36.4 billion): drop the zeros left behind the point. */
  readonly writtenOut?: boolean;
  readonly source: string | ((row: TidyRow) => string);
  /** A unless said otherwise. */
  readonly status?: Status | ((row: TidyRow) => Status);
  /** Our period, when the table writes it otherwise. */
  readonly period?: (row: TidyRow) => string;
  /** Vintage, when only the row's note tells it. */
  readonly vintage?: (row: TidyRow) => string;
  /** Note for readers, when the table's own words need their source title or speak of where the table was kept. */
  readonly note?: (row: TidyRow) => string;
  /** Where the value was read, under the same condition. */
  readonly via?: (row: TidyRow) => string;
  /** Address, when the row names none. */
  readonly url?: (row: TidyRow) => string;
  /** Why a row stays out (a duplicate reading, a sum recomputed here), or null to enter it. */
  readonly leaveOut?: (row: TidyRow) => string | null;
}

/** One official table: which codes enter and how, and why the others don't. Every code must be in one of the two. */
export interface Adapter {
  readonly file: string;
  readonly enter: Readonly<Record<string, SeriesRule>>;
  readonly leaveOut: Readonly<Record<string, string>>;
}

export interface Entered {
  readonly observations: readonly Observation[];
  readonly leftOut: readonly { readonly row: TidyRow; readonly reason: string }[];
  /** Rows nobody decided about; a non-empty list is an error of the adapter. */
  readonly problems: readonly string[];
}

const choose = (rule: string | ((row: TidyRow) => string), row: TidyRow): string => (typeof rule === 'string' ? rule : rule(row));

/** Digits after the point that the shift alone put there say nothing the publisher said. */
const dropZeros = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);

/** The tables write a row's vintage into its note as well. What the vintage cell says is not said twice; what it cannot say reads as words. */
export function noteInWords(note: string, vintage: string): string {
  const told = /^vintage=([\d-]*)(?= |;|$)/.exec(note);
  const rest = told && told[1] !== '' && told[1] === vintage ? note.slice(told[0].length).replace(/^[;\s]+/, '') : note.replace(/^vintage=/, 'published ');
  return rest.replace(/^\(([^()]*)\)/, '$1').trim();
}

function observe(row: TidyRow, rule: SeriesRule, power: number, recorded: string): Observation {
  const scale = typeof rule.scale === 'function' ? rule.scale(row) : rule.scale;
  const shifted = row.value === '' ? '' : shift(row.value, power - scale);
  const status = typeof rule.status === 'function' ? rule.status(row) : rule.status;
  const vintage = rule.vintage ? rule.vintage(row) : row.vintage;
  return {
    series: choose(rule.series, row),
    period: rule.period ? rule.period(row) : row.period,
    value: rule.writtenOut ? dropZeros(shifted) : shifted,
    status: row.value === '' ? 'O' : (status ?? 'A'),
    vintage,
    recorded,
    grade: row.grade.startsWith('A') ? 'official' : 'secondhand',
    source: choose(rule.source, row),
    url: rule.url ? rule.url(row) : row.source_url,
    via: rule.via ? rule.via(row) : row.transcribed_from,
    note: noteInWords(rule.note ? rule.note(row) : row.note, vintage),
  };
}

/**
 * Observations from the rows of one official table, converted exactly; rows graded C (arithmetic) never enter: they are recomputed.
 * Pure: the caller reads the file and stamps `recorded`.
 */
export function enterTable(rows: readonly TidyRow[], adapter: Adapter, recorded: string): Entered {
  const observations: Observation[] = [];
  const leftOut: { row: TidyRow; reason: string }[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const where = `${adapter.file}: ${row.series} ${row.period} ${row.value}`;
    const rule = adapter.enter[row.series];
    const skipped = adapter.leaveOut[row.series] ?? (row.grade.startsWith('C') ? 'graded C: recomputed here, not copied' : (rule?.leaveOut?.(row) ?? null));
    if (skipped !== null) { leftOut.push({ row, reason: skipped }); continue; }
    if (!rule) { problems.push(`${where}: no rule for this code`); continue; }
    const power = rule.units[row.unit];
    if (power === undefined) { problems.push(`${where}: no power of ten for unit "${row.unit}"`); continue; }
    observations.push(observe(row, rule, power, recorded));
  }
  return { observations, leftOut, problems };
}

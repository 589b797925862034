import { parseArgs } from 'node:util';
import { byId } from '../by-id';
import { csvRecord } from '../export/csv';
import type { Claim } from '../model/claim';
import type { Reconciliation } from '../reconcile/reconcile';
import { fileStore } from '../store/files';
import { reconciled } from '../store/reconciled';
import { citedRow, type Registers } from '../table/cited-rows';
import { DONE, oneOf, type Io } from './io';

/** One claim with its verdict. Values are exact decimals in `unit`, as text; null where there is none or an end is open. */
interface ClaimLine {
  readonly id: string; readonly document: string; readonly start: number; readonly end: number; readonly exact: string;
  readonly value: string; readonly low: string | null; readonly high: string | null; readonly unit: string; readonly hedge: string;
  readonly period: string | null; readonly topic: string; readonly series: string | null; readonly source: string | null;
  readonly verdict: string; readonly reasons: readonly string[]; readonly value_then: string | null; readonly value_now: string | null;
  readonly explained_by: string | null; readonly explained_value: string | null; readonly why: string;
}

const COLUMNS: readonly (keyof ClaimLine)[] = [
  'id', 'document', 'start', 'end', 'exact', 'value', 'low', 'high', 'unit', 'hedge', 'period', 'topic', 'series', 'source', 'verdict', 'reasons', 'value_then', 'value_now',
  'explained_by', 'explained_value', 'why',
];
const NUMBERS: ReadonlySet<keyof ClaimLine> = new Set(['start', 'end', 'value', 'low', 'high', 'value_then', 'value_now', 'explained_value']);

function lineOf(claim: Claim, found: Reconciliation, registers: Registers): ClaimLine {
  const row = citedRow(claim, found, registers);
  const { start, end, exact } = claim.selector;
  return {
    id: claim.id, document: claim.document, start, end, exact,
    value: row.value, low: row.low || null, high: row.high || null, unit: claim.unit, hedge: claim.hedge,
    period: claim.period, topic: claim.topic, series: claim.series, source: row.source || claim.named_source,
    verdict: found.verdict, reasons: found.reasons, value_then: found.value_then, value_now: found.value_now,
    explained_by: row.explained_by || null, explained_value: row.explained_value || null, why: found.why,
  };
}

function csvOf(line: ClaimLine): string {
  return csvRecord(COLUMNS.map((name) => {
    const cell = line[name];
    return { text: typeof cell === 'object' && cell !== null ? cell.join(' ') : String(cell ?? ''), number: NUMBERS.has(name) };
  }));
}

async function load(data: string): Promise<ClaimLine[]> {
  const store = fileStore(data);
  const [claims, series, sources, articles, outlets, found] = await Promise.all([store.claims(), store.series(), store.sources(), store.articles(), store.outlets(), reconciled(store)]);
  const registers = { series: byId(series), sources: byId(sources), articles: byId(articles), outlets: byId(outlets) };
  return claims.flatMap((claim) => {
    const reconciliation = found.get(claim.id);
    return reconciliation ? [lineOf(claim, reconciliation, registers)] : [];
  });
}

/** Prints every claim with its place, its figure and its verdict. */
export async function claimsCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'json' } } });
  const format = oneOf('--format', values.format, ['json', 'csv']);
  const lines = await load(io.data);
  await io.out(format === 'json' ? `${JSON.stringify(lines, null, 1)}\n` : [COLUMNS.join(','), ...lines.map(csvOf)].map((line) => `${line}\r\n`).join(''));
  return DONE;
}

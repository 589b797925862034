import { NO_REAL_FIGURES, SYNTHETIC } from '../made-up';
import type { BulkDataset, BulkUnit, Dimension, Flow } from './dataset';
import type { Slice } from './slice';

/** What members of a slice are called; null where nobody said. */
export type Labels = Readonly<Record<Dimension, string | null>>;
export const NO_LABELS: Labels = { commodity: null, partner: null, port: null };

/** Longest label repeated in a title; descriptions of tariff lines run to hundreds of letters. */
const LONGEST = 70;
const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

const REPORTERS: Readonly<Record<string, string>> = { 'United States': 'US' };
const reporterOf = ({ reporter }: BulkDataset): string => REPORTERS[reporter] ?? reporter;

/** What is counted: a value of goods by its definition, or their weight. */
export function measureWords({ valued }: BulkDataset, flow: Flow, unit: BulkUnit): string {
  if (unit === 'kg') return 'weight';
  return valued[flow];
}

/** A member with its code: “China (5700)”; the code alone where it has no label, and the label alone where it names the code. */
function named(what: string, code: number, label: string | null): string {
  if (label === null) return `${what} ${code}`;
  return label.endsWith(String(code)) ? clipped(label) : `${clipped(label)} (${code})`;
}

/** A commodity: “HS 85, Electrical machinery”. */
export const commodityWords = (code: string, label: string | null): string => (code === '' ? 'all goods' : `HS ${code}${label === null ? '' : `, ${clipped(label)}`}`);
const partnerWords = (code: number | null, label: string | null): string => (code === null ? 'all partners' : named('partner', code, label));
const portWords = (code: number | null, label: string | null): string => (code === null ? 'all ports' : label?.toLowerCase().includes('port') === true ? named('', code, label) : `port ${label === null ? code : named('', code, label)}`);

/** Tells imports from exports where a partner is named. */
const fromOrTo = (flow: Flow): string => (flow === 'imports' ? 'from' : 'to');

/** A slice so that it stands alone: “US imports from China (5700), HS 85, Electrical machinery, all ports, customs value”. */
export function sliceTitle(slice: Slice, dataset: BulkDataset, labels: Labels): string {
  const { flow, unit, commodity, partner, port } = slice;
  const head = dataset.synthetic ? NO_REAL_FIGURES : '';
  return `${head}${[
    `${reporterOf(dataset)} ${flow} ${fromOrTo(flow)} ${partnerWords(partner, labels.partner)}`, commodityWords(commodity, labels.commodity),
    ...(dataset.ports ? [portWords(port, labels.port)] : []), measureWords(dataset, flow, unit),
  ].join(', ')}`;
}

const SHORTEST = 18;
const brief = (text: string): string => (text.length > SHORTEST ? `${text.slice(0, SHORTEST - 1).trimEnd()}…` : text);

/** A long label that ends in its code has the code first, so that cutting it short leaves what tells it from others. */
const coded = (code: number, label: string | null): string => (label === null || label.length <= SHORTEST || !label.endsWith(String(code)) ? brief(label ?? String(code)) : brief(`${code} ${label.slice(0, -String(code).length).trimEnd()}`));

/** The same in a few words, for the end of a line. */
export function sliceShort({ flow, commodity, partner, port, unit }: Slice, dataset: BulkDataset, given: Labels): string {
  // What is made up says so once, at the beginning.
  const plain = (label: string | null): string | null => (dataset.synthetic ? label?.replace(/^Synthetic /, '') ?? null : label);
  const labels = { partner: plain(given.partner), port: plain(given.port) };
  return [
    ...(dataset.synthetic ? [SYNTHETIC] : []), commodity === '' ? 'All goods' : `HS ${commodity}`, partner === null ? flow : `${fromOrTo(flow)} ${coded(partner, labels.partner)}`, ...(port === null ? [] : [coded(port, labels.port)]), ...(unit === 'kg' ? ['weight'] : []),
  ].join(' ');
}

import Big from 'big.js';
import { multiply } from '../decimal';
import { baseValue, evidenceInterval } from '../quantity/interval';
import { MAGNITUDES } from '../quantity/number-words';
import { parsePrinted } from '../quantity/parse';
import type { BulkUnit } from './dataset';

/** An amount as somebody wrote it: exact decimals of `unit`, which is null where the words name none, and what the words allow, both ends included. */
export interface Amount { readonly value: string; readonly low: string; readonly high: string; readonly unit: BulkUnit | null }

const PLAIN = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Kilograms of a ton: the metric one, as everywhere here. */
const KILOGRAMS = '1000';

const exactly = (value: string): Amount => ({ value, low: value, high: value, unit: null });

const UNITS: Readonly<Record<string, readonly [unit: BulkUnit, factor: string]>> = { USD: ['usd', '1'], t: ['kg', KILOGRAMS] };
const KILO = /(?<![a-z])(?:kg|kilo(?:gram)?s?)\b/i;
/** A hedge, a number with its sign, a magnitude and a unit; with anything else beside it a number is not understood whole. */
const WHOLE = new RegExp(`^(?<hedge>(?:[a-z]+\\.? ){0,4})(?:(?:US ?)?\\$ ?)?[-−]?[\\d,]+(?:\\.\\d+)?(?:[ -]?(?:${[...MAGNITUDES.keys()].join('|')}))?(?: (?:US )?(?:dollars?|USD)| (?:metric )?(?:tons?|tonnes?)| ?kg| kilo(?:gram)?s?)?$`, 'i');

/**
 * Reads an amount: “33,105.5” is that number alone, “$690 billion” what rounds to it, “about 5 million tons” what those words allow where they are evidence (`HEDGES`).
 * Null for what is no amount of dollars, kilograms or tons, or says anything else beside it.
 */
export function parseAmount(text: string): Amount | null {
  if (PLAIN.test(text)) return exactly(Big(text.replaceAll(',', '')).toFixed());
  const whole = WHOLE.exec(text);
  const printed = whole && parsePrinted(text.replace(KILO, ''));
  if (!printed || ((whole.groups?.hedge ?? '') !== '') !== (printed.hedge !== 'none')) return null;
  const [unit, factor] = KILO.test(text) ? (['kg', '1'] as const) : UNITS[printed.unit ?? ''] ?? [null, '1'];
  const inUnit = (value: string): string => Big(multiply(value, factor)).toFixed();
  const value = baseValue(printed);
  if (printed.hedge === 'none' && printed.scale === 0) return { ...exactly(inUnit(value)), unit };
  const { low, high } = evidenceInterval({ ...printed, unit: printed.unit ?? 'USD' });
  return { value: inUnit(value), low: inUnit(low ?? value), high: inUnit(high ?? value), unit };
}

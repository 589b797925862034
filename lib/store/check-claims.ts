import { byId } from '../by-id';
import { absolute, compare } from '../decimal';
import { overlaps } from '../extract/coverage';
import type { Claim, NonClaim } from '../model/claim';
import type { Article } from '../model/document';
import { baseValue } from '../quantity/interval';
import { wordNumbers } from '../quantity/number-words';
import { parsePrinted } from '../quantity/parse';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';
import { linesInForce } from './in-force';
import { fault, type Line } from './lines';

/** What the printed words say against what was entered for them. A sign is told by the direction, not by the words. */
function printed(line: Line<Claim>): DataFault[] {
  const { item } = line;
  const words = parsePrinted(item.selector.exact);
  if (!words) {
    // "billions" or "near-daily" hold no figure to read; what they were entered as is a judgement, said in the claim.
    const figures = /\d/.test(item.selector.exact) || wordNumbers(item.selector.exact).length > 0;
    return figures ? [fault(line, ['selector', 'exact'], `"${item.selector.exact}" holds no single figure`)] : [];
  }
  const faults: DataFault[] = [];
  if (compare(absolute(baseValue(words)), absolute(baseValue(item))) !== 0) {
    faults.push(fault(line, ['value'], `"${item.selector.exact}" reads as ${baseValue(words)}, not ${baseValue(item)}`));
  }
  if (words.unit !== null && words.unit !== item.unit) faults.push(fault(line, ['unit'], `"${item.selector.exact}" reads as ${words.unit}, not ${item.unit}`));
  if (words.hedge !== item.hedge) faults.push(fault(line, ['hedge'], `"${item.selector.exact}" reads as hedge ${words.hedge}, not ${item.hedge}`));
  return faults;
}

/** A claim is set against a series of its own unit (law 9). */
function unitOfSeries(line: Line<Claim>, units: ReadonlyMap<string, string>): DataFault[] {
  const unit = line.item.series === null ? undefined : units.get(line.item.series);
  return unit === undefined || unit === line.item.unit ? [] : [fault(line, ['unit'], `the claim is in ${line.item.unit}, its series ${line.item.series} in ${unit}`)];
}

/** A repeat points back, inside one document, at a claim of the same words. */
function repeat(line: Line<Claim>, claims: ReadonlyMap<string, Claim>): DataFault[] {
  const first = claims.get(line.item.repeats ?? '');
  if (!first) return [];
  const back = first.document === line.item.document && first.selector.start < line.item.selector.start;
  return back ? [] : [fault(line, ['repeats'], `${first.id} does not stand earlier in the same document`)];
}

/** Selectors of one document: inside it, in the file named after it, and none over another. */
function places(documents: readonly Line<Article>[], lines: readonly Line<Claim | NonClaim>[]): DataFault[] {
  const lengths = new Map(documents.map(({ item }) => [item.id, item.length]));
  const faults = lines.flatMap((line) => {
    const { document, selector } = line.item;
    const found: DataFault[] = [];
    if (!line.file.endsWith(`/${document}.jsonl`)) found.push(fault(line, ['document'], `lines about ${document} belong in ${document}.jsonl`));
    if (selector.end > (lengths.get(document) ?? Infinity)) found.push(fault(line, ['selector', 'end'], `the document ends at ${lengths.get(document)}`));
    return found;
  });
  for (const document of new Set(lines.map(({ item }) => item.document))) {
    const here = new Map(lines.filter(({ item }) => item.document === document).map((line) => [line.item.selector, line]));
    for (const [left, right] of overlaps([...here.keys()])) {
      const line = here.get(right);
      if (line) faults.push(fault(line, ['selector'], `"${right.exact}" stands over "${left.exact}" of ${here.get(left)?.file}:${here.get(left)?.line}`));
    }
  }
  return faults;
}

/**
 * Faults of the claims and non-claims in force: words that say something else than was entered, units that do not meet, places that cannot be.
 * What was corrected or withdrawn is no longer judged.
 */
export function checkClaims(dataset: Dataset): DataFault[] {
  const claims = linesInForce(dataset.claims);
  const units = new Map(linesInForce(dataset.series).map(({ item }) => [item.id, item.unit]));
  const known = byId(claims.map(({ item }) => item));
  return [
    ...claims.flatMap((line) => [...printed(line), ...unitOfSeries(line, units), ...repeat(line, known)]),
    ...places(linesInForce(dataset.documents), [...claims, ...linesInForce(dataset.nonclaims)]),
  ];
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverage } from '../extract/coverage';
import type { Selector } from '../model/claim';
import type { Article } from '../model/document';
import type { Dataset } from '../store/dataset';
import type { DataFault } from '../store/data-error';
import { linesInForce } from '../store/in-force';
import { fault, type Line } from '../store/lines';

export interface DocumentCheck { readonly summary: string; readonly faults: readonly DataFault[] }

/** Line and column of an offset, both from 1. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function check(bytes: Buffer, file: string, article: Line<Article>, claims: Dataset['claims'], nonclaims: Dataset['nonclaims']): DocumentCheck {
  const { id, sha256, length } = article.item;
  const text = bytes.toString('utf8');
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== sha256) return { summary: `${id}: another text`, faults: [fault(article, ['sha256'], `${file} has the hash ${hash}: it is not the text that was read`)] };
  const faults: DataFault[] = length === text.length ? [] : [fault(article, ['length'], `${file} has ${text.length} UTF-16 code units, not ${length}`)];
  const lines = new Map<Selector, Line<{ readonly selector: Selector }>>([...claims, ...nonclaims].map((line) => [line.item.selector, line]));
  const { numbers, uncovered, misplaced, idle } = coverage(text, [...lines.keys()]);
  for (const number of uncovered) faults.push({ file, ...placeOf(text, number.start), reason: `"${number.text}" is inside no claim and no non-claim` });
  for (const { selector, part } of misplaced) {
    const line = lines.get(selector);
    if (line) faults.push(fault(line, ['selector', part], `${part} is not what stands at ${selector.start} to ${selector.end} of ${file}`));
  }
  const kinds = new Map<string, number>();
  for (const { kind } of numbers) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const count = (kind: string): number => kinds.get(kind) ?? 0;
  const summary = `${id}: ${numbers.length - uncovered.length} of ${numbers.length} numbers accounted for `
    + `(${count('digits')} in digits, ${count('word')} in words, ${count('roman')} Roman) by ${claims.length} claims and ${nonclaims.length} non-claims, ${idle.length} of them on figures without a number`;
  return { summary, faults };
}

/** Compares every registered document with its text in `folder` (`<id>.txt`): same bytes, every selector in place, every number accounted for (law 8). */
export async function checkDocuments({ documents, claims, nonclaims }: Dataset, folder: string): Promise<DocumentCheck[]> {
  return Promise.all(linesInForce(documents).map(async (article) => {
    const { id } = article.item;
    const file = join(folder, `${id}.txt`);
    const here = <T extends { readonly document: string }>(line: Line<T>): boolean => line.item.document === id;
    try {
      return check(await readFile(file), file, article, linesInForce(claims).filter(here), linesInForce(nonclaims).filter(here));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return { summary: `${id}: no text`, faults: [{ file, line: 1, column: 1, reason: `the text of ${id} is missing` }] };
    }
  }));
}

import { createHash } from 'node:crypto';
import type { Warehouse } from '@/lib/warehouse/warehouse';
import type { Question } from './questions';

/** What one engine answered to a list of questions: a hash of everything, and every answer as text. */
export interface Answers { readonly hash: string; readonly each: readonly string[] }

/** Questions under way at once: an engine is asked by several readers. */
const AT_ONCE = 4;

export async function answersOf(warehouse: Warehouse, questions: readonly Question[]): Promise<Answers> {
  const each: string[] = [];
  for (let at = 0; at < questions.length; at += AT_ONCE) each.push(...await Promise.all(questions.slice(at, at + AT_ONCE).map(async ({ ask }) => JSON.stringify(await ask(warehouse)))));
  return { hash: createHash('sha256').update(each.join('\n')).digest('hex'), each };
}

/** The first question that was answered differently, with both answers; empty when the hashes agree. */
export function difference(questions: readonly Question[], a: Answers, b: Answers): string {
  if (a.hash === b.hash) return '';
  const at = a.each.findIndex((answer, index) => answer !== b.each[index]);
  return `${questions[at]?.words ?? 'another number of answers'}\n${a.each[at]?.slice(0, 2000) ?? ''}\n${b.each[at]?.slice(0, 2000) ?? ''}`;
}

/** Questions of each kind asked in a run. */
export const ASKED = 500;
export const SEED = 20_261_125;

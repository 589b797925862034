import { z } from 'zod';
import type { Cell } from '../sql-warehouse';
import { WarehouseError } from '../trouble';

/** What ClickHouse writes in the format JSONCompact, as far as it is read. */
const ANSWER = z.object({ data: z.array(z.array(z.union([z.string(), z.number()]))), rows: z.number() });

/**
 * Rows of an answer in the format JSONCompact: one document that says at its end how many there are, so that a part of one is no answer.
 * @throws WarehouseError broken when it is cut off, has an error written into it, or has another number of rows than it says.
 */
export function answerOf(text: string): readonly (readonly Cell[])[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new WarehouseError('broken', { cause: error });
  }
  const { success, data: answer, error } = ANSWER.safeParse(document);
  if (!success) throw new WarehouseError('broken', { cause: error });
  if (answer.rows !== answer.data.length) throw new WarehouseError('broken', { cause: new Error(`the answer says it has ${answer.rows} rows and has ${answer.data.length}`) });
  return answer.data;
}

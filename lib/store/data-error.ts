import { Problem } from '../problem';

/** One thing wrong in one place of a data file. `column` is a character of a JSON line, counted from 1; of a CSV line, the field. */
export interface DataFault { readonly file: string; readonly line: number; readonly column: number; readonly reason: string }

/** `file:line:column reason`, as editors and people read it. */
export const describeFault = ({ file, line, column, reason }: DataFault): string => `${file}:${line}:${column} ${reason}`;

/** Data that cannot be used, with every fault found, one line each. */
export class DataError extends Problem {
  override readonly name = 'DataError';

  constructor(readonly faults: readonly DataFault[]) {
    super('bad-data', faults.map(describeFault).join('\n'));
  }
}

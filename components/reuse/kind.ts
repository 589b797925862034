import type { CodeLines } from '@/lib/reuse/code';

/** Everything there is to take along of one address: the one that follows new data, or the frozen one. */
export interface ReuseKind {
  readonly id: 'frozen' | 'living';
  /** Which address it is, in words. */
  readonly label: string;
  readonly sentence: string;
  readonly apa: string;
  readonly chicago: string;
  /** Addresses of the reference files, by the name of their format. */
  readonly files: readonly (readonly [format: string, address: string])[];
  /** HTML for another site; absent where nothing is made to be framed. */
  readonly embed?: string;
  readonly code: readonly CodeLines[];
}

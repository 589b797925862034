/** Why a warehouse could not answer: it is not there, a part of it is not, it took too long, it ran out of memory, its tables are another version's, the reader left, or it is broken. */
export type Trouble = 'unreachable' | 'shard' | 'slow' | 'memory' | 'schema' | 'left' | 'broken';

const WORDS: Readonly<Record<Trouble, string>> = {
  unreachable: 'The warehouse of bulk observations cannot be reached. Curated charts are not affected; try again in a moment.',
  shard: 'A part of the warehouse cannot be reached, so there is no whole answer, and none is given. Curated charts are not affected; try again in a moment.',
  slow: 'The question took longer than it may. Ask for fewer periods or a narrower commodity.',
  memory: 'The question needs more memory than it may take. Ask for fewer periods or a narrower commodity.',
  schema: 'The tables of the warehouse are of another version of this program. Run: npm run -s cli -- warehouse status',
  left: 'The question was ended because whoever asked has left.',
  broken: 'The warehouse answered with an error. The log of the server has it.',
};

/** A question that has no answer, and why, in words fit for a reader. `cause` is for the log. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';

  constructor(readonly trouble: Trouble, options?: { readonly cause?: unknown; readonly detail?: string }) {
    super(options?.detail ?? WORDS[trouble], options?.cause === undefined ? undefined : { cause: options.cause });
  }
}

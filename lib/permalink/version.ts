/** Version of the spelling of addresses and of the header and meaning of the CSV. Frozen links carry it as `v`; one without it is read as this. */
export const VERSION = '1';

/** What a frozen link holds beside its view. */
export interface Pin {
  /** First 12 hex digits of the sha256 of the view's CSV, as the link has it; null when it has none. */
  readonly sha: string | null;
}

const SHA = /^[0-9a-f]{12}$/;

/** What is wrong with a `sha`; null when nothing is. */
export const shaProblem = (text: string): string | null => (SHA.test(text) ? null : 'is not 12 hex digits 0-9 a-f, as a frozen link has them; copy the whole link again');

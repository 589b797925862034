import { Problem } from '../problem';

/** Whether `error` is the file system's (or another system call's) own, which names the call that failed. */
const isSystemError = (error: unknown): error is { readonly code?: unknown } => typeof error === 'object' && error !== null && 'syscall' in error;

/** What to throw for `error` while the data was being read: trouble of the system as store-unavailable without its paths, anything else as it is. */
export function storeTrouble(error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const code = typeof error.code === 'string' ? ` (${error.code})` : '';
  return new Problem('store-unavailable', `The data files cannot be read just now${code}; the address is not at fault. Try again in a moment.`);
}

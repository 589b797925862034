/** A file or a command line that cannot be loaded as it is: the message names the input and the cure. Nothing was changed. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

const LIST = new Intl.ListFormat('en-US');

interface Props {
  /** Parameters that were not understood. */
  readonly lost: readonly string[];
  /** What is left out for it, and what there would be in its place. */
  readonly nothing: string;
  readonly other: string;
}

/** In place of what an address does not ask for: it would be taken for what it does. */
export function NotUnderstood({ lost, nothing, other }: Props) {
  const isOne = lost.length === 1;
  return <p>{nothing} while {LIST.format(lost.map((name) => `“${name}”`))} {isOne ? 'is' : 'are'} not understood: without {isOne ? 'it' : 'them'} {other}. Mend it above.</p>;
}

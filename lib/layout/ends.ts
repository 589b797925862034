/** Least and greatest of `values`, however many there are: spreading them into Math.min overflows the stack from some 120,000 on. Infinities for none. */
export function ends(values: Iterable<number>): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Seeded pseudo-random numbers (mulberry32), so that every run makes the same claims. */
export interface Random {
  /** From 0 up to 1, itself excluded. */
  next(): number;
  /** One of a list. @throws Error for an empty list. */
  of<T>(list: readonly T[]): T;
  /** One of a list, each with its weight. @throws Error for an empty list. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const of = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    let left = next() * total;
    for (const [item, weight] of list) {
      left -= weight;
      if (left < 0) return item;
    }
    return of(list)[0];
  };
  return { next, of, weighted };
}

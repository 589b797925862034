import { randomOf } from '../../bench/random';

export interface Random { readonly int: (least: number, most: number) => number }

/** Whole numbers from a seed, bounds included. */
export function random(seed: number): Random {
  const { next } = randomOf(seed);
  return { int: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}

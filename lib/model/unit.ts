import { z } from 'zod';

/**
 * Units are typed: values of two units never meet without an explicit conversion (design law 9).
 * `USD` is nominal US dollars, `t` metric tons, `percent` a share or rate, `percentage-point` a difference of percents.
 */
export const Unit = z.enum([
  'USD', 'CNY', 't', 'percent', 'percentage-point', 'ratio', 'people', 'deaths', 'deaths-per-100000',
  'entities', 'chemicals', 'cargoes', 'minutes', 'months', 'years',
]);
export type Unit = z.infer<typeof Unit>;

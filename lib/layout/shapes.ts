/** A mark that stands for any outlet. */
export const ROUND = 'M-6,0A6,6,0,1,1,6,0A6,6,0,1,1,-6,0Z';

/** Marks of about equal area around 0,0, told apart without colour. */
const SHAPES = [
  ROUND,
  'M-5.3,-5.3H5.3V5.3H-5.3Z',
  'M0,-7.4L6.9,4.9H-6.9Z',
  'M0,-7.4L7.4,0L0,7.4L-7.4,0Z',
  'M0,7.4L-6.9,-4.9H6.9Z',
  'M-6.6,2.2V-2.2H-2.2V-6.6H2.2V-2.2H6.6V2.2H2.2V6.6H-2.2V2.2Z',
  'M3.5,-6L7,0L3.5,6H-3.5L-7,0L-3.5,-6Z',
] as const;

const OFFSET = 2166136261;
const PRIME = 16777619;
/** Which bits pick the shape: these keep the outlets we cite most apart. */
const MIX = 11;

/** The shape of an outlet, the same on every page and view because it follows from the id alone. */
export function outletShape(outlet: string): string {
  let hash = OFFSET;
  for (const letter of outlet) hash = Math.imul(hash ^ letter.charCodeAt(0), PRIME) >>> 0;
  return SHAPES[(hash >>> MIX) % SHAPES.length] ?? SHAPES[0];
}

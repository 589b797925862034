import { z } from 'zod';

export const Verdict = z.enum(['agrees', 'revised', 'differs', 'incomparable', 'unverifiable']);
export type Verdict = z.infer<typeof Verdict>;

export const Reason = z.enum(['rounding', 'period', 'scope', 'measure', 'unit', 'basis', 'comparison', 'reporter', 'vintage', 'attribution', 'transcription', 'unexplained']);
export type Reason = z.infer<typeof Reason>;

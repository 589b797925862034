import { SYNTHETIC } from '@/lib/made-up';
import type { BulkDataset } from '@/lib/slice/dataset';

/** Says beside a name that its figures are made up; nothing for a real dataset. */
export function SyntheticMark({ dataset }: { dataset: BulkDataset }) {
  return dataset.synthetic ? <strong className="synthetic-mark">{SYNTHETIC}</strong> : null;
}

/** The same in a sentence, above everything of such a dataset. */
export function SyntheticNote({ dataset }: { dataset: BulkDataset }) {
  return dataset.synthetic ? <p className="synthetic" role="note"><strong>{SYNTHETIC}.</strong> A generator of ours made up every figure of this dataset, for tests and for trying things out. None says anything about trade.</p> : null;
}

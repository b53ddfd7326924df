import { type Accessor, createMemo } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';

export type Agreement = {
  /** How many agree. */
  count: Accessor<number>;
  /** Whether the speaker agrees. */
  agrees: Accessor<boolean>;
  /** What the button says, or what stands in its place where one cannot agree for the speaker. */
  words: Accessor<string>;
  /** Whether there is a button. */
  open: Accessor<boolean>;
  press(): void;
};

/** The agreement of a table with something said. Must run under a Solid owner. */
export function createAgreement(subject: Accessor<string>): Agreement {
  const { session, writable, speaker, scribing, answering } = useTable();
  const agreeing = createMemo(() => session.lists.agreeing(subject()));
  const agrees = () => agreeing().includes(speaker().id);
  const words = () => {
    if (!scribing()) return agrees() ? 'You agree' : 'Agree';
    if (agrees()) return `${speaker().name} agrees`;
    return answering() ? `Agree as ${speaker().name}` : `${speaker().name} agrees on their own device`;
  };
  return {
    count: () => agreeing().length,
    agrees,
    words,
    open: () => writable() && answering(),
    press: () => session.edits.setAgreement(subject(), !agrees(), speaker().id),
  };
}

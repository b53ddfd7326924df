import { createMemo } from 'solid-js';
import { createPrinting } from '../lib/screen/printing.ts';

/** The line at the top of what is printed, and on no screen: what it is, and the day it was printed. */
export function PrintHead(props: { children: string }) {
  const printing = createPrinting();
  const date = createMemo(() => {
    // A page may stay open for days.
    printing();
    return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  });
  return (
    <p class="printhead">
      <b>{props.children}</b> <span>{date()}</span>
    </p>
  );
}

import { createMemo } from 'solid-js';
import { encode } from 'uqr';
import './qr-code.css';

/** Turns the squares of a QR code into one SVG path, one run of dark squares at a time. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) parts.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
  });
  return parts.join('');
}

/** A QR code in ink on white, whatever the theme: cameras need the contrast. */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: 2 }));
  return (
    <svg class="qr" viewBox={`0 0 ${code().size} ${code().size}`} role="img" aria-label={props.label}>
      <path d={pathOf(code().data)} />
    </svg>
  );
}

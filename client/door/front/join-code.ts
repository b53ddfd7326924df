/** The length of a join code: six letters and numbers. */
export const JOIN_CODE_LENGTH = 6;

/**
 * Reads a join code that somebody typed or pasted: in any case, with spaces or hyphens, or inside a whole link.
 * @returns upper-case letters and digits, possibly too few or too many; `whatIsWrongWith` says which
 */
export function readJoinCode(typed: string): string {
  const link = /\/j\/([^/?#\s]+)/i.exec(typed);
  let code = link?.[1] ?? typed;
  try {
    code = decodeURIComponent(code);
  } catch {
    // A stray per cent sign is a slip of the finger. It is removed below with all other signs.
  }
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Says what is wrong with a code that cannot be right; empty when it can. */
export function whatIsWrongWith(code: string): string {
  if (code === '') return 'Type the code first. It is on the screen in your room, or in your invitation.';
  if (code.length < JOIN_CODE_LENGTH) {
    return `A code has six letters and numbers; this has ${code.length}. Look at the screen in your room again.`;
  }
  if (code.length > JOIN_CODE_LENGTH) {
    return `A code has six letters and numbers; this has ${code.length}. Take out what does not belong.`;
  }
  return '';
}

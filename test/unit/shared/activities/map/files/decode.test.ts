import { describe, expect, it } from 'vitest';
import { decode } from '../../../../../../shared/activities/map/files/in/decode.ts';
import { windows1252 } from '../../../../../support/register.ts';

const WORDS = 'name\nÉcole Zoë’s “Grange” – £5';
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
};

describe('a file’s bytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(WORDS), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${WORDS}`), 'utf-8'],
    ['UTF-16, little end first', utf16(`\uFEFF${WORDS}`, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\uFEFF${WORDS}`, false), 'utf-16be'],
    ['Windows-1252', windows1252(WORDS), 'windows-1252'],
  ])('are read as %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: WORDS, encoding, damaged: 0 });
  });

  it('say so when signs were lost before', () => {
    expect(decode(new TextEncoder().encode('Zo\uFFFD\uFFFD')).damaged).toBe(2);
  });

  it('say so when a sign is broken off at the end', () => {
    expect(decode(utf16('\uFEFFab', true).slice(0, 5)).damaged).toBe(1);
  });

  it('may be none', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', damaged: 0 });
  });
});

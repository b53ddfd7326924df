import { SaxesParser } from 'saxes';

/** What is wrong with an XML text; empty when nothing is. */
export function faultsOf(text: string): string[] {
  const wrong: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => wrong.push(message));
  parser.write(text).close();
  return wrong;
}

import { expect, test } from 'vitest';
import { readCallLink, setCallLink } from '../../../../shared/model/plan/call-link.ts';
import { newDocument, root } from '../../../../shared/model/document.ts';

test('a link to a call is https, and nothing that a browser would run', () => {
  expect(readCallLink(' https://meet.example/eastmere?pwd=1 ')).toBe('https://meet.example/eastmere?pwd=1');
  const refused = [
    'http://meet.example',
    'javascript:alert(1)',
    'meet.example',
    'https://',
    'https:// meet',
    '',
  ];
  for (const typed of refused) expect(readCallLink(typed), typed).toBeUndefined();
  expect(readCallLink(`https://meet.example/${'a'.repeat(2_000)}`)).toBeUndefined();
});

test('it is set and taken away', () => {
  const doc = newDocument('plan');
  setCallLink(doc, null, 'https://meet.example/a');
  expect(root(doc, 'workshop').get('call')).toBe('https://meet.example/a');
  setCallLink(doc, null, undefined);
  expect(root(doc, 'workshop').has('call')).toBe(false);
});

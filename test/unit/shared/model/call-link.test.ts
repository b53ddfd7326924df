import { expect, test } from 'vitest';
import { setCallLink } from '../../../../shared/model/plan/call-link.ts';
import { PLAN_ROOTS } from '../../../../shared/model/plan/plan-view.ts';
import { readCallLink } from '../../../../shared/model/plan/read-call-link.ts';
import { newDocument, readRoot, root } from '../../../../shared/model/document.ts';

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

test('a link that is not https is none, whoever wrote it into the plan', () => {
  const plan = newDocument('plan');
  const workshop = root(plan, 'workshop');
  workshop.set('title', 'javascript: an introduction');
  for (const written of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'http://meet.example',
  ]) {
    workshop.set('call', written);
    expect(readRoot(plan, 'workshop', PLAN_ROOTS.workshop), written).toEqual({
      title: 'javascript: an introduction',
    });
  }
  workshop.set('call', 'https://meet.example/a');
  expect(readRoot(plan, 'workshop', PLAN_ROOTS.workshop)['call']).toBe('https://meet.example/a');
});

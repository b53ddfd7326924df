/**
 * What the table says about a card.
 * @module
 */
export { Talk } from './talk.tsx';
export { createAgreement } from './agreement.ts';

/**
 * Joining: take a seat, keep the ticket, come back with it.
 * @module
 */
export { ComeBack } from './come-back.tsx';
export { SeatForm, type SeatRequest } from './seat-form.tsx';
export { Ticket } from './ticket.tsx';
export { Seated } from './seated.tsx';
export { forgetSeatDraft } from './seat-draft.ts';

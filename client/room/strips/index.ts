/**
 * What the facilitator asks of everybody: the clock, messages, the spotlight, pens down, a vote.
 * @module
 */
export { CallLink } from './call-link.tsx';
export { MessageStrip } from './message-strip.tsx';
export { RoomStrips } from './room-strips.tsx';
export { type ClockPart, StepClock } from './step-clock.tsx';

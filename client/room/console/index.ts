/**
 * The facilitator's console: the agenda and its clock, every table at a glance, and what the hall sees.
 * @module
 */
export { Console } from './console.tsx';
export { type ConsoleServer, ConsoleContext, useConsole } from './context.ts';

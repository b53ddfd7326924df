/**
 * Handing a device on to the next person: leave it, say that it is shared, come back to it with a code.
 * @module
 */
export { CodeShown } from './code-shown.tsx';
export { LeaveDialog, SharedDialog } from './dialogs.ts';
export { LeaveButton } from './leave-button.tsx';
export { PersonalCodeForm } from './personal-code-form.tsx';
export { createSharedSignal } from './shared-signal.ts';
export { SharedButton } from './shared-button.tsx';

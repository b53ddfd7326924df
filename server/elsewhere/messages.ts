/**
 * The messages between the server and a program of its own.
 * @module
 */

/** What a program sends back: how far it is, as often as it likes, and at last its answer. */
export type Said<Answer, Progress> = { progress: Progress } | { answer: Answer };

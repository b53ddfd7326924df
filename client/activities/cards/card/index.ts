/** The open card, both its sides. @module */
export { Neighbours } from './desk-bar.tsx';
export { MissingCard } from './missing-card.tsx';
export { QuestionCard } from './question-card.tsx';

/**
 * The workshop's tables: choosing one, walking to another.
 * @module
 */
export { SwitchTables } from './switch-tables.tsx';
export { VisitingStrip } from './visiting-strip.tsx';

/**
 * Pages that nobody opens on a first visit. Which files each needs is a list, and everybody who comes in would fetch it; this one comes
 * with the first of these pages.
 * @module
 */
export const report = () => import('./report/report-route.tsx');
export const stage = () => import('./stage/stage-route.tsx');

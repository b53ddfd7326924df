/** The pages to read and to look around. They come behind one list of their own, for the reason in `room/later-routes.ts`. */
export const sample = () => import('./sample.tsx');
export const questions = () => import('./reading/questions.tsx');
export const library = () => import('./library/library.tsx');
export const sources = () => import('./reading/sources.tsx');
export const how = () => import('./reading/how.tsx');
export const help = () => import('./reading/help.tsx');
export const notFound = () => import('./reading/not-found.tsx');

/** The pages to read. They come behind one list of their own, for the reason in `room/later-routes.ts`. */
export const sources = () => import('./sources.tsx');
export const how = () => import('./how.tsx');
export const help = () => import('./help.tsx');

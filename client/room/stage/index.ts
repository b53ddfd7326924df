export { Curtain } from './curtain.tsx';
export { Stage } from './stage.tsx';

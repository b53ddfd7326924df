// lucide-solid ships ES modules, but its package.json lets TypeScript take their declarations for CommonJS, so a
// default import has the wrong type. tsconfig.json maps every `lucide-solid/icons/*` to this one instead.
import type { LucideProps } from 'lucide-solid';
import type { JSX } from 'solid-js';

declare const Icon: (props: LucideProps) => JSX.Element;
export default Icon;

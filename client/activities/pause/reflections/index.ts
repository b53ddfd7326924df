export { ReflectionList } from './reflection-list.tsx';

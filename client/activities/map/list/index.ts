export { MapList } from './map-list.tsx';

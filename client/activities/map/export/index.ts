export { MapExport } from './map-export.tsx';

/**
 * What can be taken along, line by line in the order of the page. Add a component to the record: the page knows none of them by name.
 * @module
 */
import type { Component } from 'solid-js';
import { Archive } from './lines/archive.tsx';
import { Maps } from './lines/maps.tsx';
import { Spreadsheets } from './lines/spreadsheets.tsx';

export const LINES = {
  spreadsheets: Spreadsheets,
  maps: Maps,
  // The whole comes last.
  archive: Archive,
} satisfies Record<string, Component>;

/**
 * What can be taken along, line by line in the order of the page. Add a component to the record: the page knows none of them by name.
 * @module
 */
import type { Component } from 'solid-js';
import { Archive, BlankSlides, Slides, WordDocument } from './lines/files.tsx';
import { Again } from './lines/again.tsx';
import { Maps } from './lines/maps.tsx';
import { Report } from './lines/report.tsx';
import { Spreadsheets } from './lines/spreadsheets.tsx';
import { Stories } from './lines/stories.tsx';

export const LINES = {
  report: Report,
  document: WordDocument,
  slides: Slides,
  blank: BlankSlides,
  spreadsheets: Spreadsheets,
  maps: Maps,
  told: Stories,
  // The whole comes last of what can be taken; what can be begun from it follows.
  archive: Archive,
  again: Again,
} satisfies Record<string, Component>;

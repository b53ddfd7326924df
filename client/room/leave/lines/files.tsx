import FilePen from 'lucide-solid/icons/file-pen';
import FileText from 'lucide-solid/icons/file-text';
import Package from 'lucide-solid/icons/package';
import Presentation from 'lucide-solid/icons/presentation';
import { MakingLine } from '../making/making-line.tsx';

/** The report for a word processor. */
export const WordDocument = () => (
  <MakingLine
    format="docx"
    icon={<FileText />}
    title="Word document"
    about="The same parts, to go on writing in."
    counts="Part"
    ofParts
    instead="print the report"
  />
);

/** The report for a projector. */
export const Slides = () => (
  <MakingLine
    format="pptx"
    icon={<Presentation />}
    title="Slides"
    about="A slide a question, with all answers in the notes."
    counts="Part"
    ofParts
    instead="take the document"
  />
);

/** The questions and nothing else. */
export const BlankSlides = () => (
  <MakingLine
    format="blank.pptx"
    icon={<FilePen />}
    title="Blank slides"
    about="The 21 questions and nothing else, for any meeting of yours."
    counts="Slide"
    instead="print the questions"
  />
);

/** The whole workshop as one file. */
export const Archive = () => (
  <MakingLine
    format="archive"
    icon={<Package />}
    title="The whole workshop"
    about="One archive that opens again here, or on another server."
    counts="Document"
    instead="take the report and the spreadsheets"
  />
);

import Download from 'lucide-solid/icons/download';
import { createSignal, For, Show } from 'solid-js';
import { writeGraphml } from '../../../../shared/activities/map/files/out/graphml.ts';
import { sketchOf } from '../../../../shared/activities/map/files/sketch.ts';
import {
  type SpreadsheetFiles,
  writeSpreadsheets,
} from '../../../../shared/activities/map/files/out/spreadsheet.ts';
import { saveFile } from '../../../lib/page/save-file.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Message } from '../../../ui/message.tsx';
import { pictureFile } from './pictures.ts';
import './map-export.css';

const SHEETS: { file: keyof SpreadsheetFiles; title: string }[] = [
  { file: 'organisations', title: 'Organisations' },
  { file: 'ties', title: 'Ties' },
  { file: 'memberships', title: 'Who is in which network' },
];

type Props = {
  open: boolean;
  onClose: () => void;
  /** The beginning of the files' names, such as the table's name. */
  name: string;
};

/** The window that exports the whole map: as a picture of the times that are shown, and as data files with all times. */
export function MapExport(props: Props) {
  const scene = useMap();
  const { session } = scene;
  const sketch = () => sketchOf(session.drawn(), session.mirror.view.positions);
  const keep = (what: string, ending: string, content: Blob) => {
    const day = new Date().toISOString().slice(0, 10);
    // These characters are not allowed in file names.
    const name = props.name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
    saveFile(`${[name, what, day].filter(Boolean).join(' ')}.${ending}`, content);
  };
  const save = (what: string, ending: string, type: string, words: string) =>
    keep(what, ending, new Blob([words], { type }));
  /** The times that the picture shows, in the words of the buttons below the drawing. */
  const shown = () =>
    scene.show().size === 1
      ? 'as it is now'
      : scene.show().size === 2
        ? 'now and hoped for'
        : 'with what changes';
  const [failed, setFailed] = createSignal(false);
  const savePicture = async (format: 'svg' | 'png') => {
    setFailed(false);
    try {
      keep('', format, await pictureFile(format, scene, { title: props.name, now: new Date() }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Take the map along">
      <div class="mapout">
        <section class="mapout__part">
          <h3>Picture</h3>
          <p class="hint">The whole drawing, {shown()}, with title, date and what it means.</p>
          <div class="mapout__acts">
            <Button onClick={() => savePicture('png')}>
              <Download />
              For print and slides (PNG)
            </Button>
            <Button onClick={() => savePicture('svg')}>
              <Download />
              To work on further (SVG)
            </Button>
          </div>
          <Show when={failed()}>
            <Message title="This browser could not draw the picture.">
              The map is as it was. Please try the other kind, or a browser on another device.
            </Message>
          </Show>
        </section>
        <section class="mapout__part">
          <h3>Spreadsheets</h3>
          <p class="hint">CSV, for any spreadsheet. All three together can be brought in again.</p>
          <div class="mapout__acts">
            <For each={SHEETS}>
              {({ file, title }) => (
                <Button onClick={() => save(file, 'csv', 'text/csv', writeSpreadsheets(sketch())[file])}>
                  <Download />
                  {title}
                </Button>
              )}
            </For>
          </div>
        </section>
        <section class="mapout__part">
          <h3>GraphML</h3>
          <p class="hint">
            Everything in one file, for Gephi and other programs that look into networks; or to bring in
            again.
          </p>
          <div class="mapout__acts">
            <Button onClick={() => save('map', 'graphml', 'application/xml', writeGraphml(sketch()))}>
              <Download />
              The whole map
            </Button>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

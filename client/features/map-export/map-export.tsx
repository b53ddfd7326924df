import Download from 'lucide-solid/icons/download';
import { For } from 'solid-js';
import { writeGraphml } from '../../../shared/map-files/graphml.ts';
import { sketchOf } from '../../../shared/map-files/sketch.ts';
import { type SpreadsheetFiles, writeSpreadsheets } from '../../../shared/map-files/spreadsheet.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './map-export.css';

const SHEETS: { file: keyof SpreadsheetFiles; title: string }[] = [
  { file: 'organisations', title: 'Organisations' },
  { file: 'ties', title: 'Ties' },
  { file: 'memberships', title: 'Who is in which network' },
];

type Props = {
  open: boolean;
  onClose: () => void;
  /** What the files are called, such as the table's name. */
  name: string;
};

/** Takes the whole map along: everything of every time, whatever the canvas shows. */
export function MapExport(props: Props) {
  const { session } = useMap();
  const sketch = () => sketchOf(session.drawn(), session.mirror.view.positions);
  const save = (what: string, ending: string, type: string, words: string) => {
    const day = new Date().toISOString().slice(0, 10);
    // Signs no file system takes.
    const name = props.name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
    saveFile(`${[name, what, day].filter(Boolean).join(' ')}.${ending}`, new Blob([words], { type }));
  };
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Take the map along">
      <div class="mapout">
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

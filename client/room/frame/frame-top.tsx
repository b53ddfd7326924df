import type { JSX } from 'solid-js';
import { People } from '../people/index.ts';
import { CallLink, StepClock } from '../strips/index.ts';
import { OutdatedStrip } from '../strips/outdated-strip.tsx';
import { SwitchTables, VisitingStrip } from '../tables/index.ts';
import { TableMenu } from './table-menu.tsx';
import { TopBar } from './top-bar.tsx';

/** The top of every page of a table: the bar with its menu, and the strips that ask for something. */
export function FrameTop(props: {
  phone: boolean;
  /** The open card, and what people call cards, where the page has any. */
  card?: string | undefined;
  labelOf?: (card: string) => string | undefined;
  /**
   * Renders what the page adds to the menu.
   * @param close closes the menu
   */
  menu?: (close: () => void) => JSX.Element;
  /** The page's own strips. */
  children: JSX.Element;
}) {
  return (
    <>
      <TopBar
        phone={props.phone}
        clock={<StepClock />}
        people={<People cardLabel={(card) => props.labelOf?.(card)} card={props.card} />}
        menu={
          <TableMenu>
            {(close) => (
              <>
                {props.menu?.(close)}
                <SwitchTables onOpen={close} />
                <CallLink />
              </>
            )}
          </TableMenu>
        }
      />
      <div class="framestrips">
        <OutdatedStrip />
        <VisitingStrip />
        {props.children}
      </div>
    </>
  );
}

import { lazy, Suspense } from 'solid-js';
import { tableTitleIn } from '../../room/stage/hall.ts';
import type { SceneProps, StagePart } from '../activity.ts';

const StageMap = lazy(() => import('./stage-map.tsx'));

export const onStage: StagePart = {
  Scene: MapScene,
  sceneChosen: (chosen, { plan: { run, tables } }) =>
    chosen === 'map' && run.map && tables[run.map.table]
      ? { of: 'map', kind: 'map', table: run.map.table, ids: run.map.ids }
      : undefined,
  says: () => 'On the stage: a network map',
};

function MapScene(props: SceneProps) {
  const table = () => String(props.scene['table']);
  const ids = () => props.scene['ids'];
  return (
    <>
      <h1 class="stage__short">The network map of {tableTitleIn(props.session, table())}</h1>
      {/* Fetched when the first map goes up; until then the heading stands alone. */}
      <Suspense>
        <StageMap me={props.session.me} table={table()} ids={ids() as readonly string[] | undefined} />
      </Suspense>
    </>
  );
}

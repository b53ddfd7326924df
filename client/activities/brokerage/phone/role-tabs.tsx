import { For, Show } from 'solid-js';
import { titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import { useGrid } from '../page/context.ts';
import { RoleIcon } from '../page/glyph.tsx';

/** The roles as spines on a shelf: filled once something was looked at, raised where one is. */
export function RoleTabs(props: { onGo: (role: string) => void }) {
  const { shown, role, grid } = useGrid();
  const looked = (id: string) => (grid().roles.find((one) => one.id === id)?.looked ?? 0) > 0;
  return (
    <nav class="roles5" aria-label="Roles">
      <For each={shown()}>
        {(one) => {
          const isHere = () => one.id === role().id;
          return (
            <button
              class="rolespine"
              classList={{ 'is-opened': looked(one.id), 'is-now': isHere() }}
              type="button"
              aria-current={isHere() ? 'true' : undefined}
              onClick={() => props.onGo(one.id)}
            >
              <RoleIcon role={one.id} />
              <Show when={isHere()} fallback={<span class="vh">{titleOf(one).name}</span>}>
                <span>{titleOf(one).name}</span>
              </Show>
            </button>
          );
        }}
      </For>
    </nav>
  );
}

import { For } from 'solid-js';
import { brokerage } from '../../../../../shared/cards/decks/roles.ts';
import { Fold, Titled } from './fold.tsx';

const { sandwell } = brokerage;

/** One authority's example, part by part. */
export function Sandwell() {
  const team = (part: string) => sandwell.supportTeam.filter((one) => one.part === part);
  return (
    <section aria-labelledby="sandwell-h">
      <h3 id="sandwell-h">How Sandwell did it</h3>
      <Fold title="Where they began" source={sandwell.context.source}>
        <p>{sandwell.context.text}</p>
      </Fold>
      <Fold title="Three layers of networks" source={sandwell.tiers[0]?.source}>
        <Titled list={sandwell.tiers} />
      </Fold>
      <Fold title="What was put in place" source={sandwell.programme[0]?.source}>
        <Titled list={sandwell.programme} />
      </Fold>
      <Fold title="The networks" source={sandwell.networks[0]?.source}>
        <dl>
          <For each={sandwell.networks}>
            {({ title, text, figures }) => (
              <>
                <dt>{title}</dt>
                <dd>
                  {text}
                  <ul>
                    <For each={figures}>
                      {({ label, value }) => (
                        <li>
                          {label}: <b>{value}</b>
                        </li>
                      )}
                    </For>
                  </ul>
                </dd>
              </>
            )}
          </For>
        </dl>
      </Fold>
      <Fold title="The authority’s part" source={sandwell.membership.source}>
        <Titled
          list={[
            { title: 'Membership', text: sandwell.membership.text },
            { title: 'Relationships', text: sandwell.relationships.text },
            { title: 'Resources', text: sandwell.resources.text },
          ]}
        />
      </Fold>
      <Fold title="A team that helps" source={sandwell.supportTeam[0]?.source}>
        <p>Who is in it:</p>
        <ul>
          <For each={team('member')}>{({ text }) => <li>{text}</li>}</For>
        </ul>
        <p>What it helps with:</p>
        <ul>
          <For each={team('help')}>{({ text }) => <li>{text}</li>}</For>
        </ul>
      </Fold>
      <Fold title="What came of it, and what next" source={sandwell.impact[0]?.source}>
        <dl>
          <For each={sandwell.impact}>
            {(figure) => (
              <>
                <dt>{figure.label}</dt>
                <dd>
                  {figure.value}
                  {figure.when ? `, ${figure.when}` : ''}
                </dd>
              </>
            )}
          </For>
        </dl>
        <p>{sandwell.next.text}</p>
      </Fold>
    </section>
  );
}

import { createMemo, For, Show } from 'solid-js';
import type { RoomRatings } from '../../../../shared/activities/cards/room-ratings.ts';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { CHIP, FRAME, plotOf, VIEW } from './ratings-layout.ts';

/**
 * The plot of the ratings, with each question as a chip: the higher, the more it matters; the further right, the more
 * is in place.
 */
export function RatingsPlot(props: { ratings: RoomRatings; cards: readonly ShelfCard[] }) {
  const plot = createMemo(() => plotOf(props.ratings));
  const cardOf = (id: string) => props.cards.find((card) => card.id === id);
  const described = () => {
    const codes = props.ratings.furthest.map(({ card }) => cardOf(card)?.label).join(', ');
    return `Up means it matters more to us. Right means more is in place now. Matters most and furthest to go: ${codes || 'none'}.`;
  };
  const { left, right, top, bottom } = FRAME;
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} role="img" aria-labelledby="plot-title plot-words">
        <title id="plot-title">{`How ${props.ratings.people} people rated ${props.ratings.cards.length} questions`}</title>
        <desc id="plot-words">{described()}</desc>
        <rect
          class="plot__quarter"
          x={left}
          y={top}
          width={plot().middle.x - left}
          height={plot().middle.y - top}
        />
        <path class="plot__axes" d={`M${left} ${top}V${bottom}H${right}`} />
        <path
          class="plot__middle"
          d={`M${plot().middle.x} ${plot().middle.y}V${bottom}M${plot().middle.x} ${plot().middle.y}H${right}`}
        />
        <g class="plot__words">
          <text transform={`translate(44 ${(top + bottom) / 2}) rotate(-90)`} text-anchor="middle">
            Matters to us →
          </text>
          <text x={(left + right) / 2} y={VIEW.height - 12} text-anchor="middle">
            Where we are now →
          </text>
          <text x={left} y={VIEW.height - 12}>
            starting
          </text>
          <text x={right} y={VIEW.height - 12} text-anchor="end">
            in place
          </text>
        </g>
        <For each={plot().chips}>
          {(chip) => (
            <Show when={chip.away}>
              <path class="plot__leader" d={`M${chip.x} ${chip.y}L${chip.point.x} ${chip.point.y}`} />
              <circle class="plot__point" cx={chip.point.x} cy={chip.point.y} r="7" />
            </Show>
          )}
        </For>
        <For each={plot().chips}>
          {(chip) => (
            <Show when={cardOf(chip.id)}>
              {(card) => (
                <g
                  class="plot__chip"
                  classList={{ 'is-top': chip.top, 'is-split': chip.split }}
                  data-c={card().challenge.letter}
                  transform={`translate(${chip.x - CHIP.width / 2} ${chip.y - CHIP.height / 2})`}
                >
                  <Show when={chip.top}>
                    <rect
                      class="plot__ring"
                      x="-11"
                      y="-11"
                      width={CHIP.width + 22}
                      height={CHIP.height + 22}
                      rx="14"
                    />
                  </Show>
                  <rect class="plot__face" width={CHIP.width} height={CHIP.height} rx="6" />
                  <text x={CHIP.width / 2} y={CHIP.height / 2 + 16} text-anchor="middle">
                    {card().card.kind === 'own' ? card().label.replace('Own ', '+') : card().label}
                  </text>
                </g>
              )}
            </Show>
          )}
        </For>
      </svg>
    </figure>
  );
}

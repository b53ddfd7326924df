import { Dynamic } from 'solid-js/web';
import Blocks from 'lucide-solid/icons/blocks';
import Gauge from 'lucide-solid/icons/gauge';
import Handshake from 'lucide-solid/icons/handshake';
import Sprout from 'lucide-solid/icons/sprout';
import Target from 'lucide-solid/icons/target';
import type { ChallengeLetter } from '../../../shared/cards/challenge.ts';

const icons = { F: Target, O: Handshake, S: Blocks, C: Sprout, E: Gauge };

/** The sign of a challenge. A hue never stands alone: this travels with it. */
export function ChallengeIcon(props: { letter: ChallengeLetter }) {
  return <Dynamic component={icons[props.letter]} />;
}

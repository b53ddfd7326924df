import { Dynamic } from 'solid-js/web';
import Blocks from 'lucide-solid/icons/blocks';
import Gauge from 'lucide-solid/icons/gauge';
import Handshake from 'lucide-solid/icons/handshake';
import Sprout from 'lucide-solid/icons/sprout';
import Target from 'lucide-solid/icons/target';
import type { ChallengeLetter } from '../../../shared/cards/challenge.ts';

const icons = { F: Target, O: Handshake, S: Blocks, C: Sprout, E: Gauge };

/**
 * The icon of a challenge. It goes with the challenge's colour everywhere, because colour alone must never carry
 * meaning.
 */
export function ChallengeIcon(props: { letter: ChallengeLetter }) {
  return <Dynamic component={icons[props.letter]} />;
}

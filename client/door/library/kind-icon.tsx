import { Dynamic } from 'solid-js/web';
import BookOpen from 'lucide-solid/icons/book-open';
import Flag from 'lucide-solid/icons/flag';
import Footprints from 'lucide-solid/icons/footprints';
import Layers from 'lucide-solid/icons/layers';
import Lightbulb from 'lucide-solid/icons/lightbulb';
import ListChecks from 'lucide-solid/icons/list-checks';
import MessageCircle from 'lucide-solid/icons/message-circle';
import PenLine from 'lucide-solid/icons/pen-line';
import Scale from 'lucide-solid/icons/scale';
import Signpost from 'lucide-solid/icons/signpost';
import Split from 'lucide-solid/icons/split';
import Users from 'lucide-solid/icons/users';
import Waypoints from 'lucide-solid/icons/waypoints';
import type { LibraryKind } from '../../../shared/library/item.ts';

const ICONS: Record<LibraryKind, typeof BookOpen> = {
  challenge: Flag,
  question: MessageCircle,
  story: BookOpen,
  account: BookOpen,
  approach: Signpost,
  choosing: Split,
  tension: Scale,
  role: Users,
  beside: Users,
  beginning: Footprints,
  topic: Layers,
  idea: Lightbulb,
  template: Waypoints,
  agenda: ListChecks,
  told: PenLine,
};

/** The sign of a kind of items, for those that belong to no challenge. */
export function KindIcon(props: { kind: LibraryKind }) {
  return <Dynamic component={ICONS[props.kind]} />;
}

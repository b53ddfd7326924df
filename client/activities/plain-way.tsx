/**
 * The ways to a page that needs nothing else at the table: a line in the menu, and the button of its step. They are data, because
 * every phone fetches all of them on its first visit.
 * @module
 */
import { useSearchParams } from '@solidjs/router';
import BookOpen from 'lucide-solid/icons/book-open';
import type { ActivityKind } from '../../shared/activities/index.ts';
import { useFrame } from '../room/frame/context.ts';
import { useTable } from '../sync/table-context.ts';
import type { PlainWay, TablePart } from './activity.ts';

/**
 * Makes the table part of an activity from its way.
 * @param param what its page is called in the address: whoever is there needs no button that leads there
 */
export const plainWay = (kind: ActivityKind, way: PlainWay, param: string): TablePart => ({
  createMenuLinks: () => {
    const { session } = useTable();
    const { href } = useFrame();
    return () =>
      Object.values(session.plan.agenda).some((step) => step.kind === kind)
        ? [{ href: href(kind, way.value), words: way.menu, icon: () => <BookOpen /> }]
        : [];
  },
  createWayIn: () => {
    const [search] = useSearchParams();
    return ({ id }) => (search[param] ? undefined : { value: way.toStep ? id : way.value, words: way.words });
  },
});

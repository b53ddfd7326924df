import Waypoints from 'lucide-solid/icons/waypoints';
import { useFrame } from '../../room/frame/context.ts';
import type { TablePart } from '../activity.ts';

/** The ways to the map from every page of the table. */
export const atTable: TablePart = {
  createMenuLinks: () => {
    const { href } = useFrame();
    return () => [{ href: href('map', 'map'), words: 'Our network map', icon: () => <Waypoints /> }];
  },
  createWayIn: () => () => ({ value: 'map', words: 'Open our map' }),
};

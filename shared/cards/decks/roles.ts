import type { RoleCard } from '../card.ts';
import deck from './brokerage.json' with { type: 'json' };

/** Five parts a go-between plays. */
export const roles: readonly RoleCard[] = deck.roles.map((card) => ({ kind: 'role' as const, ...card }));

/** What surrounds the roles in the sources: dimensions, principles, other brokers and one borough's story. */
export const brokerage = deck;

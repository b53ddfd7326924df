import { linkTo } from '../../../lib/page/link-to.ts';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import type { Me } from '../../../../shared/protocol/http.ts';
import { api } from '../../../app/api.ts';
import type { ConsoleServer } from '../index.ts';

/** Makes the calls that only the server can carry out, for one workshop. */
export function consoleServer({ workshop: { id } }: Me): ConsoleServer {
  return {
    renewLink: async (which, signOut) => {
      const answer = await api.renewKey(id, which, signOut);
      if (!answer.ok) return answer;
      return {
        ok: true,
        value: linkTo(addressOf[which === 'stage' ? 'stage' : 'facilitate'](id, answer.value.key)),
      };
    },
    rename: (title) => api.renameWorkshop(id, title),
    deleteWorkshop: (stories) => api.deleteWorkshop(id, stories),
    setDoor: (open) => api.setDoor(id, open),
    renewCode: () => api.renewKey(id, 'join'),
    removePerson: (person) => api.removePerson(id, person),
    seat: (person, tableId) => api.seat(id, person, tableId),
    addTable: (name) => api.addTable(id, name),
    renameTable: (tableId, name) => api.renameTable(id, tableId, name),
    removeTable: (tableId) => api.removeTable(id, tableId),
    ballotCounts: (what) => api.ballotCounts(id, what),
    reveal: (what, shown) => api.reveal(id, what, shown),
    revealThoughts: (step) => api.revealThoughts(id, step),
    keepMoment: (label) => api.keepMoment(id, label),
    history: () => api.history(id),
    historyState: (point, document) => api.historyState(id, point, document),
    bringBack: (point, tableId, label) => api.bringBack(id, point, tableId, label),
  };
}

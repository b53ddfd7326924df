import { Dialog } from '../../../ui/dialog.tsx';
import { NewLink } from '../menu/new-link.tsx';

/** The dialog for a link that opens the projector's page on a computer that has never been in the workshop. */
export function StageLink(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="The projector on another computer">
      <NewLink
        open={props.open}
        which="stage"
        label="Link to the projector’s page"
        make="Make a link"
        signOut="Also close projector pages opened with an older link"
        about="Whoever has the link can look at the workshop, and change nothing. A link you made earlier stops working."
      />
    </Dialog>
  );
}

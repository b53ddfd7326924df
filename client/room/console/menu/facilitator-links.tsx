import { NewLink } from './new-link.tsx';

/** One more link for a colleague, or one in place of all there are. @param props.open as in `NewLink` */
export function FacilitatorLinks(props: { open: boolean }) {
  return (
    <div class="menulinks">
      <section aria-labelledby="colleague-h">
        <h3 id="colleague-h">Somebody runs it with you</h3>
        <NewLink
          open={props.open}
          which="colleague"
          label="The link for a colleague"
          make="Make a link for a colleague"
          about="Whoever has it can do what you can. It is shown once, because the server keeps no copy. Every link you have now goes on working."
        />
      </section>
      <section aria-labelledby="anew-h">
        <h3 id="anew-h">A link went astray</h3>
        <NewLink
          open={props.open}
          which="facilitator"
          label="The new link"
          make="Make one new link, stop all others"
          about="All facilitators’ links made before stop working. Whoever is in stays in."
          signOut="Also sign out everybody else who came in by one of them"
        />
      </section>
    </div>
  );
}

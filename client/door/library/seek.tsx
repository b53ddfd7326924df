import Search from 'lucide-solid/icons/search';
import { Button } from '../../ui/button.tsx';

/** The field to search in. It answers as one types; Enter goes on to what was found. */
export function Seek(props: { query: string; onType: (query: string) => void; onGo: () => void }) {
  return (
    <form
      class="seek"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        props.onGo();
      }}
    >
      <label class="vh" for="seek">
        Search the library
      </label>
      <Search />
      <input
        class="input"
        id="seek"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        value={props.query}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}

import '../ui/layers.css';
import '../ui/tokens.css';
import '../ui/tokens-dark.css';
import '../ui/fonts.css';
import '../ui/base.css';
import '../ui/type.css';
import '../ui/print.css';
import { Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { makeDoubleClicksOne } from '../lib/page/one-press.ts';
import { surviveTranslation } from '../lib/page/translated.ts';
import { routes } from './routes.tsx';
import { Shell } from './shell.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');
makeDoubleClicksOne(window);
surviveTranslation(root);
// What index.html painted stays on the screen until the first page has been fetched.
const opening = [...root.childNodes];
root.replaceChildren();
render(() => <Router root={(page) => <Shell {...page} opening={opening} />}>{routes}</Router>, root);

import '../ui/layers.css';
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import '../ui/type.css';
import { Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { routes } from './routes.tsx';
import { Shell } from './shell.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');
render(() => <Router root={Shell}>{routes}</Router>, root);

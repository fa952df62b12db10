// The single file begins here: the page starts once its worker and its module are unpacked.

import { prepare } from './own-files.js';

prepare().then(() => import('../main.js'));

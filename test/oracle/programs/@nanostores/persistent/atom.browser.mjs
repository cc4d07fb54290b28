import { persistentAtom, persistentMap } from '@nanostores/persistent';

const locale = persistentAtom('locale', 'en');
locale.set('cy');
const settings = persistentMap('settings:', { sidebar: 'show' });
settings.setKey('sidebar', 'hide');

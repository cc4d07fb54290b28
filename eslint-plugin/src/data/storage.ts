import type { ArgumentPart } from './cookies.js';

/** A call that writes to the visitor's device. */
export interface StorageCall {
  calls: readonly string[];
  /** Where it writes, as people call it. */
  place: string;
  /** Where a storage other than that can be given. */
  storage?: ArgumentPart;
  key?: ArgumentPart;
  /** Fewer arguments only read. */
  minArgs?: number;
  /** Keeps a store on the device from then on, rather than writing one value. */
  keeps?: boolean;
  /** An option of a later `.init()` with which it keeps nothing there. */
  unless?: { option: readonly string[]; value: RegExp };
  source: string;
}

export const STORAGE_CALLS = [
  {
    calls: ['npm:react-secure-storage.setItem()'],
    place: 'localStorage (react-secure-storage)',
    key: { arg: 0 },
    source: 'https://github.com/sushinpv/react-secure-storage',
  },
  {
    calls: [
      'npm:use-persisted-state()',
      'npm:use-local-storage()',
      'npm:@rehooks/local-storage.writeStorage()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    keeps: true,
    source: 'https://github.com/donavon/use-persisted-state',
  },
  {
    calls: [
      'global:localStorage.setItem()',
      'global:localStorage.__proto__.setItem()',
      'global:Storage.prototype.setItem()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    source: 'https://developer.mozilla.org/docs/Web/API/Storage/setItem',
  },
  {
    calls: ['global:sessionStorage.setItem()'],
    place: 'sessionStorage',
    key: { arg: 0 },
    source: 'https://developer.mozilla.org/docs/Web/API/Window/sessionStorage',
  },
  {
    calls: [
      'global:indexedDB.open()',
      'global:webkitIndexedDB.open()',
      'global:mozIndexedDB.open()',
      'global:msIndexedDB.open()',
    ],
    place: 'IndexedDB',
    key: { arg: 0 },
    keeps: true,
    source: 'https://developer.mozilla.org/docs/Web/API/IDBFactory/open',
  },
  {
    calls: ['put', 'add'].flatMap((method) => [
      `<idb.Store>.${method}()` as const,
      `npm:idb.IDBPObjectStore().${method}()` as const,
      `<idb.Database>.${method}()` as const,
    ]),
    place: 'IndexedDB',
    source: 'https://developer.mozilla.org/docs/Web/API/IDBObjectStore/put',
  },
  {
    calls: ['global:openDatabase()'],
    place: 'Web SQL',
    key: { arg: 0 },
    keeps: true,
    source: 'https://www.w3.org/TR/webdatabase/',
  },
  {
    calls: ['global:caches.open().put()', 'global:caches.open().add()', 'global:caches.open().addAll()'],
    place: 'the Cache API',
    source: 'https://developer.mozilla.org/docs/Web/API/Cache',
  },
  {
    calls: ['global:navigator.storage.getDirectory()'],
    place: 'the origin private file system',
    keeps: true,
    source: 'https://developer.mozilla.org/docs/Web/API/StorageManager/getDirectory',
  },
  {
    calls: [
      'global:chrome.storage.local.set()',
      'global:chrome.storage.sync.set()',
      'global:chrome.storage.session.set()',
      'global:browser.storage.session.set()',
      'global:browser.storage.local.set()',
      'global:browser.storage.sync.set()',
    ],
    place: 'extension storage',
    source: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage',
  },
  {
    calls: [
      'npm:localforage.setItem()',
      'npm:localforage.createInstance().setItem()',
      'global:localforage.setItem()',
    ],
    place: 'localForage',
    key: { arg: 0 },
    source: 'https://localforage.github.io/localForage/#data-api-setitem',
  },
  {
    calls: ['npm:idb.openDB()'],
    place: 'IndexedDB (idb)',
    key: { arg: 0 },
    keeps: true,
    source: 'https://github.com/jakearchibald/idb',
  },
  {
    calls: ['npm:idb-keyval.set()', 'npm:idb-keyval.update()', 'npm:idb-keyval.setMany()'],
    place: 'IndexedDB (idb-keyval)',
    key: { arg: 0 },
    source: 'https://github.com/jakearchibald/idb-keyval',
  },
  {
    calls: ['npm:dexie()', 'npm:dexie.Dexie()'],
    place: 'IndexedDB (Dexie)',
    key: { arg: 0 },
    keeps: true,
    source: 'https://dexie.org/docs/Dexie/Dexie',
  },
  {
    calls: ['npm:pouchdb()', 'npm:pouchdb-browser()', 'npm:pouchdb-core()'],
    place: 'IndexedDB (PouchDB)',
    key: { arg: 0 },
    keeps: true,
    source: 'https://pouchdb.com/api.html#create_database',
  },
  {
    calls: ['npm:pouchdb', 'npm:pouchdb-browser', 'npm:pouchdb-core'].flatMap((module) =>
      (['put', 'post', 'bulkDocs', 'putAttachment', 'upsert'] as const).map(
        (method) => `${module}().${method}()` as const,
      ),
    ),
    place: 'IndexedDB (PouchDB)',
    source: 'https://pouchdb.com/api.html#create_document',
  },
  {
    calls: ['npm:localbase()', 'npm:jsstore.Connection()', 'npm:lovefield.schema.create()'],
    place: 'IndexedDB',
    key: { arg: 0 },
    keeps: true,
    source: 'https://github.com/dannyconnell/localbase',
  },
  {
    calls: [
      'npm:workbox-precaching.precacheAndRoute()',
      'npm:workbox-precaching.precache()',
      'npm:workbox-strategies.CacheFirst()',
      'npm:workbox-strategies.NetworkFirst()',
      'npm:workbox-strategies.StaleWhileRevalidate()',
      'npm:workbox-recipes.pageCache()',
      'npm:workbox-recipes.imageCache()',
      'npm:workbox-recipes.staticResourceCache()',
      'npm:workbox-recipes.googleFontsCache()',
      'npm:workbox-recipes.offlineFallback()',
      'global:workbox.precaching.precacheAndRoute()',
      'global:workbox.strategies.CacheFirst()',
      'global:workbox.strategies.NetworkFirst()',
      'global:workbox.strategies.StaleWhileRevalidate()',
    ],
    place: 'the Cache API (Workbox)',
    keeps: true,
    source: 'https://developer.chrome.com/docs/workbox/modules/workbox-precaching',
  },
  {
    calls: [
      'npm:quasar.LocalStorage.set()',
      'npm:quasar.LocalStorage.setItem()',
      'npm:secure-ls().set()',
      'npm:@ngx-pwa/local-storage.StorageMap().set()',
      'npm:@ngx-pwa/local-storage.LocalStorage().setItem()',
      'npm:encrypt-storage.EncryptStorage().setItem()',
      'npm:localstorage-slim.set()',
      'npm:lockr.set()',
      'npm:web-storage-cache().set()',
      'npm:ngx-localstorage.LocalStorageService().set()',
      '<jQuery>.jStorage.set()',
      '<jQuery>.localStorage.set()',
      'global:amplify.store()',
      '<angularjs.Storage>.set()',
      'global:lscache.set()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    minArgs: 2,
    source: 'https://quasar.dev/quasar-plugins/web-storage/',
  },
  {
    calls: [
      'npm:quasar.SessionStorage.set()',
      'npm:quasar.SessionStorage.setItem()',
      'npm:ngx-webstorage.SessionStorageService().store()',
    ],
    place: 'sessionStorage',
    key: { arg: 0 },
    minArgs: 2,
    source: 'https://quasar.dev/quasar-plugins/web-storage/',
  },
  {
    calls: [
      'npm:react-native-mmkv.MMKV().set()',
      'npm:electron-store().set()',
      'npm:electron-settings.set()',
    ],
    place: 'device storage',
    key: { arg: 0 },
    source: 'https://github.com/mrousavy/react-native-mmkv',
  },
  {
    calls: [
      'npm:@vueuse/core.useDark()',
      'npm:@vueuse/core.useColorMode()',
      'npm:usehooks-ts.useDarkMode()',
      'npm:usehooks-ts.useTernaryDarkMode()',
      'npm:use-dark-mode()',
    ],
    place: 'localStorage (color scheme)',
    keeps: true,
    source: 'https://vueuse.org/core/useColorMode/',
  },
  {
    calls: ['npm:i18next-browser-languagedetector'],
    place: 'localStorage (i18next)',
    keeps: true,
    unless: { option: ['detection', 'caches'], value: /^\[\s*\]$|cookie(?!.*local)/ },
    source: 'https://github.com/i18next/i18next-browser-languageDetector#detector-options',
  },
  {
    calls: ['npm:lokijs()'],
    place: 'localStorage (LokiJS)',
    key: { arg: 0 },
    keeps: true,
    source: 'https://github.com/techfort/LokiJS/wiki/Persistence-Adapters',
  },
  {
    calls: ['npm:rxdb.createRxDatabase()', 'npm:rxdb/plugins/core.createRxDatabase()'],
    place: 'IndexedDB (RxDB)',
    key: { arg: 0, option: ['name'] },
    keeps: true,
    source: 'https://rxdb.info/rx-database.html',
  },
  {
    calls: ['npm:zustand/middleware.persist()'],
    place: 'localStorage (zustand persist)',
    storage: { arg: 1, option: ['storage'] },
    key: { arg: 1, option: ['name'] },
    keeps: true,
    source: 'https://zustand.docs.pmnd.rs/middlewares/persist',
  },
  {
    calls: [
      'npm:redux-persist.persistStore()',
      'npm:redux-persist.persistReducer()',
      'npm:redux-persist.persistCombineReducers()',
    ],
    place: 'localStorage (redux-persist)',
    storage: { arg: 0, option: ['storage'] },
    key: { arg: 0, option: ['key'] },
    keeps: true,
    source: 'https://github.com/rt2zz/redux-persist',
  },
  {
    calls: ['npm:redux-localstorage-simple.save()', 'npm:redux-localstorage()'],
    place: 'localStorage (redux-localstorage)',
    keeps: true,
    source: 'https://github.com/kilian/redux-localstorage-simple',
  },
  {
    calls: [
      'npm:pinia-plugin-persistedstate',
      'npm:pinia-plugin-persistedstate.createPersistedState()',
      'npm:vuex-persistedstate()',
      'npm:vuex-persist()',
      'npm:vuex-persist.VuexPersistence()',
      'npm:pinia-plugin-persist',
    ],
    place: 'localStorage (persisted state)',
    storage: { arg: 0, option: ['storage'] },
    keeps: true,
    source: 'https://prazdevs.github.io/pinia-plugin-persistedstate/',
  },
  {
    calls: ['localStorage', 'initNamespaceStorage().localStorage'].flatMap((path) => [
      `npm:js-storage.${path}.set()`,
      `global:Storages.${path}.set()`,
    ]),
    place: 'localStorage',
    key: { arg: 0 },
    source: 'https://github.com/julien-maurel/js-storage#set',
  },
  {
    calls: ['sessionStorage', 'initNamespaceStorage().sessionStorage'].flatMap((path) => [
      `npm:js-storage.${path}.set()`,
      `global:Storages.${path}.set()`,
    ]),
    place: 'sessionStorage',
    key: { arg: 0 },
    source: 'https://github.com/julien-maurel/js-storage#set',
  },
  {
    calls: ['npm:basil.js().set()', 'global:Basil().set()'],
    place: 'localStorage (Basil)',
    key: { arg: 0 },
    minArgs: 2,
    source: 'https://github.com/Wisembly/basil.js',
  },
  {
    calls: [
      'npm:lowdb/browser.LocalStoragePreset()',
      'npm:lowdb/browser.LocalStorage()',
      'npm:unstorage/drivers/localstorage()',
    ],
    place: 'localStorage',
    keeps: true,
    source: 'https://github.com/typicode/lowdb#localstoragepreset-and-sessionstoragepreset',
  },
  {
    calls: ['npm:lowdb/browser.SessionStoragePreset()', 'npm:unstorage/drivers/session-storage()'],
    place: 'sessionStorage',
    keeps: true,
    source: 'https://unstorage.unjs.io/drivers/browser',
  },
  {
    calls: [
      'npm:@datorama/akita.persistState()',
      'npm:@ngneat/elf-persist-state.persistState()',
      'npm:ngrx-store-localstorage.localStorageSync()',
      'npm:@ngxs/storage-plugin.NgxsStoragePluginModule.forRoot()',
      'npm:@ngxs/storage-plugin.withNgxsStoragePlugin()',
    ],
    place: 'localStorage (persisted state)',
    keeps: true,
    source: 'https://github.com/btroncone/ngrx-store-localstorage',
  },
  {
    calls: [
      'npm:store.set()',
      'npm:store2()',
      'npm:store2.set()',
      'npm:store2.local.set()',
      'npm:store/dist/store.modern.set()',
      'npm:lscache.set()',
      'npm:simplestorage.js.set()',
      'npm:local-storage()',
      'npm:local-storage.set()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    minArgs: 2,
    source: 'https://github.com/marcuswestin/store.js',
  },
  {
    calls: ['npm:ls-proxy.storeObject()', 'npm:ls-proxy.storeSeparate()'],
    place: 'localStorage (ls-proxy)',
    key: { arg: 0 },
    keeps: true,
    source: 'https://github.com/MysteryBlokHed/ls-proxy',
  },
  {
    calls: ['npm:store2.session()', 'npm:store2.session.set()'],
    place: 'sessionStorage',
    key: { arg: 0 },
    minArgs: 2,
    source: 'https://github.com/nbubna/store',
  },
  {
    calls: [
      'npm:usehooks-ts.useLocalStorage()',
      'npm:react-use.useLocalStorage()',
      'npm:@uidotdev/usehooks.useLocalStorage()',
      'npm:@mantine/hooks.useLocalStorage()',
      'npm:use-local-storage()',
      'npm:use-local-storage-state()',
      'npm:@rehooks/local-storage.useLocalStorage()',
      'npm:@rehooks/local-storage.writeStorage()',
      'npm:@vueuse/core.useLocalStorage()',
      'npm:@vueuse/core.useStorage()',
      'global:useLocalStorage()',
      'npm:ahooks.useLocalStorageState()',
      'npm:react-use/lib/useLocalStorage()',
      'npm:react-use/esm/useLocalStorage()',
      'npm:@vueuse/core.useStorageAsync()',
      'npm:@vueuse/integrations/useIDBKeyval.useIDBKeyval()',
      'npm:@reactuses/core.useLocalStorage()',
      'npm:react-haiku.useLocalStorage()',
      'npm:react-use-localstorage()',
      'npm:@react-hooks-library/core.useLocalStorage()',
      'npm:rooks.useLocalstorageState()',
      'npm:foxact/use-local-storage.useLocalStorage()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    keeps: true,
    source: 'https://usehooks-ts.com/react-hook/use-local-storage',
  },
  {
    calls: [
      'npm:usehooks-ts.useSessionStorage()',
      'npm:react-use.useSessionStorage()',
      'npm:@vueuse/core.useSessionStorage()',
      'global:useSessionStorage()',
      'npm:@uidotdev/usehooks.useSessionStorage()',
      'npm:@mantine/hooks.useSessionStorage()',
      'npm:ahooks.useSessionStorageState()',
      'npm:react-use/lib/useSessionStorage()',
      'npm:@reactuses/core.useSessionStorage()',
      'npm:rooks.useSessionstorageState()',
    ],
    place: 'sessionStorage',
    key: { arg: 0 },
    keeps: true,
    source: 'https://usehooks-ts.com/react-hook/use-session-storage',
  },
  {
    calls: [
      'npm:jotai/utils.atomWithStorage()',
      'npm:recoil-persist.recoilPersist()',
      'npm:@nanostores/persistent.persistentAtom()',
      'npm:@nanostores/persistent.persistentMap()',
      'npm:svelte-persisted-store.persisted()',
      'npm:svelte-local-storage-store.writable()',
      'npm:svelte-local-storage-store.persisted()',
      'npm:svelte-persistent-store/dist/local.writable()',
      'npm:tinybase/persisters/persister-browser.createLocalPersister()',
      'npm:@effector/storage/local.persist()',
      'npm:effector-storage/local.persist()',
      'npm:@solid-primitives/storage.makePersisted()',
      'npm:mobx-persist-store.makePersistable()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    keeps: true,
    source: 'https://jotai.org/docs/utilities/storage',
  },
  {
    calls: [
      'npm:@tanstack/query-sync-storage-persister.createSyncStoragePersister()',
      'npm:@tanstack/query-async-storage-persister.createAsyncStoragePersister()',
      'npm:@tanstack/query-persist-client-core.experimental_createQueryPersister()',
      'npm:@tanstack/query-persist-client-core.persistQueryClient()',
      'npm:@tanstack/react-query-persist-client.persistQueryClient()',
      'npm:apollo3-cache-persist.persistCache()',
      'npm:apollo-cache-persist.persistCache()',
    ],
    place: 'localStorage (query cache)',
    storage: { arg: 0, option: ['storage'] },
    keeps: true,
    source: 'https://tanstack.com/query/latest/docs/framework/react/plugins/persistQueryClient',
  },
  {
    calls: [
      'npm:@react-native-async-storage/async-storage.setItem()',
      'npm:@react-native-async-storage/async-storage.multiSet()',
      'npm:@react-native-async-storage/async-storage.mergeItem()',
      'npm:expo-secure-store.setItemAsync()',
    ],
    place: 'AsyncStorage',
    key: { arg: 0 },
    source: 'https://react-native-async-storage.github.io/async-storage/docs/api',
  },
  {
    calls: [
      'npm:@capacitor/preferences.Preferences.set()',
      'npm:@ionic/storage.Storage().set()',
      'npm:@ionic/storage.Storage().create().set()',
      'npm:@ionic/storage-angular.Storage().set()',
    ],
    place: 'device storage',
    key: { arg: 0 },
    source: 'https://capacitorjs.com/docs/apis/preferences',
  },
  {
    calls: [
      'npm:ngx-webstorage.LocalStorageService().store()',
      'npm:ngx-webstorage-service.StorageService().set()',
      'npm:angular-2-local-storage.LocalStorageService().set()',
    ],
    place: 'localStorage',
    key: { arg: 0 },
    source: 'https://github.com/PillowPillow/ng2-webstorage',
  },
] as const satisfies readonly StorageCall[];

/** Objects whose properties are the stored values: assigning one writes it. */
export const STORAGE_OBJECTS = [
  {
    path: '<angularjs.LocalStorage>',
    place: 'localStorage (ngStorage)',
    source: 'https://github.com/gsklee/ngStorage',
  },
  {
    path: '<angularjs.SessionStorage>',
    place: 'sessionStorage (ngStorage)',
    source: 'https://github.com/gsklee/ngStorage',
  },
  {
    path: 'global:localStorage',
    place: 'localStorage',
    source: 'https://developer.mozilla.org/docs/Web/API/Storage',
  },
  {
    path: 'global:sessionStorage',
    place: 'sessionStorage',
    source: 'https://developer.mozilla.org/docs/Web/API/Storage',
  },
] as const;

export const TABLE_METHODS = ['put', 'add', 'bulkPut', 'bulkAdd', 'update', 'upsert', 'bulkUpdate'] as const;

/** Calls on the tables of a Dexie database, which have names of the site's own. https://dexie.org/docs/Table/Table */
export const TABLE_WRITES = new RegExp(
  String.raw`^npm:dexie(?:(?:\.Dexie)?\(\)\.(?:\w+|table\(\))|\.(?:Table|EntityTable)\(\))\.(?:${TABLE_METHODS.join('|')})\(\)$`,
);

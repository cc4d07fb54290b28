const PREFIX = 'shop:';
const storage = {
  set: (key, value) => window.localStorage.setItem(PREFIX + key, JSON.stringify(value)),
  get: (key) => JSON.parse(window.localStorage.getItem(PREFIX + key)),
};
storage.set('basket', []);
storage.get('basket');

const loki = require('lokijs');

const db = new loki('shop.json', { adapter: new loki.LokiLocalStorageAdapter() });
db.addCollection('lamps').insert({ name: 'desk' });
db.saveDatabase();

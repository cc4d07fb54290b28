const simpleStorage = require('simplestorage.js');

simpleStorage.set('key', 'value');

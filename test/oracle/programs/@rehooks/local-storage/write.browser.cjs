const { deleteFromStorage, writeStorage } = require('@rehooks/local-storage');

writeStorage('i', 1);
deleteFromStorage('j');
